/** YAML with another structure than it should have: a record, the front matter of a text, or a snapshot, which is JSON. */
import fc from 'fast-check';
import { isNode, parseDocument, visit } from 'yaml';
import { insertedBetweenLines, replaced } from './edit.ts';
import { addresses, longText, markup, ownNames } from './hostile.ts';

const deep = fc
  .tuple(fc.constantFrom(['[', ']'], ['{a: ', '}'], ['- ', ''], ['? ', '']), fc.integer({ min: 2, max: 4000 }))
  .map(([[open, close], depth]) => open.repeat(depth) + close.repeat(depth));

/** What may stand after a colon. */
const value: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(markup, addresses, longText, ownNames).map((text) => JSON.stringify(text)) },
  fc.constantFrom(
    ...[
      '',
      '~',
      'null',
      'true',
      '0',
      '-1',
      '1e999',
      '-0',
      '.nan',
      '.inf',
      '0x10',
      '0o7',
      '1_000',
      '99999999999999999999',
    ],
    ...[
      '[]',
      '{}',
      '[[]]',
      '[~]',
      '{a: b}',
      '{__proto__: {polluted: 1}}',
      '[constructor]',
      '{constructor: {prototype: 1}}',
    ],
    ...['2024-02-30', '2024-13', '0000-00-00', '9999-12-31', "'2024'", '20240105', '2024-1-5', '12:30:45', 'no', 'y'],
    ...['&a b', '*a', '&a [*a, *a]', '!!js/function "x"', '!!binary aGk=', '!!set {a}', '!x y', '!!float 1', '<<: *a'],
    ...[
      '|\n  a\n  b',
      '>\n  a',
      '"a\\q"',
      '"\\uD800"',
      '"\\0"',
      "'",
      '"',
      '@a',
      '`a`',
      '%a',
      '- - - a',
      ': : :',
      '#',
      '? a',
    ],
  ),
  deep,
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => JSON.stringify(text)),
  fc.double().map(String),
);

const line = fc.constantFrom(
  ...['__proto__: {polluted: 1}', '"__proto__": [1]', 'constructor: {prototype: {polluted: 1}}', '<<: {polluted: 1}'],
  ...['? [a, b]\n: c', '? {a: b}\n: c', '1: 2', 'null: a', '~: a', 'true: a', '[a]: b', '? |\n  long\n: b', '\tkey: a'],
  ...[
    '---',
    '...',
    '--- a',
    '%YAML 9.9',
    '%TAG ! x:',
    '&a a: 1\n<<: *a',
    '*a : 1',
    '!!map {}',
    '- a',
    ']',
    '}',
    '"',
    "'",
  ],
);

/** Values replaced, names changed, fields taken away, doubled or put in. */
export function otherYaml(text: string): fc.Arbitrary<string> {
  const front = /^---\n(?<yaml>[^]*?)^---$/m.exec(text)?.groups?.yaml;
  const start = front === undefined ? 0 : '---\n'.length;
  const yaml = front ?? text;
  const fields: { key: number[]; value: number[] }[] = [];
  visit(parseDocument(yaml), {
    Pair: (_, { key, value }) => {
      if (isNode(key) && isNode(value)) fields.push({ key: at(key.range!), value: at(value.range!) });
    },
  });
  if (fields.length === 0) return fc.constant(text);
  const field = fc.constantFrom(...fields);
  const name = fc.oneof(ownNames, fc.constantFrom('x', '"a b"', '""', 'Title', '1', '~', '[a]', '*a', '&a a', 'a: b'));
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(field, value).map(([{ value }, drawn]) => replaced(text, ...pair(value), drawn)) },
    fc.tuple(field, name).map(([{ key }, drawn]) => replaced(text, ...pair(key), drawn)),
    field.map(({ key, value }) => replaced(text, key[0]!, value[1]!, '')),
    field.map(({ key, value }) => {
      const again = text.slice(key[0], value[1]);
      return replaced(text, key[0]!, key[0]!, `${again}${again.endsWith('\n') ? '' : '\n'}`);
    }),
    insertedBetweenLines(yaml, line).map((changed) => replaced(text, start, start + yaml.length, changed)),
  );

  function at([from, to]: readonly number[]): number[] {
    return [from! + start, to! + start];
  }
}

function pair([start, end]: readonly number[]): [number, number] {
  return [start!, end!];
}
