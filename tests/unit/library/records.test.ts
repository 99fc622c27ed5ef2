import { describe, expect, test } from 'vitest';
import type { CommentaryEntry, DatasetWithRows, EssayEntry, Entry, Located } from '../../../src/domain/report.ts';
import { readDataset, readRecord, readTextRecord, type Reading } from '../../../src/library/records.ts';

const front = `---
title: An essay
subtitle: On a thing
abstract: Short.
article: seed
authors: [Ada Test]
moved: {old: first}
editions: []
order: 1
---
`;
const lines = ({ findings }: Reading) => findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a record in YAML', () => {
  const term = 'name: Rollup\nkind: concept\ndefinition: A chain.\nessays: []\n';

  test('has its id, its values and the place of each', () => {
    const { record, findings } = readRecord('terms', 'rollup', term, 'terms/rollup.yaml');
    const { id, data, at } = record as Entry<{ name: string }> & Located;
    expect([id, data.name, findings]).toEqual(['rollup', 'Rollup', []]);
    expect(at(['kind'])).toEqual({ file: 'terms/rollup.yaml', line: 2, column: 7, length: 7 });
  });

  test('that does not fit its schema is left out, with a finding for each fault', () => {
    const reading = readRecord('terms', 'rollup', 'name: Rollup\nkind: idea\nessays: []\nalias: x\n', 'f');
    expect(lines(reading).sort()).toEqual([
      '1:1 record-fits-schema',
      '2:7 record-fits-schema',
      '4:1 record-fits-schema',
    ]);
    expect(reading.record).toBeUndefined();
  });

  test('that is malformed is reported as that alone', () => {
    expect(lines(readRecord('terms', 'rollup', 'name: a\nname: b\n', 'f'))).toEqual(['2:1 key-is-unique']);
  });

  test('of another collection has another schema', () => {
    expect(readRecord('sources', 'rollup', term, 'f').record).toBeUndefined();
  });
});

describe('a dataset', () => {
  const description = `title: T
description: D
metric: M
retrieved: 2026-01-01
licenses: [{name: MIT, title: MIT}]
fields:
  - {name: a, type: string, title: A}
  - {name: n, type: integer, title: N}
primaryKey: [a]
problems: []
changes: [{date: 2026-01-01, what: First collected., why: To compare.}]
`;
  const read = (csv: string | undefined, text = description) =>
    readDataset('d', text, csv, 'd/dataset.yaml', 'd/data.csv');

  test('has its rows, and knows the place of each cell in the other file', () => {
    const { record } = read('a,n\nx,1\n');
    const { data, at } = record as Entry<DatasetWithRows> & Located;
    expect(data.rows).toEqual([{ a: 'x', n: 1 }]);
    expect(at(['rows', 0, 'n'])).toEqual({ file: 'd/data.csv', line: 2, column: 3, length: 1 });
    expect(at(['title'])).toEqual({ file: 'd/dataset.yaml', line: 1, column: 8, length: 1 });
    expect(at([])).toEqual({ file: 'd/dataset.yaml', line: 1, column: 1, length: 8 });
  });

  test('with a bad cell is kept, so that nothing else seems to be missing', () => {
    const reading = read('a,n\nx,one\n');
    expect(lines(reading)).toEqual(['2:3 cell-fits-column']);
    expect(reading.record).toBeDefined();
  });

  test('needs its rows', () => {
    const reading = read(undefined);
    expect(lines(reading)).toEqual(['1:1 dataset-has-data']);
    expect(reading.findings[0]!.todo).toContain('add data.csv');
    expect(reading.record).toBeUndefined();
  });

  test('that is computed waits for its rows, and has none of its own', () => {
    const computed = `${description}computed: {rule: verdicts}\n`;
    const { record, findings } = read(undefined, computed);
    const { data, at } = record as Entry<DatasetWithRows> & Located;
    expect([findings, data.rows, data.computed]).toEqual([[], [], { rule: 'verdicts' }]);
    expect(at(['computed', 'rule'])).toEqual({ file: 'd/dataset.yaml', line: 12, column: 18, length: 8 });
    const both = read('a,n\nx,1\n', computed);
    expect(lines(both)).toEqual(['1:1 dataset-has-data']);
    expect(both.findings[0]!.found).toBe('data.csv stands beside a computed dataset');
    expect(both.record).toBeUndefined();
  });

  test('with a bad description is left out, and its rows are not judged', () => {
    const reading = read('nonsense\n', description.replace('metric: M\n', ''));
    expect(lines(reading)).toEqual(['1:1 record-fits-schema']);
    expect(reading.record).toBeUndefined();
  });
});

