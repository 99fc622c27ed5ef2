import { describe, expect, test } from 'vitest';
import { findText } from '../../../../src/domain/texts.ts';
import { explainValues, writtenSentence } from '../../../../src/domain/values/explain.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { dataset, field, report } from '../../builders.ts';

const row = (date: string, chain: string, value: number | null, source: string | null): Row => ({
  date,
  chain,
  value,
  share: 62.5625,
  place: 2,
  source,
});
const datasets = {
  tvl: dataset(
    [
      row('2024-01', 'alpha', 8175014165.12, 'a'),
      row('2024-01', 'beta', 3e9, 'b'),
      row('2024-02', 'alpha', 9e9, 'a'),
      row('2024-02', 'beta', null, null),
    ],
    {
      retrieved: '2026-03-04',
      fields: [
        field('date', 'string', { title: 'Month' }),
        field('chain', 'string', { title: 'Chain' }),
        field('value', 'number', { title: 'Total value', unit: 'USD' }),
        field('share', 'number', { title: 'Share', unit: 'percent' }),
        field('place', 'integer', { title: 'Place', unit: 'rank' }),
        field('source', 'string', { references: 'sources' }),
      ],
    },
  ),
  tenths: dataset([{ share: 0.1 }, { share: 0.2 }], { fields: [field('share', 'number', { unit: 'percent' })] }),
};
const explain = (text: string) => {
  const built = report({ datasets, essays: { one: text } });
  return explainValues(findText(built, 'essays/one')!, built);
};
/** The explanation of a single value. */
const of = (expression: string, attributes = '') => explain(`x <Value of="${expression}" ${attributes} />\n`)[0]!;
const alpha = 'tvl.value[chain=alpha, date=2024-01]';
const beta = 'tvl.value[chain=beta, date=2024-01]';

describe('a value of a text', () => {
  const text = `Before <Value of="count(tvl[])" /> [@a].

## One [#one]

First. It held <Value of="${alpha}" digits="2" expect="> 8 billion" />, or <Value of="${beta} / ${alpha}" as="percent" /> (<See chart="c" />) more. Last.
`;

  test('has its number, its words, its sentence and its section', () => {
    expect(
      explain(text).map(({ number, written, sentence, section, sectionTitle }) => [
        number,
        written,
        sentence,
        section,
        sectionTitle,
      ]),
    ).toEqual([
      [1, '4', 'Before 4.', null, null],
      [2, '$8.2 billion', 'It held $8.2 billion, or 36.7% more.', 'one', 'One'],
      [3, '36.7%', 'It held $8.2 billion, or 36.7% more.', 'one', 'One'],
    ]);
  });

  test('has what the editor wrote, and what the sentence expects', () => {
    expect(explain(text).map(({ expression, operator, expect }) => [expression, operator, expect])).toEqual([
      ['count(tvl[])', null, null],
      [alpha, null, '> 8 billion'],
      [`${beta} / ${alpha}`, '/', null],
    ]);
  });

  test('that cannot be evaluated is an error', () => {
    expect(() => of('tvl.value[chain=gamma]')).toThrow('no row of `tvl` matches `chain=gamma`');
  });

  test('is none in a text without any', () => {
    expect(explain('[@a] <Claim id="c" />\n')).toEqual([]);
  });
});

