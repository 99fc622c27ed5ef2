/** The end of an address that leads a browser to words on the page: https://wicg.github.io/scroll-to-text-fragment/ */

/** A range of more words is named by its first and last ones, each from three up to eight. */
const mostWords = 8;
const fewestWords = 3;

/**
 * `:~:text=…` for a place in a text whose lines are the blocks of a page; `others` are the texts that may stand on the page
 * besides. The link to a passage that a reader selects is made from the page itself (domain/citing/text-fragment.ts); here
 * the page is not at hand, and citations and marks stand between our words there. So it names few words, but enough to stand
 * there once; where that cannot be, the words before them, too.
 */
export function directiveTo(text: string, { start, end }: { start: number; end: number }, others: string[]): string {
  const once = (words: string) => count(text, words) === 1 && !others.some((other) => count(other, words) > 0);
  const lines = text.slice(start, end).split('\n');
  const [head, tail] = [lines[0]!.split(' '), lines.at(-1)!.split(' ')];
  const before = lastLine(text.slice(0, start)).trim().split(' ').slice(-fewestWords).join(' ');
  const context = (first: string) => (before && !once(first) ? `${encode(before)}-,` : '');
  if (lines.length === 1 && head.length <= mostWords) {
    const whole = withoutStop(lines[0]!);
    return `:~:text=${context(whole)}${encode(whole)}`;
  }
  // Where both ends stand in one line, they must not overlap.
  const most = lines.length === 1 ? Math.floor(head.length / 2) : mostWords;
  const first = fewest((words) => withoutStop(head.slice(0, words).join(' ')), Math.min(most, mostWords), once);
  const last = fewest((words) => withoutStop(tail.slice(-words).join(' ')), Math.min(most, mostWords), once);
  return `:~:text=${context(first)}${encode(first)},${encode(last)}`;
}

/** The fewest words that stand once, or as many as may be taken. */
function fewest(take: (words: number) => string, most: number, once: (words: string) => boolean): string {
  let words = fewestWords;
  while (words < most && !once(take(words))) words++;
  return take(words);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** How often words stand in a text, as a browser looks for them; 2 for more. */
function count(text: string, words: string): 0 | 1 | 2 {
  const [all, some] = [text.toLowerCase(), words.toLowerCase()];
  const at = all.indexOf(some);
  if (at === -1) return 0;
  return all.includes(some, at + 1) ? 2 : 1;
}

/** On the page a citation may stand before the stop that follows our words. */
function withoutStop(words: string): string {
  return words.replace(/[.,;:!?”’")]+$/, '');
}

/** Percent-encoded, with the hyphen, which means something in a directive, and the marks at which programs end a link. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