describe('an essay', () => {
  const read = (text: string) => readTextRecord('essays', 'one', text, 'one.mdx');

  test('has its front matter, its text and its outline, with the places of the file', () => {
    const { record, findings } = read(`${front}\n## A [#a]\n\n[@x]\n`);
    const { data, outline, at } = record as EssayEntry & Located;
    expect([findings, data.title]).toEqual([[], 'An essay']);
    expect(outline.sections.map(({ id, place }) => [id, place.line])).toEqual([['a', 12]]);
    expect(outline.marks.map(({ target, place }) => [target, place.line, place.column])).toEqual([['x', 14, 3]]);
    expect(at(['article']).line).toBe(5);
  });

  test('reads the same with Windows line ends', () => {
    const { record, findings } = read(`${front}\n[@x]\n`.replaceAll('\n', '\r\n'));
    expect(findings).toEqual([]);
    expect((record as EssayEntry).outline.marks[0]!.place).toEqual({ file: 'one.mdx', line: 12, column: 3 });
  });

  test('keeps its text, with blank lines where the front matter stands in the file', () => {
    const { body } = read(`${front}\n## A [#a]\n`).record as EssayEntry;
    expect(body.trim()).toBe('## A [#a]');
    expect(body.split('\n').indexOf('## A [#a]')).toBe(11);
  });

  test('has no editions where it names none', () => {
    const { record, findings } = read(front.replace('editions: []\n', ''));
    expect([(record as EssayEntry).data.editions, findings]).toEqual([[], []]);
  });

  test('needs front matter', () => {
    expect(lines(read('Text.\n'))).toEqual(['1:1 text-has-front-matter']);
    expect(lines(read(`\n${front}`))).toEqual(['1:1 text-has-front-matter']);
  });

  test('is judged in front matter and text at once', () => {
    const reading = read(`${front.replace('order: 1', 'order: 0')}\n## A\n`);
    expect(lines(reading)).toEqual(['9:8 record-fits-schema', '12:1 section-has-id']);
    expect(reading.record).toBeUndefined();
  });

  test('with code keeps its record, and the code is found', () => {
    expect(lines(read(`${front}\nimport fs from 'node:fs'\n`))).toEqual(['12:1 content-is-declarative']);
  });

  test('that is not well-formed MDX is found where it breaks', () => {
    expect(lines(read(`${front}\nA <!-- remark -->\n`))).toEqual(['12:4 mdx-is-well-formed']);
    expect(lines(read(`${front}\n\nA {open\n`))[0]).toMatch(/^1\d:\d+ mdx-is-well-formed$/);
  });
});

describe('a commentary', () => {
  const own = `---
title: An answer
author: Ada Test
date: 2026-02-03
relation: extends
on:
  - section: one#first
    quote: Alpha was first
summary: Short.
---
`;
  const read = (text: string) => readTextRecord('commentary', 'reply', text, 'reply.mdx');

  test('has front matter of its own, and the places of the file', () => {
    const { record, findings } = read(`${own}\n[@x]\n`);
    const { data, outline, at } = record as CommentaryEntry & Located;
    expect([findings, data.relation, data.on]).toEqual([
      [],
      'extends',
      [{ section: 'one#first', quote: 'Alpha was first' }],
    ]);
    expect(outline.marks[0]!.place).toEqual({ file: 'reply.mdx', line: 12, column: 3 });
    expect(at(['on', 0, 'quote'])).toEqual({ file: 'reply.mdx', line: 8, column: 12, length: 15 });
  });

  test('is judged like an essay, and needs its front matter as well', () => {
    expect(lines(read('Text.\n'))).toEqual(['1:1 text-has-front-matter']);
    expect(lines(read(`${own}\n## A\n\n{1}\n`))).toEqual(['14:1 content-is-declarative', '12:1 section-has-id']);
    expect(read(own.replace('relation: extends', 'relation: agrees')).record).toBeUndefined();
    expect(read(front).record).toBeUndefined();
    expect(readTextRecord('essays', 'one', own, 'one.mdx').record).toBeUndefined();
  });
});

describe('a tag that is not closed', () => {
  const place = (text: string) => lines(readTextRecord('essays', 'one', `${front}${text}`, 'one.mdx'));

  test('is found where it opens, even when the file ends before anything else does', () => {
    expect(place('\nText.\n\n<Aside>\n\nx\n')).toEqual(['14:1 mdx-is-well-formed']);
    expect(place('\nx <Term id="a">\n')[0]).toMatch(/^12:\d+ mdx-is-well-formed$/);
  });
});

test('a mistyped name of a person lists the fields of persons and of organisations', () => {
  const text = `type: webpage
title: A page
author:
  - {family: Doe, first: Jane}
accessed: 2026-01-01
role: evidence
linkable: true
research-ids: [a]
`;
  const { findings } = readRecord('sources', 'a', text, 'f');
  expect(findings).toHaveLength(1);
  expect([findings[0]!.line, findings[0]!.found]).toEqual([4, '`first` is not a field here']);
  for (const name of ['family', 'given', 'literal']) expect(findings[0]!.todo).toContain(`\`${name}\``);
});

test('a year without quotation marks is told to stand in them', () => {
  const text =
    'type: webpage\ntitle: A\nissued: 2025\naccessed: 2026-01-01\nrole: evidence\nlinkable: true\nresearch-ids: [a]\n';
  const { findings } = readRecord('sources', 'a', text, 'f');
  expect(findings.map(({ line, found }) => `${line} ${found}`)).toEqual([
    "3 `issued` is the number `2025`: write a date as `2024-11-05` or `2024-11`, or a year in quotes, `'2024'`",
  ]);
});
