/** Bounds of a text, so that none keeps a parser busy for minutes or exhausts its stack. No text for readers comes near them. */
import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';

/** Letters of a paragraph: what the parser does with an unclosed bracket grows with their square. */
const longest = 5_000;
/** Quotations, lists, tags and emphases inside one another. */
const deepest = 100;

const tooDeep = 'This is nested too deeply';

/** Throws a VFileMessage for a text with an endless paragraph or too many marks of quotations and lists before a line. */
function boundText(text: string): void {
  let length = 0;
  let isTable = false;
  let first = 1;
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)![0];
    if (marks.replace(/[ \t\d]/g, '').length > deepest) throw fault(tooDeep, 'deep', index + 1);
    const content = line.slice(marks.length);
    const begins = length === 0 || /[^>\s]/.test(marks);
    if (content.trim() === '' || begins) [length, isTable, first] = [0, false, index + 1];
    // Each row of a table is read by itself.
    isTable ||= index === first && /^[\s|:-]*\|[\s|:-]*$/.test(content);
    length = content.trim() === '' ? 0 : isTable ? content.length : length + content.length;
    if (length > longest)
      throw fault(`A paragraph has at most ${longest} letters`, 'long', isTable ? index + 1 : first);
  }
}

/** Reads a text with `parse`, and throws a VFileMessage where its tree is too deep for what walks it. */
export function parseBounded(text: string, parse: (text: string) => Root): Root {
  boundText(text);
  try {
    const tree = parse(text);
    let level: Nodes[] = [tree];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > deepest) throw fault(tooDeep, 'deep', level[0]!.position?.start.line ?? 1);
      level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
    }
    return tree;
  } catch (error) {
    if (error instanceof RangeError) throw fault(tooDeep, 'deep', 1);
    throw error;
  }
}

function fault(reason: string, ruleId: 'deep' | 'long', line: number): VFileMessage {
  return new VFileMessage(reason, { source: 'strata', ruleId, place: { line, column: 1 } });
}
