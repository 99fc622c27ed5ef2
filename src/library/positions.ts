/** Parses YAML and remembers where each value stands. */
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { Places } from '../domain/checks/shape.ts';
import type { Finding, Place } from '../domain/finding.ts';
import { oddCharacter } from '../domain/text/odd-character.ts';
import { parseAnew, type ReadParsed } from './parsed.ts';
import { tooDeep, yamlFault } from './yaml-fault.ts';

export interface PositionedYaml extends Places {
  value: unknown;
  findings: Finding[];
}

/** What the parser says of a file after so many errors helps nobody. */
const mostErrors = 100;

/**
 * Reads YAML 1.2 (so a date stays text and `no` is a word).
 * `linesBefore` is added to every line, for YAML inside another file.
 * Malformed YAML and repeated keys come back as findings, never as an exception. What `parse` knows is parsed again only when
 * a place in it is asked for.
 */
export function readYaml(text: string, file: string, linesBefore = 0, parse = parseAnew): PositionedYaml {
  try {
    return read(text, file, linesBefore, parse);
  } catch (error) {
    // Lists in lists in lists, which the parser reads by calling itself.
    if (!(error instanceof RangeError)) throw error;
    const place = { file, line: 1 + linesBefore, column: 1 };
    const findings = [{ ...place, rule: 'yaml-is-well-formed', ...tooDeep }];
    return { value: null, findings, at: () => place, keyAt: () => place };
  }
}

/** Numbers that JSON does not give back as they were. */
const beyondJson = /\.(?:inf|nan)\b|-0(?![\d-])/i;

function read(text: string, file: string, linesBefore: number, parse: ReadParsed): PositionedYaml {
  let parsed: Document.Parsed | null = null;
  const document = () => (parsed ??= parseDocument(text, { prettyErrors: false }));
  // Counted here, since the parser's own counter misses the end of a line before some of its errors.
  let starts: number[] | null = null;
  const placeAt: PlaceAt = (start, end = start) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const index = starts.findLastIndex((lineStart) => lineStart <= start);
    // The part of the value that stands on its first line.
    const length = /^[^\r\n]*/.exec(text.slice(start, end))![0].trimEnd().length;
    return { file, line: index + 1 + linesBefore, column: start - starts[index]! + 1, ...(length > 0 && { length }) };
  };
  const remember = beyondJson.test(text) ? parseAnew : parse;
  const known = remember(`yaml after ${linesBefore}`, text, file, () => {
    const findings = findingsIn(document(), text, placeAt);
    return { value: findings.length === 0 ? (document().toJS() as unknown) : null, findings };
  });
  const at = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = document().getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0], node.range[1]);
    }
    return { file, line: 1 + linesBefore, column: 1 };
  };
  return {
    ...known,
    at,
    keyAt: (path) => {
      const parent: unknown = document().getIn(path.slice(0, -1), true);
      const name = path.at(-1);
      const key = isMap(parent)
        ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key
        : null;
      return isNode(key) && key.range ? placeAt(key.range[0], key.range[1]) : at(path);
    },
  };
}

type PlaceAt = (start: number, end?: number) => Place;

/** What is wrong with the YAML itself. */
function findingsIn(document: Document.Parsed, text: string, placeAt: PlaceAt): Finding[] {
  const findings: Finding[] = [];
  const add = (offset: number, rule: string, words: Pick<Finding, 'found' | 'todo'>) =>
    findings.push({ ...placeAt(offset), rule, ...words });
  const refuse = (node: Node, word: string) =>
    add(node.range?.[0] ?? 0, 'yaml-is-well-formed', {
      found: `\`${word}\` is an instruction to YAML and not text`,
      todo: 'put a text that begins with `*`, `&` or `!` in quotation marks',
    });
  visit(document, {
    Pair: (_key, { key }) => {
      if (isCollection(key)) {
        const found = 'the name of a field is a list or a group of fields';
        add(key.range?.[0] ?? 0, 'yaml-is-well-formed', {
          found,
          todo: 'write `name: value`, with a word for the name',
        });
      }
    },
    Node: (_key, node) => {
      const odd = isScalar(node) && typeof node.value === 'string' ? oddCharacter(node.value) : null;
      if (odd) {
        const found = `the escape of the control character ${odd.name} stands here, which no text needs`;
        add(node.range?.[0] ?? 0, 'file-is-text', { found, todo: 'delete it' });
      }
      if (isAlias(node)) refuse(node, `*${node.source}`);
      else if (node.anchor) refuse(node, `&${node.anchor}`);
      // Also those that YAML itself knows, such as `!!binary`: they make values that are no text.
      else if (node.tag) refuse(node, node.tag.replace('tag:yaml.org,2002:', '!!'));
    },
  });
  const told = new Set(findings.map(({ line }) => line));
  for (const error of document.errors.slice(0, mostErrors)) {
    const { line } = placeAt(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') add(error.pos[0], 'key-is-unique', yamlFault(error, text));
    // What the parser says after its first word on a line follows from that.
    else if (!told.has(line)) add(error.pos[0], 'yaml-is-well-formed', yamlFault(error, text));
    told.add(line);
  }
  return findings;
}
