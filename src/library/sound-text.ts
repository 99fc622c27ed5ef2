/** Reads what a text says, once for all the files that hold its words: an essay, and the edition that was made of it. */
import { VFileMessage } from 'vfile-message';
import { checkText } from '../domain/checks/index.ts';
import type { Place } from '../domain/finding.ts';
import { type Outline, outline } from '../domain/prose/outline.ts';
import { parseMdx } from '../markdown/parse.ts';
import type { ReadParsed } from './parsed.ts';

/** Whole lines of nothing, as front matter leaves them. */
const emptyLines = /^\s*\n/;

/**
 * The outline of a text in which the rules about texts find nothing, with its places in `file`. Null for any other text: what
 * is wrong with it is for whoever reads it where it stands.
 */
export function readSoundText(text: string, file: string, parse: ReadParsed): Outline | null {
  const above = emptyLines.exec(text)?.[0] ?? '';
  // An edition is written so.
  const words = `${text.slice(above.length).trimEnd()}\n`;
  const read = parse('words', words, '', () => readWords(words));
  return read && placed(read, file, above.split(/\r\n|\r|\n/).length - 1);
}

function readWords(words: string): Outline | null {
  try {
    const tree = parseMdx(words);
    return checkText({ tree, source: words, file: '' }).length > 0 ? null : outline(tree, words, '');
  } catch (error) {
    if (error instanceof VFileMessage) return null;
    throw error;
  }
}

/** An outline of words that stand so many lines further down in a file. */
function placed({ sections, marks, passages, ...rest }: Outline, file: string, lines: number): Outline {
  const put = <Part extends { place: Place }>(part: Part): Part => {
    return { ...part, place: { ...part.place, file, line: part.place.line + lines } };
  };
  return { ...rest, sections: sections.map(put), marks: marks.map(put), passages: passages.map(put) };
}
