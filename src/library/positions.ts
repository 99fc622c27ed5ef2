/** Parses YAML and remembers where each value stands. */
import { isAlias, isNode, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Place } from '../domain/finding.ts';

export interface PositionedYaml {
  value: unknown;
  findings: Finding[];
  at(path: readonly PropertyKey[]): Place;
}

/**
 * Reads YAML 1.2 (so a date stays text and `no` is a word).
 * `linesBefore` is added to every line, for YAML inside another file.
 * Malformed YAML and repeated keys come back as findings, never as an exception.
 */
export function readYaml(text: string, file: string, linesBefore = 0): PositionedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + linesBefore, column: col };
  };
  const findings: Finding[] = document.errors.map((error) => ({
    ...placeAt(error.pos[0]),
    rule: error.code === 'DUPLICATE_KEY' ? 'key-is-unique' : 'yaml-is-well-formed',
    found: firstLine(error.message),
    todo:
      error.code === 'DUPLICATE_KEY'
        ? 'keep one of the two'
        : 'mend the YAML here; quote a text that holds `: ` or ` #`',
  }));
  const refuse = (node: Node, word: string) =>
    findings.push({
      ...placeAt(node.range?.[0] ?? 0),
      rule: 'yaml-is-well-formed',
      found: `\`${word}\` is an instruction to YAML and not text`,
      todo: 'put a text that begins with `*`, `&` or `!` in quotation marks',
    });
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) refuse(node, `*${node.source}`);
      else if (node.anchor) refuse(node, `&${node.anchor}`);
      else if (node.tag?.startsWith('!')) refuse(node, node.tag);
    },
  });
  return {
    value: findings.length === 0 ? (document.toJS() as unknown) : null,
    findings,
    at: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return placeAt(node.range[0]);
      }
      return { file, line: 1 + linesBefore, column: 1 };
    },
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/\.$/, '');
}
