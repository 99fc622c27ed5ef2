import { describe, expect, test } from 'vitest';
import { chartsOf, claimsCiting, datasetsFrom, mentionsOf, valuesFrom } from '../../../src/domain/backlinks.ts';
import { chart, claim, dataset, layer, ledger, report } from '../builders.ts';

const text = `Before [@a].

## First [#first]

[@a; @b] and again [@a].

### Second [#second]

<Value of="tvl.value[chain=alpha]" /> <Claim id="moats-01" />
`;
const built = report({
  essays: { moats: text, other: 'Nothing but [@a].\n' },
  ledgers: {
    moats: ledger([
      claim('moats-01', {
        evidence: [
          { stance: 'supports', source: 'a', says: 'Yes.' },
          { stance: 'context', source: 'b', says: 'Well.' },
          { stance: 'contradicts', source: 'a', says: 'No.' },
        ],
      }),
    ]),
  },
  datasets: {
    tvl: dataset([
      { date: '2024', chain: 'a', value: 1, source: 'a' },
      { date: '2025', chain: 'a', value: 2, source: 'b' },
    ]),
    empty: dataset([]),
  },
  charts: {
    line: chart({ layers: [layer(), layer()], title: 'Line' }),
    other: chart({ layers: [layer({ dataset: 'empty' })] }),
  },
});

describe('mentionsOf', () => {
  test('names each section once, in the order of the text, and the text before the first section', () => {
    expect(mentionsOf(built, ['source'], (target) => target === 'a')).toEqual([
      { essay: 'moats', essayTitle: 'Essay moats', section: null, sectionTitle: null },
      { essay: 'moats', essayTitle: 'Essay moats', section: 'first', sectionTitle: 'First' },
      { essay: 'other', essayTitle: 'Essay other', section: null, sectionTitle: null },
    ]);
  });

  test('looks only at the kinds of mark it is asked for', () => {
    expect(mentionsOf(built, ['claim'], () => true).map(({ section }) => section)).toEqual(['second']);
    expect(mentionsOf(built, [], () => true)).toEqual([]);
  });
});

test('claimsCiting lists every piece of evidence from the source, with its claim', () => {
  expect(claimsCiting(built, 'a').map(({ claim, evidence }) => [claim.id, claim.order, evidence.says])).toEqual([
    ['moats-01', 1, 'Yes.'],
    ['moats-01', 1, 'No.'],
  ]);
  expect(claimsCiting(built, 'nobody')).toEqual([]);
});

test('datasetsFrom counts the rows from a source and leaves out datasets without any', () => {
  expect(datasetsFrom(built, 'a')).toEqual([{ id: 'tvl', title: 'Values', rows: 1 }]);
  expect(datasetsFrom(built, '2024')).toEqual([]);
});

test('chartsOf lists a chart once, however many of its layers draw the dataset', () => {
  expect(chartsOf(built, 'tvl')).toEqual([{ id: 'line', title: 'Line' }]);
});

test('valuesFrom finds the sections that take a number from the dataset', () => {
  expect(valuesFrom(built, 'tvl').map(({ section }) => section)).toEqual(['second']);
  expect(valuesFrom(built, 'empty')).toEqual([]);
});
