/** Keeps the words of a finding to one line of a bearable length, whatever they quote from a file. */
import type { Finding } from '../finding.ts';
import { shorten } from '../text/shorten.ts';

/** Letters of a quoted piece, and of a sentence with all that it quotes. */
const most = { quoted: 160, sentence: 500 };

/** The finding with line ends as spaces and long quotations cut. */
export function brief<T extends Pick<Finding, 'found' | 'todo'>>(finding: T): T {
  return { ...finding, found: briefly(finding.found), todo: briefly(finding.todo) };
}

function briefly(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ');
  if (line.length <= most.quoted) return line;
  return shorten(
    line.replace(/`([^`]+)`/g, (_, quoted: string) => `\`${shorten(quoted, most.quoted)}\``),
    most.sentence,
  );
}