describe('a number that a value is made of', () => {
  test('tells its dataset, its column, its conditions, its row, its source and the day of collection', () => {
    expect(of(alpha).numbers).toEqual([
      {
        dataset: 'tvl',
        what: 'Total value',
        exact: '$8,175,014,165.12',
        conditions: [
          { title: 'Chain', value: 'alpha' },
          { title: 'Month', value: '2024-01' },
        ],
        row: 0,
        sources: ['a'],
        retrieved: '2026-03-04',
      },
    ]);
  });

  test('is told for either side of a ratio', () => {
    expect(of(`${beta} / ${alpha}`).numbers.map(({ exact, row, sources }) => [exact, row, sources])).toEqual([
      ['$3,000,000,000', 1, ['b']],
      ['$8,175,014,165.12', 0, ['a']],
    ]);
  });

  test('that is added or counted has no single row, and each source once', () => {
    expect(of('sum(tvl.value[])').numbers[0]).toMatchObject({ row: null, sources: ['a', 'b'], conditions: [] });
    expect(of('count(tvl[date=2024-02])').numbers[0]).toMatchObject({ row: null, sources: ['a'] });
  });

  test('that is counted has no row even where one is counted', () => {
    expect(of('count(tvl[chain=beta, date=2024-01])').numbers[0]).toMatchObject({
      exact: '1',
      row: null,
      sources: ['b'],
    });
    expect(of('count(tvl[chain=gamma])').numbers[0]).toMatchObject({ exact: '0', row: null, sources: [] });
  });

  test('that is the largest or the smallest has its row', () => {
    expect(of('max(tvl.value[])').numbers[0]).toMatchObject({ row: 2, sources: ['a'] });
    expect(of('min(tvl.value[])').numbers[0]).toMatchObject({ row: 1, sources: ['b'] });
  });

  test('says how it was taken, each way in words of its own that name the column', () => {
    const what = ['max', 'min', 'sum'].map((take) => of(`${take}(tvl.value[])`).numbers[0]!.what);
    for (const words of what) expect(words).toContain('Total value');
    expect(new Set([...what, 'Total value', of('count(tvl[])').numbers[0]!.what]).size).toBe(5);
  });

  test('names its alternatives', () => {
    expect(of('sum(tvl.value[chain=alpha|beta, date=2024-01])').numbers[0]!.conditions).toEqual([
      { title: 'Chain', value: 'alpha or beta' },
      { title: 'Month', value: '2024-01' },
    ]);
  });
});

describe('the exact value', () => {
  test('is not rounded, and has its unit', () => {
    expect(of(alpha, 'digits="1"').exact).toBe('$8,175,014,165.12');
    expect(of('tvl.share[chain=alpha, date=2024-01]').exact).toBe('62.5625%');
    expect(of('tvl.place[chain=alpha, date=2024-01]').exact).toBe('2');
    expect(of('count(tvl[])').exact).toBe('4');
  });

  test('has no error of the arithmetic in its last places', () => {
    // In binary 0.1 and 0.2 make 0.30000000000000004.
    expect(of('sum(tenths.share[])').exact).toBe('0.3%');
  });

  test('of a difference has its sign before its unit', () => {
    expect(of(`${beta} - ${alpha}`).exact).toBe('−$5,175,014,165.12');
    expect(of('tvl.share[chain=alpha, date=2024-01] - tvl.share[chain=beta, date=2024-01]').exact).toBe('0');
  });

  test('of a ratio has six significant figures, however it is written', () => {
    // 3 / 8.17501416512 is 0.36697184… by long division.
    expect(of(`${beta} / ${alpha}`).exact).toBe('0.366972');
    expect(of(`${beta} / ${alpha}`, 'as="percent" digits="1"').exact).toBe('0.366972');
    expect(of(`${beta} / ${beta}`).exact).toBe('1');
  });
});

describe('a sentence with its values', () => {
  const write = (sentence: string) => writtenSentence(sentence, report({ datasets }));

  test('has each written as its tag says', () => {
    expect(
      write(
        `From <Value of="${beta}" digits="1" /> to <Value of="${alpha}" />, by <Value of="${alpha} / ${beta}" as="change" />.`,
      ),
    ).toBe('From $3 billion to $8.18 billion, by 173%.');
  });

  test('has each also where its attributes stand in single quotation marks', () => {
    expect(write(`From <Value of='${beta}' digits='1' expect='> 2 billion' /> on.`)).toBe('From $3 billion on.');
  });

  test('has three points in place of one that cannot be evaluated', () => {
    expect(write('It held <Value of="tvl.value[chain=gamma]" /> and <Value />.')).toBe('It held … and ….');
  });

  test('has no other tags, citations or notes', () => {
    expect(write(`The <Term id="t">value</Term> was <Value of="${beta}" /> <Claim id="c" /> [@a].[^n]`)).toBe(
      'The value was $3.00 billion.',
    );
  });
});
