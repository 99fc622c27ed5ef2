import { describe, expect, test } from 'vitest';
import { claimsCiting, datasetsFrom, type Mention, mentionsOf, sourcesOfRows } from '../../../src/domain/backlinks.ts';
import { nameText } from '../../../src/domain/texts.ts';
import { claim, dataset, field, ledger, report, source } from '../builders.ts';

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
});

const named = ({ text, title, section, sectionTitle }: Mention) => [nameText(text), title, section, sectionTitle];

describe('mentionsOf', () => {
  test('names each section once, in the order of the text, and the text before the first section', () => {
    expect(mentionsOf(built, ['source'], 'a').map(named)).toEqual([
      ['essays/moats', 'Essay moats', null, null],
      ['essays/moats', 'Essay moats', 'first', 'First'],
      ['essays/other', 'Essay other', null, null],
    ]);
  });

  test('keeps an essay and a commentary of one name apart, essays first', () => {
    const two = report({ essays: { one: '[@a]\n' }, commentary: { one: '## Own [#own]\n\n[@a]\n' } });
    expect(mentionsOf(two, ['source'], 'a').map(named)).toEqual([
      ['essays/one', 'Essay one', null, null],
      ['commentary/one', 'Answer one', 'own', 'Own'],
    ]);
  });

  test('looks only at the kinds of mark it is asked for', () => {
    expect(mentionsOf(built, ['claim'], 'moats-01').map(({ section }) => section)).toEqual(['second']);
    expect(mentionsOf(built, [], 'a')).toEqual([]);
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

describe('sourcesOfRows', () => {
  const sources = { a: source({ title: 'A' }), b: source({ title: 'B' }), c: source({ title: 'C' }) };
  const of = (...parts: Parameters<typeof dataset>) =>
    sourcesOfRows(report({ sources, datasets: { tvl: dataset(...parts) } }), 'tvl').map(
      ({ id, data }) => `${id} ${data.title}`,
    );
  const row = (name: string | null, proof: string | null = null) => ({ source: name, proof, note: 'b' });

  test('lists each source that a row names once, in the order of the sources', () => {
    expect(of([row('c'), row('a'), row('c'), row(null)])).toEqual(['a A', 'c C']);
  });

  test('reads every column of sources and no other', () => {
    const two = ['source', 'proof'].map((name) => field(name, 'string', { references: 'sources' as const }));
    expect(of([row('a', 'c')], { fields: [...two, field('note')] })).toEqual(['a A', 'c C']);
    expect(
      of([row('a', 'c')], { fields: [field('source'), field('note', 'string', { references: 'terms' })] }),
    ).toEqual([]);
  });

  test('lists none for a dataset without rows, and leaves out what has no record', () => {
    expect(of([])).toEqual([]);
    expect(of([row('gone')])).toEqual([]);
  });
});
