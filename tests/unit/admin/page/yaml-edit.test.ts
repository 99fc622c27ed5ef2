import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Path, setAt, valueAt } from '../../../../src/admin/page/values.ts';
import { NotEditable, removeValue, valueOf, writeValue } from '../../../../src/admin/page/yaml-edit.ts';

const record = `# A remark.
name: Base   # the chain
aliases: [Base, "Base chain"]
note: >-
  Two lines
  folded.

claims:
  - id: a-1
    says: 'It is: so'
    evidence: []

  # About the second.
  - id: a-2
    says: "quoted"
    evidence:
      - source: x
        says: One.
empty:
last: 1
`;

describe('writing a value', () => {
  test.each<[string, Path, unknown, string, string]>([
    ['a plain text', ['name'], 'Blast', 'name: Base   #', 'name: Blast   #'],
    ['a text that needs quotation marks', ['name'], 'Base: a chain', 'name: Base   #', 'name: "Base: a chain"   #'],
    ['a year', ['name'], '2024', 'name: Base   #', 'name: "2024"   #'],
    ['a text in single quotation marks', ['claims', 0, 'says'], 'It is', "'It is: so'", "'It is'"],
    ['a text in double quotation marks', ['claims', 1, 'says'], 'new', '"quoted"', '"new"'],
    ['a folded text', ['note'], 'One line.', '>-\n  Two lines\n  folded.', 'One line.'],
    ['what is empty', ['empty'], 'full', 'empty:\n', 'empty: full\n'],
    ['an item in brackets', ['aliases', 0], 'B', '[Base, "Base chain"]', '[B, Base chain]'],
    ['one more in brackets', ['aliases', 2], 'B', '[Base, "Base chain"]', '[Base, Base chain, B]'],
    ['true', ['last'], true, 'last: 1', 'last: true'],
    [
      'the first item of an empty list',
      ['claims', 0, 'evidence', 0],
      { source: 'y', says: 'Two.' },
      'evidence: []\n',
      'evidence:\n      - source: y\n        says: Two.\n',
    ],
    ['one more item', ['claims', 1, 'evidence', 1], { source: 'y' }, 'says: One.\n', 'says: One.\n      - source: y\n'],
    ['one more item after an empty line', ['claims', 2], { id: 'a-3' }, 'says: One.\n', 'says: One.\n\n  - id: a-3\n'],
    ['a new field at the end', ['url'], 'x', 'last: 1\n', 'last: 1\nurl: x\n'],
    ['a new field in an item', ['claims', 0, 'kind'], 'fact', 'evidence: []\n', 'evidence: []\n    kind: fact\n'],
    ['a field that holds a list', ['see-also', 0], 'x', 'last: 1\n', 'last: 1\nsee-also:\n  - x\n'],
  ])('%s', (_what, path, value, from, to) => {
    expect(record).toContain(from);
    expect(writeValue(record, path, value)).toBe(record.replace(from, () => to));
  });

  test('puts a new field where its schema has it', () => {
    const order = ['id', 'kind', 'says', 'evidence'];
    expect(writeValue(record, ['claims', 1, 'kind'], 'fact', order)).toContain(
      '- id: a-2\n    kind: fact\n    says: "quoted"',
    );
    expect(writeValue(record, ['title'], 'T', ['title', 'name'])).toContain('# A remark.\ntitle: T\nname: Base');
    expect(writeValue('a: 1\n', ['b'], 2, ['a', 'b'])).toBe('a: 1\nb: 2\n');
    expect(writeValue('  - b: 1\n'.trimStart(), [0, 'a'], 2, ['a', 'b'])).toBe('- a: 2\n  b: 1\n');
  });

  test('begins an empty record', () => {
    expect(writeValue('', ['name'], 'Base')).toBe('name: Base\n');
    expect(writeValue('# Remark', ['name'], 'Base')).toBe('# Remark\nname: Base\n');
    expect(writeValue('', ['author', 0, 'family'], 'Doe')).toBe('author:\n  - family: Doe\n');
  });

  test('asks of what was empty no quotation marks', () => {
    expect(writeValue("a: ''\n", ['a'], 'x')).toBe('a: x\n');
  });

  test('keeps the line ends of the file', () => {
    expect(writeValue('a: 1\r\nb: 2', ['c', 0], 'x')).toBe('a: 1\r\nb: 2\r\nc:\r\n  - x\r\n');
  });

  test('keeps a text of several lines', () => {
    expect(valueOf(writeValue(record, ['name'], 'one\ntwo'))).toMatchObject({ name: 'one\ntwo' });
  });

  test.each(['a: [', 'a: 1\na: 2\n', '\ta: 1'])('refuses broken YAML: %j', (yaml) => {
    expect(() => writeValue(yaml, ['a'], 1)).toThrow(NotEditable);
  });

  test('refuses what would not come out as meant', () => {
    expect(() => writeValue('a: &x 1\nb: *x\n', ['a'], 2)).toThrow('change it in the text');
  });
});

