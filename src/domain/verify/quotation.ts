/** A quotation as it is searched. */
import { verdictSigns } from '../claims/verdict-scale.ts';
import { verdicts } from '../../schema/verdicts.ts';
import { countLetters, squeeze } from './letters.ts';
import type { Quoted } from './read-address.ts';

/** A run of letters, or something that readers copy along with our words and that need not stand in them. */
export interface Run {
  letters: string;
  optional: boolean;
  /** As it is written. */
  written: string;
}

/** What stands between ellipses, or a line: runs in order, never without one that must stand. */
export interface Part {
  runs: Run[];
  /** Of the runs that must stand. */
  letters: number;
}

export interface Quotation {
  parts: Part[];
  /** The letters that a link says stand right before and right after it. */
  before: string;
  after: string;
}

const ellipsis = /\[ ?(?:…|\. ?\. ?\.) ?\]|\( ?(?:…|\. ?\. ?\.) ?\)|…|\. ?\. ?\.(?: ?\.)?/;

/** Everything in brackets, the chip of a claim ("6 ● supported"), and the number of a note, behind its sentence or before its text. */
const brackets = /\([^()]*\)/;
const chip = new RegExp(
  `(?<![\\d.,])\\d{1,3}\\s?[${Object.values(verdictSigns).join('')}]?\\s?(?:${[...verdicts].sort((a, b) => b.length - a.length).join('|')})\\b`,
);
const noteNumber = /(?<=[^\d\s][.,;:!?)]["”’]?)\d{1,2}(?![\d\p{L}%])|(?<=\n)\d{1,2}(?= )/u;
const companions = new RegExp([brackets, chip, noteNumber].map(({ source }) => source).join('|'), 'gu');

/** A citation ends each of its items with a year, which a locator may follow: "OP Labs 2024b; L2BEAT n.d.-a, p. 3". */
const citationItem = /\s(?:\d{4}[a-z]{0,2}|n\.d\.(?:-[a-z]{1,2})?)(?:,.*)?$/s;
/** Words before a year by which brackets are known as words of a text. */
const beforeYear =
  /\b(?:in|of|by|since|from|to|until|till|after|before|during|early|mid|late|about|around|and|or|the|spring|summer|autumn|winter|Q[1-4]|jan\w*|feb\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?\w*|oct\w*|nov\w*|dec\w*) \d{4}\b/i;

/** Shorter parts are found only as whole words, and only letter by letter. */
const shortest = 12;

export function isShort({ letters }: Part): boolean {
  return letters < shortest;
}

/** Null for a text without letters. A figure is named without its number, as in the texts that are searched. */
export function readQuotation(quoted: Quoted): Quotation | null {
  return inParts(quoted, ellipsis);
}

/** A quotation of several lines with each of them as a part; null for others. */
export function readLines(quoted: Quoted): Quotation | null {
  const lines = inParts(quoted, new RegExp(`${ellipsis.source}|(?=\\n)`));
  return lines && lines.parts.length > 1 ? lines : null;
}

function inParts({ text, before = '', after = '' }: Quoted, separator: RegExp): Quotation | null {
  const all = text
    .replace(/\bFigure\s\d{1,2}\b/g, 'the figure')
    .split(separator)
    .map(runsOf)
    .filter((runs) => runs.length > 0);
  // Where there are only companions, they are what is looked for.
  const some = all.filter((runs) => runs.some(({ optional }) => !optional));
  const parts = (some.length > 0 ? some : all.map((runs) => runs.map((run) => ({ ...run, optional: false })))).map(
    partOf,
  );
  return parts.length > 0 ? { parts, before: squeeze(before), after: squeeze(after) } : null;
}

function partOf(runs: Run[]): Part {
  return { runs, letters: countLetters(runs.map(({ letters, optional }) => (optional ? '' : letters)).join('')) };
}

function runsOf(part: string): Run[] {
  const runs: Run[] = [];
  let last = 0;
  const add = (written: string, optional: boolean) => {
    const letters = squeeze(written);
    if (letters) runs.push({ letters, optional, written });
  };
  for (const { 0: written, index } of part.matchAll(companions)) {
    if (written.startsWith('(') && !isApparatus(written.slice(1, -1))) continue;
    add(part.slice(last, index), false);
    add(written, true);
    last = index + written.length;
  }
  add(part.slice(last), false);
  return trimmed(runs);
}

/** Whether brackets hold citations, or a figure. */
function isApparatus(inside: string): boolean {
  return (
    inside === 'the figure' || inside.split(';').every((item) => citationItem.test(item) && !beforeYear.test(item))
  );
}

/** Without the stops and quotation marks at both ends, which belong to whoever quotes. */
function trimmed(runs: Run[]): Run[] {
  const hasWords = ({ letters, optional }: Run) => !optional && /[\p{L}\p{N}]/u.test(letters);
  const first = runs.findIndex(hasWords);
  const last = runs.findLastIndex(hasWords);
  return runs.flatMap((run, index) => {
    if (!run.optional && (index < first || index > last)) return [];
    let { letters } = run;
    if (index === first) letters = letters.replace(/^(?:['.,;:]|-(?!\d))+/, '');
    if (index === last) letters = letters.replace(/(?<!['.,;:-])['.,;:-]+$/, '');
    return [{ ...run, letters }];
  });
}
