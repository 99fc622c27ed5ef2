/** The answer to whoever pastes a citation, a link or a quotation. */
import type { SectionHistory } from '../editions/history.ts';
import { answerLink, citedBy, type LinkAnswer } from './answer-link.ts';
import { answerWords, sectionsWith } from './answer-words.ts';
import { countLetters, squeeze } from './letters.ts';
import { isShort, readQuotation } from './quotation.ts';
import type { Address, Quoted } from './read-address.ts';
import { type Paste, readPaste } from './read-paste.ts';
import type { Shelf } from './shelf.ts';
import type { Cited, WordsAnswer } from './words-answer.ts';

export interface Answer {
  /** What the link leads to; null where there is none. */
  link: LinkAnswer | null;
  /** The quotations in their order, each with all places of it. */
  words: WordsAnswer[];
  /** Whether only the first 20,000 characters were read. */
  cut: boolean;
  /** Addresses of ours, and places of the words, that are not spoken of because there are too many. */
  more: { addresses: number; places: number };
  /** Whether there is text beside the link of which none is marked as quoted. */
  unmarked: boolean;
}

/** How far words that are nearly ours are looked for, in steps of 32 letters: a tenth of a second or so. */
const effort = 3_000_000;

const mostQuotations = 10;
const mostPlaces = 10;
const mostLines = 200;

/** Judges any text; never throws. */
export function answer(pasted: string, shelf: Shelf): Answer {
  const paste = readPaste(pasted, shelf.site);
  const { address } = paste;
  const link = address && answerLink(address, shelf);
  const cited = address && citedBy(address, shelf);
  const words = address ? withAddress(paste, address, shelf, cited) : withoutAddress(paste, shelf);
  const found = words.map((places) => places.slice(0, mostPlaces));
  return {
    link,
    words: found.flat(),
    cut: paste.cut,
    more: { addresses: paste.moreAddresses, places: words.flat().length - found.flat().length },
    unmarked: address !== null && words.length === 0 && paste.hasText,
  };
}

/** What a citation quotes, without the titles that it names in quotation marks; else what the link itself points at. */
function withAddress({ quoted }: Paste, address: Address, shelf: Shelf, cited: Cited | null): WordsAnswer[][] {
  const titles = new Set(
    shelf.essays
      .filter(({ id }) => id === cited?.essay)
      .flatMap(({ title, sections }) => [
        title,
        ...sections.flatMap(({ wordings }) => wordings.map((one) => one.title)),
      ])
      .map(lettersOnly),
  );
  const quotations = quoted.filter(({ text }) => !titles.has(lettersOnly(text)));
  return answerEach(quotations.length > 0 ? quotations : address.quoted, shelf, cited);
}

function lettersOnly(text: string): string {
  return squeeze(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The whole text if it is ours, or its lines; what it quotes, if that is most of it or if more of that is ours. */
function withoutAddress({ whole, quoted }: Paste, shelf: Shelf): WordsAnswer[][] {
  if (!whole) return [];
  const asWhole = answerEach([whole], shelf, null);
  const marked = quoted.filter((one) => readQuotation(one)?.parts.some((part) => !isShort(part)));
  if (marked.length === 0 || (asWhole.length === 1 && asWhole.flat().some(isLiteral))) return asWhole;
  const asMarked = answerEach(marked, shelf, null);
  const mostly = countLetters(marked.map(({ text }) => text).join('')) * 2 > countLetters(whole.text);
  return mostly || lettersFound(asMarked) > lettersFound(asWhole) ? asMarked : asWhole;
}

function isLiteral(one: WordsAnswer): boolean {
  return one.state !== 'not-ours' && one.literal;
}

function isLost(answers: readonly WordsAnswer[][]): boolean {
  return answers.flat().every(({ state }) => state === 'not-ours');
}

/** How many letters of all quotations were found. */
function lettersFound(answers: readonly WordsAnswer[][]): number {
  const found = answers.flatMap(([first]) => (first && first.state !== 'not-ours' ? [first.quotation] : []));
  return countLetters(found.join(''));
}

/** The places of each quotation; of one that is not found and has several lines, those of its lines. */
function answerEach(quotations: readonly Quoted[], shelf: Shelf, cited: Cited | null): WordsAnswer[][] {
  const some = quotations.slice(0, mostQuotations);
  return some.flatMap((quoted) => {
    const places = answerWords(quoted, shelf, cited, effort / some.length);
    const lines = quoted.text.split('\n').filter((line) => countLetters(line) > 0);
    if (!isLost([places]) || lines.length < 2 || lines.length > mostLines) return [places];
    const byLine = answerLines(lines, shelf, cited);
    return isLost(byLine) ? [places] : byLine;
  });
}

/** Runs of lines that stand in one section, as long as can be; each other line by itself, those that are lost together. */
function answerLines(lines: readonly string[], shelf: Shelf, cited: Cited | null): WordsAnswer[][] {
  const runs: { text: string; sections: ReadonlySet<SectionHistory> }[] = [];
  for (const text of lines) {
    const sections = sectionsWith({ text }, shelf);
    const last = runs.at(-1);
    const shared = new Set([...sections].filter((section) => last?.sections.has(section)));
    if (last && shared.size > 0) Object.assign(last, { text: `${last.text}\n${text}`, sections: shared });
    else runs.push({ text, sections });
  }
  const answers: WordsAnswer[][] = [];
  for (const { text } of runs) {
    const places = answerWords({ text }, shelf, cited, effort / runs.length);
    const last = answers.at(-1);
    if (last && isLost([last, places])) last[0]!.quotation += `\n${text}`;
    else answers.push(places);
  }
  return answers;
}