describe('removing a value', () => {
  test.each<[string, Path, string, string]>([
    ['a field with its remark', ['name'], 'name: Base   # the chain\n', ''],
    ['a folded text', ['note'], 'note: >-\n  Two lines\n  folded.\n', ''],
    ['a field of an item', ['claims', 1, 'says'], '    says: "quoted"\n', ''],
    ['the first field of an item', ['claims', 1, 'id'], 'id: a-2\n    says', 'says'],
    ['an item in brackets', ['aliases', 0], '[Base, "Base chain"]', '[Base chain]'],
    [
      'the last item',
      ['claims', 1, 'evidence', 0],
      'evidence:\n      - source: x\n        says: One.\n',
      'evidence: []\n',
    ],
    [
      'a first item with what follows it',
      ['claims', 0],
      "- id: a-1\n    says: 'It is: so'\n    evidence: []\n\n  # About the second.\n  - id: a-2",
      '- id: a-2',
    ],
  ])('%s', (_what, path, from, to) => {
    expect(record).toContain(from);
    expect(removeValue(record, path)).toBe(record.replace(from, () => to));
  });

  test('refuses to leave nothing', () => {
    expect(() => removeValue('a: 1\n', ['a'])).toThrow(NotEditable);
  });
});

/** The paths of all texts, and of all lists, in a value. */
function* pathsIn(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

describe('in every record of the report', () => {
  const files = globSync('content/{claims,sources,terms,charts}/*.yaml').filter(
    (file, index) => index % 9 === 0 || file.includes('claims'),
  );
  test.each(files)('%s: a change touches one place', (file) => {
    const yaml = readFileSync(file, 'utf8');
    const all = [...pathsIn(valueOf(yaml))];
    // A ledger has a thousand texts; every fortieth shows all the ways in which they are written.
    const texts = all
      .filter((one) => typeof one.value === 'string')
      .filter((_, index, { length }) => length < 100 || index % 60 === 0);
    for (const { path } of texts) {
      const changed = writeValue(yaml, path, 'Changed: here');
      expect(valueOf(changed)).toEqual(setAt(valueOf(yaml), path, 'Changed: here'));
      // What stands before and after the new words stood in the file as well.
      const [before, after] = changed.split('Changed: here') as [string, string];
      expect(yaml.startsWith(before.replace(/["'[]$/, ''))).toBe(true);
      expect(yaml.endsWith(after.replace(/^["'][^\n]*/, ''))).toBe(true);
    }
  });

  test.each(files)('%s: what is added and taken out again leaves every byte', (file) => {
    const yaml = readFileSync(file, 'utf8');
    const lists = [...pathsIn(valueOf(yaml))]
      .filter((one) => Array.isArray(one.value) && one.value.length > 0)
      .slice(0, 12);
    for (const { path, value } of lists) {
      const { length } = value as unknown[];
      const longer = writeValue(yaml, [...path, length], valueAt(value, [0]));
      const back = removeValue(longer, [...path, length]);
      expect(valueOf(back)).toEqual(valueOf(yaml));
      // What is in brackets is written anew as a whole, in the same words.
      if (!yaml.includes('[')) expect(back).toBe(yaml);
    }
  });
});
