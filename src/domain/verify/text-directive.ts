/** The end of an address that leads a browser to words on the page: https://wicg.github.io/scroll-to-text-fragment/ */

/** A range of more words is named by its first and last ones. */
const mostWords = 8;
const fewestWords = 3;

/**
 * `:~:text=…` for a place in a text whose lines are the blocks of a page; `others` are the texts that may stand on the page
 * besides. Names few words, since notes and citations stand between ours on the page, but enough to stand there once; where
 * that cannot be, the words before them, too.
 */
export function textDirective(text: string, { start, end }: { start: number; end: number }, others: string[]): string {
  const once = (words: string) => count(text, words) === 1 && !others.some((other) => count(other, words) > 0);
  const [line = '', ...lines] = text.slice(start, end).split('\n');
  const words = line.split(' ');
  const whole = lines.length === 0 && words.length <= mostWords;
  const most = whole || lines.length > 0 ? words.length : words.length - fewestWords;
  let taken = whole ? words.length : Math.min(fewestWords, most);
  while (taken < Math.min(mostWords, most) && !once(withoutStop(words.slice(0, taken).join(' ')))) taken++;
  const first = withoutStop(words.slice(0, taken).join(' '));
  const before = once(first) ? '' : lastWords(text.slice(0, start));
  const last = whole ? '' : withoutStop(lastWords(text.slice(start, end)));
  return `:~:text=${before && `${encode(before)}-,`}${encode(first)}${last && `,${encode(last)}`}`;
}

/** How often words stand in a text, as a browser looks for them; 2 for more. */
function count(text: string, words: string): 0 | 1 | 2 {
  const [all, some] = [text.toLowerCase(), words.toLowerCase()];
  const at = all.indexOf(some);
  if (at === -1) return 0;
  return all.includes(some, at + 1) ? 2 : 1;
}

/** The last words of the last line. */
function lastWords(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trim();
  return line.split(' ').slice(-fewestWords).join(' ');
}

/** On the page a citation may stand before the stop that follows our words. */
function withoutStop(words: string): string {
  return words.replace(/[.,;:!?”’")]+$/, '');
}

/** Percent-encoded, with the characters that mean something in a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
