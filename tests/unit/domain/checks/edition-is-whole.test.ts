import { expect, test } from 'vitest';
import { editionIsWhole } from '../../../../src/domain/checks/edition-is-whole.ts';
import { chart, claim, dataset, description, edition, field, source, term } from '../../builders.ts';
import { onReport } from './run.ts';

const fields = description.fields.map((one) => (one.name === 'date' ? field('date', 'date') : one));
const shown = {
  sources: { seed: source(), a: source() },
  terms: { rollup: term() },
  claims: [{ ...claim('one-01'), essay: 'one', order: 1 }],
  charts: { tvl: chart({ events: [{ date: '2024', label: 'A start', source: 'a' }] }) },
  datasets: { tvl: dataset([{ date: '2024-01-01', chain: 'alpha', value: 1, source: 'a' }], { fields }) },
};
const text = `A [@a], <Claim id="one-01" />, <Term id="rollup">one</Term> and <Value of="tvl.value[chain=alpha]" />.

<Chart id="tvl" />`;

const found = (changes: object, more = '') =>
  onReport(editionIsWhole, {
    essays: { one: { text: '', editions: [edition(1)] } },
    editions: { 'one/v1': { text: text + more, ...shown, ...changes } },
  });
const lacks = (id: string, collection: string) => `editions/one/v1: its snapshot lacks \`${id}\` of ${collection}`;

test('an edition with all that it names is whole', () => {
  expect(found({})).toEqual([]);
});

test('a record that its text names and its snapshot lacks is found', () => {
  expect(found({ sources: { seed: source() } })).toEqual([lacks('a', 'sources')]);
  expect(found({ sources: { a: source() } })).toEqual([lacks('seed', 'sources')]);
  expect(found({ claims: [] })).toEqual([lacks('one-01', 'claims')]);
  expect(found({ terms: {} })).toEqual([lacks('rollup', 'terms')]);
  expect(found({ charts: {} })).toEqual([lacks('tvl', 'charts')]);
  expect(found({}, '\n\nOne <See chart="constructor" />.')).toEqual([lacks('constructor', 'charts')]);
});

test('a dataset that its charts draw, a column of it and a number of its text are there', () => {
  expect(found({ datasets: {} })).toEqual([lacks('tvl', 'datasets')]);
  const without = fields.filter(({ name }) => name !== 'chain');
  expect(found({ datasets: { tvl: { ...shown.datasets.tvl, fields: without } } })).toContain(
    'editions/one/v1: dataset `tvl` has no column `chain`',
  );
  expect(found({ datasets: { tvl: dataset([], { fields }) } })).toHaveLength(1);
});

test('a file that no essay names is no edition', () => {
  expect(onReport(editionIsWhole, { essays: { one: '' }, editions: { 'one/v1': text } })).toEqual([]);
});
