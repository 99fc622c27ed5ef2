import { describe, expect, test } from 'vitest';
import { dataPackage, versionOf } from '../../../../src/domain/datasets/data-package.ts';
import type { DatasetWithRows } from '../../../../src/domain/report.ts';
import { dataset, description, field, source } from '../../builders.ts';

const change = (date: string) => ({ date, what: 'Mended.', why: 'A typo.' });
const describe_ = (changes: Partial<DatasetWithRows> = {}, sources: Parameters<typeof dataPackage>[1] = []) =>
  dataPackage({ id: 'tvl', data: dataset([], changes) }, sources, { page: 'https://x.y/data/tvl/', file: 'data.csv' });

test('a package has the words, the day and the address of its dataset', () => {
  expect(describe_()).toMatchObject({
    profile: 'tabular-data-package',
    name: 'tvl',
    id: 'https://x.y/data/tvl/',
    homepage: 'https://x.y/data/tvl/',
    title: 'Values',
    description: 'Values of chains.',
    created: '2026-01-01T00:00:00Z',
    version: '2026-01-01',
    contributors: [{ title: 'Strata research desk', role: 'author' }],
  });
});

test('a package has one resource, the file of rows beside it, and says how to read it', () => {
  const { resources } = describe_({ primaryKey: ['date', 'chain'] });
  expect(resources).toHaveLength(1);
  expect(resources[0]).toMatchObject({
    profile: 'tabular-data-resource',
    name: 'tvl',
    path: 'data.csv',
    description: 'Dollars.',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', doubleQuote: true, header: true },
    schema: { primaryKey: ['date', 'chain'], missingValues: [''] },
  });
});

describe('the version', () => {
  test('is the day of the last change, wherever it stands in the list', () => {
    const changes = ['2026-01-01', '2026-10-02', '2026-09-30'].map(change);
    expect(versionOf({ ...description, changes })).toBe('2026-10-02');
    expect(describe_({ changes }).version).toBe('2026-10-02');
  });

  test('leaves the day of creation that of the first change', () => {
    expect(describe_({ changes: [change('2025-05-01'), change('2026-05-01')] }).created).toBe('2025-05-01T00:00:00Z');
  });

  test('leaves the list of changes in its order', () => {
    const changes = ['2026-01-01', '2025-01-01'].map(change);
    versionOf({ ...description, changes });
    expect(changes.map(({ date }) => date)).toEqual(['2026-01-01', '2025-01-01']);
  });
});

describe('a licence', () => {
  const licences = (...licenses: DatasetWithRows['licenses']) => describe_({ licenses }).licenses;

  test('has its name, its title, and its address where there is one', () => {
    expect(
      licences(
        { name: 'CC-BY-4.0', title: 'Attribution', path: 'https://creativecommons.org/licenses/by/4.0/' },
        { name: 'MIT', title: 'MIT' },
      ),
    ).toEqual([
      { name: 'CC-BY-4.0', title: 'Attribution', path: 'https://creativecommons.org/licenses/by/4.0/' },
      { name: 'MIT', title: 'MIT' },
    ]);
  });

  test('that is not known has the name that the Open Definition gives to none', () => {
    expect(licences({ name: 'unknown', title: 'None stated' })).toEqual([
      { name: 'notspecified', title: 'None stated' },
    ]);
  });
});

test('a source has its title, and its address only where the report links to it', () => {
  const sources = [
    { id: 'a', data: source({ title: 'A', URL: 'https://a.org/' }) },
    { id: 'b', data: source({ title: 'B', URL: 'https://b.org/', linkable: false }) },
    { id: 'c', data: source({ title: 'C' }) },
  ];
  expect(describe_({}, sources).sources).toEqual([
    { title: 'A', path: 'https://a.org/' },
    { title: 'B' },
    { title: 'C' },
  ]);
});

test('a package of one source names it', () => {
  expect(describe_({}, [{ id: 'a', data: source({ title: 'A' }) }]).sources).toEqual([{ title: 'A' }]);
});

test('a package without sources has no list of them, which the standard would not take empty', () => {
  expect('sources' in describe_()).toBe(false);
});

describe('a column', () => {
  const columns = (...fields: DatasetWithRows['fields']) => describe_({ fields }).resources[0]!.schema.fields;

  test('has its name, its type and its title, and no more where no more is declared', () => {
    expect(columns(field('when', 'date'), field('ok', 'boolean'))).toEqual([
      { name: 'when', type: 'date', format: 'default', title: 'when' },
      { name: 'ok', type: 'boolean', format: 'default', title: 'ok' },
    ]);
  });

  test('has what it means, its unit and what its cells may be', () => {
    expect(
      columns(
        field('value', 'number', {
          title: 'Value',
          description: 'In dollars.',
          unit: 'USD',
          required: true,
          minimum: 0,
        }),
        field('metric', 'string', { enum: ['tvl', 'tvs'], references: 'terms' }),
      ),
    ).toEqual([
      {
        name: 'value',
        type: 'number',
        format: 'default',
        title: 'Value',
        description: 'In dollars.',
        unit: 'USD',
        constraints: { required: true, minimum: 0 },
      },
      { name: 'metric', type: 'string', format: 'default', title: 'metric', constraints: { enum: ['tvl', 'tvs'] } },
    ]);
  });

  test('of partial dates is text to programs that know only full ones', () => {
    expect(columns(field('date', 'string', { format: 'edtf' }))).toEqual([
      { name: 'date', type: 'string', format: 'default', title: 'date', constraints: { required: true } },
    ]);
  });
});
