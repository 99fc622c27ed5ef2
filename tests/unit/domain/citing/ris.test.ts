import { parse } from 'astrocite-ris';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { risOf } from '../../../../src/domain/citing/ris.ts';
import { awkwardTitles, item, kinds } from './examples.ts';

/** The lines of a record as tag and value. */
const lines = (record: string) =>
  record
    .split('\r\n')
    .slice(0, -1)
    .map((line) => [line.slice(0, 2), line.slice(6)]);
/** What astrocite reads; its own types need a package that it does not bring. */
const read = (records: string) =>
  parse(records) as {
    id: string;
    type: string;
    title: string;
    author?: { family: string }[];
    issued?: { 'date-parts': string[][] };
    'container-title'?: string;
    edition?: string;
    publisher?: string;
    abstract?: string;
    URL: string;
  }[];
const values = (record: string, tag: string) => lines(record).flatMap(([name, value]) => (name === tag ? [value] : []));

test('each kind is as the golden file has it, line ends included', () => {
  expect(kinds.map((kind) => risOf(item(kind))).join('')).toBe(
    readFileSync(new URL('./golden/works.ris', import.meta.url), 'utf8'),
  );
});

test('every line is a tag, two spaces, a hyphen, a space and a value, and ends in carriage return and line feed', () => {
  for (const kind of kinds) expect(risOf(item(kind))).toMatch(/^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*\r\n)+$/);
});

describe('read back with astrocite', () => {
  const types = {
    essay: 'report',
    section: 'chapter',
    commentary: 'post-weblog',
    claim: 'webpage',
    chart: 'figure',
    dataset: 'dataset',
  } as const;

  test.each(kinds)('a %s is the same, field by field', (kind) => {
    const cited = item(kind);
    const found = read(risOf(cited))[0]!;
    expect(found).toMatchObject({ id: cited.id, type: types[kind], title: cited.title, URL: cited.URL });
    expect(found.author?.map(({ family }) => family)).toEqual(cited.author?.map(({ literal }) => literal));
    expect(found.issued?.['date-parts'][0]!.filter(Boolean).map(Number)).toEqual(cited.issued?.['date-parts'][0]);
    expect(found['container-title']).toBe(cited['container-title']);
    expect(found.edition).toBe(cited.edition?.toString());
    expect(found.publisher).toBe(cited.publisher);
    expect(found.abstract).toBe(cited.abstract);
  });

  test.each(awkwardTitles)('the title %s is kept', (title) => {
    const record = risOf(item('section', { title, container: { title, path: 'essays/a' } }));
    expect(read(record)).toMatchObject([{ title, 'container-title': title }]);
  });

  test('several records are as many', () => {
    expect(read(kinds.map((kind) => risOf(item(kind))).join(''))).toHaveLength(kinds.length);
  });
});

test('dates have all their slashes, however little is known', () => {
  const date = (issued: string | null) => values(risOf(item('claim', { issued })), 'DA');
  expect(date('2026-11-20')).toEqual(['2026/11/20/']);
  expect(date('2026-11')).toEqual(['2026/11//']);
  expect(date('2026')).toEqual(['2026///']);
  expect(date(null)).toEqual([]);
});

test('each author has a line, and nobody has none', () => {
  expect(values(risOf(item('dataset')), 'AU')).toEqual(['Strata research desk', 'Zoë Łukasz']);
  expect(values(risOf(item('claim', { authors: [] })), 'AU')).toEqual([]);
});

test('a title cannot begin a line of its own', () => {
  const record = risOf(item('claim', { title: 'One\r\nER  - \r\nTY  - BOOK' }));
  expect(values(record, 'TY')).toEqual(['ELEC']);
  expect(values(record, 'ER')).toEqual(['']);
});
