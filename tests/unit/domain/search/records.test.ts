import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import { searchRecords } from '../../../../src/domain/search/records.ts';
import { answer, chart, claim, dataset, ledger, report, source, term } from '../../builders.ts';

const built = report({
  essays: {
    one: {
      text: `A lead with <Value of="count(tvl[])" /> rows [@a].

## First [#first]

It holds <Value of="count(tvl[chain=alpha])" /> <Term id="rollup">rollups</Term>.[^n] <Claim id="one-1" />

<Chart id="leads" />

[^n]: A note.

### Inside [#inside]

| A | B |
|---|---|
| one | two |
`,
      subtitle: 'On a thing',
    },
  },
  commentary: { doubt: { text: 'No heading, but words.', ...answer(), title: 'A doubt' } },
  ledgers: { one: ledger([claim('one-1', { evidence: [{ stance: 'supports', source: 'a', says: 'It was.' }] })]) },
  sources: { a: source({ title: 'A page', author: [{ given: 'Ada', family: 'Test' }], issued: '2024-05' }) },
  terms: { rollup: term({ aliases: ['卷叠'] }), bridge: term({ name: 'Bridge', essays: ['one'] }) },
  datasets: {
    tvl: dataset([
      { date: '2024-01', chain: 'alpha', value: 1, source: 'a' },
      { date: '2024-01', chain: 'beta', value: 2, source: 'a' },
    ]),
  },
  charts: { leads: chart() },
});
const records = searchRecords(built, addresses('/report/'));
const at = (address: string) => records.find((record) => record.address === address)!;

describe('a section', () => {
  test('is a record of its own, with its values written out, its notes, and no other section’s words', () => {
    expect(at('/report/essays/one/#first')).toEqual({
      kind: 'essay',
      title: 'First',
      context: 'Essay one',
      address: '/report/essays/one/#first',
      text: 'It holds 1 rollups. A note.',
      essays: ['one'],
    });
    expect(at('/report/essays/one/#inside').text).toBe('A, B. one, two.');
  });

  test('leaves what stands before the first heading to its essay', () => {
    expect(at('/report/essays/one/')).toMatchObject({ title: 'Essay one', context: 'On a thing' });
    expect(at('/report/essays/one/').text).toContain('A lead with 2 rows.');
  });
});

test('a commentary without headings has its words, and belongs to the essays that it answers', () => {
  const { text, essays, context } = at('/report/commentary/doubt/');
  expect(text).toContain('No heading, but words.');
  expect(essays).toEqual(['one']);
  expect(context).toBe('Commentary of 3 February 2026');
});

test('a claim has its verdict, its reason and its evidence', () => {
  expect(at('/report/claims/one-1/')).toMatchObject({
    context: 'supported',
    text: 'It agrees. It was.',
    essays: ['one'],
  });
});

test('a term has its other names, and the essays that mark it or whose article uses it', () => {
  expect(at('/report/terms/rollup/')).toMatchObject({ context: 'concept', essays: ['one'] });
  expect(at('/report/terms/rollup/').text).toMatch(/ Also: 卷叠\.$/);
  expect(at('/report/terms/bridge/').text).not.toContain('Also');
  expect(at('/report/terms/bridge/').essays).toEqual(['one']);
});

test('a source has who wrote it and when', () => {
  expect(at('/report/sources/a/')).toMatchObject({
    context: 'Ada Test, 2024',
    text: 'Ada Test. May 2024.',
    essays: ['one'],
  });
});

test('a chart and the dataset behind it belong to the essay that shows the chart', () => {
  expect(at('/report/charts/leads/')).toMatchObject({ kind: 'chart', context: '', essays: ['one'] });
  expect(at('/report/data/tvl/')).toMatchObject({ kind: 'data', context: '', essays: ['one'] });
});

test('every record has an address of its own', () => {
  expect(new Set(records.map(({ address }) => address)).size).toBe(records.length);
  expect(records).toHaveLength(10);
});
