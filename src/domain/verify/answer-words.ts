/** Judges the words that somebody quotes. */
import type { EssayHistory, SectionHistory } from '../editions/history.ts';
import { differenceFrom } from './difference.ts';
import { findLines, findNearWords, findWords, type Found } from './find-words.ts';
import { type Addresses, addressesOf, addressIn, addressToday, titleOf } from './places.ts';
import { isShort, type Quotation, readLines, readQuotation } from './quotation.ts';
import type { Quoted } from './read-address.ts';
import { currentEdition, currentWording, type Edition, type Shelf, type Shelved } from './shelf.ts';
import { whatBecame } from './what-became.ts';
import type { Case, Cited, FoundWords, LostWords, WordsAnswer } from './words-answer.ts';

/** A text in more parts or lines is no quotation. */
const mostParts = 200;

/**
 * The places of a quotation, those that a link names first; one answer for words that were found nowhere.
 * `effort` limits the search for words that are nearly ours, in steps of 32 letters.
 */
export function answerWords(quoted: Quoted, shelf: Shelf, cited: Cited | null, effort: number): WordsAnswer[] {
  const quotation = readQuotation(quoted);
  const lost: LostWords = { kind: 'words', state: 'not-ours', quotation: quoted.text, short: true };
  if (!quotation) return [lost];
  if (quotation.parts.length > mostParts) return [{ ...lost, short: false }];
  const exact = findLiterally(quoted, quotation, shelf.wordings);
  const literal = exact.length > 0;
  const found = literal ? exact : preferCurrent(findNearWords(quotation, shelf, effort));
  if (found.length === 0) return [{ ...lost, short: quotation.parts.some(isShort) }];
  const sections = [...new Set(found.map(({ on }) => on.section))];
  const answers = sections.map((section) => {
    const places = found.filter(({ on }) => on.section === section);
    return { ...judge({ quotation, found, literal, shelf, cited, effort }, places), quotation: quoted.text };
  });
  return inOrder(answers, cited);
}

/** The sections in which words stand letter by letter, now or once. */
export function sectionsWith(quoted: Quoted, { wordings }: Shelf): Set<SectionHistory> {
  const quotation = readQuotation(quoted);
  return new Set((quotation ? findWords(quotation, wordings) : []).map(({ on }) => on.section));
}

/** Whole, or failing that, line by line. */
function findLiterally(quoted: Quoted, quotation: Quotation, wordings: readonly Shelved[]): Found[] {
  const whole = findWords(quotation, wordings);
  const lines = whole.length > 0 ? null : readLines(quoted);
  return lines && lines.parts.length <= mostParts ? findLines(lines, wordings) : whole;
}

/** Of words that are nearly ours, those of today matter and what they were before does not. */
function preferCurrent(found: Found[]): Found[] {
  const current = found.filter(({ on }) => on.current);
  return current.length > 0 ? current : found;
}

/** The judgement on one section, from the wordings of it that have the words. */
function judge(one: Case, places: readonly Found[]): Omit<FoundWords, 'quotation'> {
  const { quotation, literal, shelf } = one;
  const now = places.find(({ on }) => on.current);
  const newest = now ?? places.at(-1)!;
  const { essay, section } = newest.on;
  const cited = one.cited?.essay === essay.id ? editionNamed(essay, one.cited.edition) : null;
  const [first, last] = rowOf(newest, places);
  const holder = (cited && places.find((place) => has(place, cited))) || newest;
  const edition = cited && has(holder, cited) ? cited : last;
  const addresses: Addresses = {
    today: now ? addressToday(shelf, now) : null,
    edition: addressIn(shelf, holder, edition),
    changes: addressesOf(shelf.site, essay).changes,
  };
  return {
    kind: 'words',
    essay: { id: essay.id, title: essay.title },
    section: { id: section.id, title: titleOf(section, edition.number) },
    titleNow: currentWording(essay, section)?.title ?? null,
    ...{ first, last, edition, cited, literal },
    current: currentEdition(essay),
    notCited: false,
    difference: literal ? [] : differenceFrom(quotation, newest),
    times: newest.times,
    now: null,
    why: null,
    addresses,
    ...(now ? { state: literal ? 'stands' : 'changed' } : whatBecame(one, newest, last, addresses)),
  };
}

/** The first and the last edition of the wordings around one that have the words without a break. */
function rowOf({ on: { essay, wording } }: Found, places: readonly Found[]): [Edition, Edition] {
  let { from, to } = wording;
  for (const { on } of places.toReversed()) if (on.wording.to === from - 1) ({ from } = on.wording);
  for (const { on } of places) if (on.wording.from === to + 1) ({ to } = on.wording);
  return [from, to].map((edition) => editionNamed(essay, String(edition)) ?? currentEdition(essay)) as [
    Edition,
    Edition,
  ];
}

function has({ on: { wording } }: Found, { number }: Edition): boolean {
  return wording.from <= number && number <= wording.to;
}

function editionNamed({ editions }: EssayHistory, name: string | null): Edition | null {
  return editions.find(({ number }) => String(number) === name) ?? null;
}

/** Places that a link names come first, then those in its essay, then the others; among them, what stands comes first. */
function inOrder(answers: FoundWords[], cited: Cited | null): FoundWords[] {
  const atLink = ({ essay, section }: FoundWords) =>
    cited?.essay === essay.id && (cited.section === null || cited.section === section.id);
  const foundThere = answers.some(atLink);
  // Where the words of the cited section went is part of what is said of them.
  const targets = answers.filter((answer) => cited?.section && atLink(answer)).map(({ now }) => now);
  return answers
    .filter(({ essay, section }) => !targets.some((now) => now?.essay.id === essay.id && now.section.id === section.id))
    .map((answer) => ({ ...answer, notCited: cited !== null && !foundThere }))
    .map((answer) => ({ answer, rank: [!atLink(answer), answer.essay.id !== cited?.essay, answer.state !== 'stands'] }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ answer }) => answer);
}

function compare(a: readonly boolean[], b: readonly boolean[]): number {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first === -1 ? 0 : Number(a[first]) - Number(b[first]);
}
