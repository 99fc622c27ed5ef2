/** Keeps the words of a finding to one line of a bearable length, whatever they quote from a file. */
import type { Finding } from '../finding.ts';
import { shorten } from '../text/shorten.ts';

/** Letters of a quoted piece, and of a sentence with all that it quotes. */
const most = { quoted: 160, sentence: 500 };
/** UTF-16 units for each of them: a letter may carry any number of accents. */
const units = 2;

/** The finding with line ends as spaces and long quotations cut. */
export function brief<T extends Pick<Finding, 'found' | 'todo'>>(finding: T): T {
  return { ...finding, found: briefly(finding.found), todo: briefly(finding.todo) };
}

function briefly(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ');
  if (line.length <= most.quoted) return line;
  return cut(
    line.replace(/`([^`]+)`/g, (_, quoted: string) => `\`${cut(quoted, most.quoted)}\``),
    most.sentence,
  );
}

function cut(text: string, letters: number): string {
  return shorten(text.slice(0, units * letters), letters).toWellFormed();
}
