/** The answer in words for people. */
import type { Answer } from './answer.ts';
import type { LinkAnswer } from './answer-link.ts';
import { mostCharacters } from './read-paste.ts';
import { linkSentences } from './sentences-on-link.ts';
import { wordsSentences } from './sentences-on-words.ts';
import type { WordsAnswer } from './words-answer.ts';

/** What is to be said of a link or of words; it ends in a colon where the difference belongs behind it. */
export function sentences(answer: LinkAnswer | WordsAnswer): string {
  const all = answer.kind === 'link' ? linkSentences(answer) : wordsSentences(answer);
  return [...all.filter((one) => !one.endsWith(':')), ...all.filter((one) => one.endsWith(':'))].join(' ');
}

/** What else a reader must know of an answer: what was not read, not understood or left out. */
export function remarks({ link, words, cut, more, unmarked }: Answer): string[] {
  const empty = !link && words.length === 0;
  return [
    ...(empty ? ['Paste a link to an essay of ours, a citation with such a link, or words to look for.'] : []),
    ...(unmarked ? ['To have words checked as well, put them in quotation marks before the link.'] : []),
    ...(more.addresses > 0 ? [`Only the first link was followed; the text holds ${count(more.addresses)} more.`] : []),
    ...(more.places > 0 ? [`These are the first places; the words have ${count(more.places)} more.`] : []),
    ...(cut ? [`Only the first ${count(mostCharacters)} characters were read.`] : []),
  ];
}

/** Whether there is more to say of the link than what is said of the words that were found where it leads. */
export function saysLink({ link, words }: Answer): boolean {
  if (!link) return false;
  const found = words.some((one) => one.state !== 'not-ours' && !one.notCited);
  return !found || ['unknown', 'no-such-edition'].includes(link.state);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
