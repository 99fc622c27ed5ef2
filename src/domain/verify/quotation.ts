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

export interface Quotation {
  /** What stands between ellipses: each part its runs in order, never without one that must stand. */
  parts: Run[][];
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
const noteNumber = /(?<=[^\d\s][.,;:!?)]["”’]?)\d{1,2}(?![\d\p{L}%])|(?<=\n)\d{1,2}(?= )/;
const companions = new RegExp([brackets, chip, noteNumber].map(({ source }) => source).join('|'), 'gu');

/** A citation ends each of its items with a year, which a locator may follow: "OP Labs 2024b; L2BEAT n.d.-a, p. 3". */
const citationItem = /(?:^|\s)(?:\d{4}[a-z]{0,2}|n\.d\.(?:-[a-z]{1,2})?)(?:,.*)?$/s;

/** Shorter ones are found only as whole words, and only letter by letter. */
const shortQuotation = 12;

export function isShort(runs: readonly Run[]): boolean {
  return countLetters(runs.map(({ letters, optional }) => (optional ? '' : letters)).join('')) < shortQuotation;
}

/** Null for a text without letters. */
export function readQuotation({ text, before = '', after = '' }: Quoted): Quotation | null {
  const parts = text
    .split(ellipsis)
    .map(runsOf)
    .filter((runs) => runs.length > 0);
  return parts.length > 0 ? { parts, before: squeeze(before), after: squeeze(after) } : null;
}

function runsOf(part: string): Run[] {
  const runs: Run[] = [];
  let last = 0;
  const add = (written: string, optional: boolean) => {
    const letters = squeeze(written);
    if (letters) runs.push({ letters, optional, written });
  };
  for (const { 0: written, index } of part.matchAll(companions)) {
    if (written.startsWith('(') && !written.slice(1, -1).split(';').every(isCitationItem)) continue;
    add(part.slice(last, index), false);
    add(written, true);
    last = index + written.length;
  }
  add(part.slice(last), false);
  return trimmed(runs);
}

function isCitationItem(item: string): boolean {
  return citationItem.test(item.trim());
}

/** Without the stops and quotation marks at both ends, which belong to whoever quotes. */
function trimmed(runs: Run[]): Run[] {
  const hasWords = ({ letters, optional }: Run) => !optional && /[\p{L}\p{N}]/u.test(letters);
  const first = runs.findIndex(hasWords);
  const last = runs.findLastIndex(hasWords);
  // Where only companions are left, they are what is looked for.
  if (first === -1) return runs.filter(({ optional }) => optional).map((run) => ({ ...run, optional: false }));
  return runs.flatMap((run, index) => {
    if (!run.optional && (index < first || index > last)) return [];
    let { letters } = run;
    if (index === first) letters = letters.replace(/^(?:["'.,;:]|-(?!\d))+/, '');
    if (index === last) letters = letters.replace(/(?<!["'.,;:-])["'.,;:-]+$/, '');
    return [{ ...run, letters }];
  });
}
