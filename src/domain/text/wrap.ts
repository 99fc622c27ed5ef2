/** Breaks a text into lines. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Lines no wider than `width`, by the width that `measure` gives a text. Breaks at spaces, and inside a word that is wider
 * than a line, as in scripts that write without spaces. With `most` lines the last one ends in "…" where text is left over.
 */
export function wrap(text: string, width: number, measure: (text: string) => number, most = Infinity): string[] {
  const lines = breakLines(text, width, measure);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last && measure(`${last}…`) > width) {
    last = [...graphemes.segment(last)]
      .slice(0, -1)
      .map(({ segment }) => segment)
      .join('');
  }
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:–]+$/, '')}…`];
}

/** The same lines, made about equally long, so that no title ends in a single word. */
export function wrapBalanced(text: string, width: number, measure: (text: string) => number, most?: number): string[] {
  const lines = wrap(text, width, measure, most);
  let best = lines;
  for (let narrower = width * 0.95; narrower > width / 2; narrower *= 0.95) {
    const tried = wrap(text, narrower, measure, most);
    if (tried.length > lines.length || tried.join(' ') !== lines.join(' ')) break;
    best = tried;
  }
  return best;
}

function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string, gap: string) => {
    if (line === '') line = piece;
    else if (measure(line + gap + piece) <= width) line += gap + piece;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (measure(word) <= width) add(word, ' ');
    else for (const { segment, index } of graphemes.segment(word)) add(segment, index === 0 ? ' ' : '');
  }
  return line ? [...lines, line] : lines;
}
