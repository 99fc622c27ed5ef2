import { describe, expect, test } from 'vitest';
import { evaluate, pick } from '../../../../src/domain/values/evaluate.ts';
import { dataset, field } from '../../builders.ts';

const data = dataset(
  [
    { date: '2024-01-31', chain: 'alpha', value: 8e9, share: 40, place: 1, score: 2.5, source: 'a' },
    { date: '2024-01-31', chain: 'beta', value: 0, share: 10, place: 3, score: null, source: 'a' },
    { date: '2024-02-29', chain: 'alpha', value: 12e9, share: 62.5, place: 2, score: 2.5, source: 'b' },
    { date: '2024-02-29', chain: 'beta', value: 3e9, share: 15, place: 1, score: -1, source: 'b' },
    { date: '2024-03-31', chain: 'gamma', value: null, share: null, place: null, score: 0.5, source: null },
  ],
  {
    fields: [
      field('date'),
      field('chain'),
      field('value', 'number', { unit: 'USD' }),
      field('share', 'number', { unit: 'percent' }),
      field('place', 'integer', { unit: 'rank' }),
      field('score', 'number'),
      field('source'),
    ],
  },
);
const claims = dataset(
  [
    { essay: 'one', claims: 4 },
    { essay: 'two', claims: 6 },
  ],
  { fields: [field('essay'), field('claims', 'integer', { unit: 'count' })] },
);
const datasets = new Map([
  ['tvl-monthly', { id: 'tvl-monthly', data }],
  ['claims', { id: 'claims', data: claims }],
]);
const found = (text: string) => evaluate(text, datasets);
/** The quantity, or an error with the sentence that says what is wrong. */
const quantity = (text: string) => {
  const result = evaluate(text, datasets);
  if (typeof result === 'string') throw new Error(result);
  return result;
};
const value = (text: string) => quantity(text).value;

describe('a cell', () => {
  test('is its number, with its unit, its column, its dataset and the index of its row', () => {
    const { numbers, ...rest } = quantity('tvl-monthly.value[chain=alpha, date=2024-02-29]');
    expect(rest).toEqual({ value: 12e9, unit: 'USD', operator: null });
    expect(numbers).toEqual([
      {
        take: 'cell',
        dataset: 'tvl-monthly',
        column: 'value',
        where: [
          ['chain', ['alpha']],
          ['date', ['2024-02-29']],
        ],
        value: 12e9,
        data,
        field: field('value', 'number', { unit: 'USD' }),
        rows: [2],
      },
    ]);
  });

  test('of zero is a number, and one below zero', () => {
    expect(value('tvl-monthly.value[chain=beta, date=2024-01-31]')).toBe(0);
    expect(value('tvl-monthly.score[chain=beta, date=2024-02-29]')).toBe(-1);
  });

  test('has no unit where its column has none', () => {
    expect(quantity('tvl-monthly.score[chain=gamma]').unit).toBeUndefined();
  });

  test('is found by any of its alternatives, of which one row has one', () => {
    expect(value('tvl-monthly.value[chain=alpha|gone, date=2024-01-31]')).toBe(8e9);
    expect(found('tvl-monthly.value[chain=alpha|beta, date=2024-01-31]')).toBe(
      '2 rows of `tvl-monthly` match `chain=alpha|beta, date=2024-01-31`',
    );
  });

  test('is found by the text of a number, as JavaScript writes it', () => {
    expect(value('tvl-monthly.value[share=62.5]')).toBe(12e9);
    expect(found('tvl-monthly.value[share=62.50]')).toBe('no row of `tvl-monthly` matches `share=62.50`');
  });
});

describe('what is counted and added', () => {
  test('count gives the rows that pass, as a count, none included', () => {
    expect(quantity('count(tvl-monthly[chain=alpha|gamma])')).toMatchObject({
      value: 3,
      unit: 'count',
      numbers: [{ take: 'count', field: null, rows: [0, 2, 4] }],
    });
    expect(value('count(tvl-monthly[])')).toBe(5);
    expect(quantity('count(tvl-monthly[chain=delta])')).toMatchObject({ value: 0, numbers: [{ rows: [] }] });
  });

  test('sum adds the numbers of a column and leaves out empty cells', () => {
    expect(quantity('sum(tvl-monthly.value[])')).toMatchObject({
      value: 23e9,
      unit: 'USD',
      numbers: [{ take: 'sum', rows: [0, 1, 2, 3] }],
    });
    expect(value('sum(tvl-monthly.score[chain=beta|gamma])')).toBe(-0.5);
  });

  test('max and min give one number with its row, of two alike the first', () => {
    expect(quantity('max(tvl-monthly.value[])')).toMatchObject({ value: 12e9, unit: 'USD', numbers: [{ rows: [2] }] });
    expect(quantity('min(tvl-monthly.value[])')).toMatchObject({ value: 0, numbers: [{ rows: [1] }] });
    expect(quantity('max(tvl-monthly.score[])')).toMatchObject({ value: 2.5, numbers: [{ rows: [0] }] });
    expect(quantity('min(tvl-monthly.place[])')).toMatchObject({ value: 1, unit: 'rank', numbers: [{ rows: [0] }] });
  });

  test('max of numbers below zero is the one nearest to it', () => {
    expect(value('max(tvl-monthly.score[chain=beta])')).toBe(-1);
  });
});

describe('a ratio', () => {
  test('has no unit, and keeps both numbers', () => {
    const { numbers, ...rest } = quantity(
      'tvl-monthly.value[chain=beta, date=2024-02-29] / tvl-monthly.value[chain=alpha, date=2024-02-29]',
    );
    expect(rest).toEqual({ value: 0.25, unit: undefined, operator: '/' });
    expect(numbers.map(({ value, rows }) => [value, rows])).toEqual([
      [3e9, [3]],
      [12e9, [2]],
    ]);
  });

  test('may be of two datasets, of counts, and of a part by its sum', () => {
    expect(value('count(tvl-monthly[chain=alpha]) / count(tvl-monthly[])')).toBe(0.4);
    expect(value('claims.claims[essay=one] / sum(claims.claims[])')).toBe(0.4);
    expect(value('claims.claims[essay=two] / count(tvl-monthly[chain=alpha])')).toBe(3);
  });

  test('is not taken by zero', () => {
    const text = 'tvl-monthly.value[chain=alpha, date=2024-01-31] / tvl-monthly.value[chain=beta, date=2024-01-31]';
    expect(found(text)).toBe(`\`${text}\` divides by zero`);
    const counts = 'count(tvl-monthly[chain=delta]) / count(tvl-monthly[chain=delta])';
    expect(found(counts)).toBe(`\`${counts}\` divides by zero`);
  });

  test('of nothing is nothing', () => {
    expect(value('tvl-monthly.value[chain=beta, date=2024-01-31] / max(tvl-monthly.value[])')).toBe(0);
  });
});

describe('a difference', () => {
  test('of dollars is in dollars, and may be below zero', () => {
    expect(
      quantity('tvl-monthly.value[chain=beta, date=2024-02-29] - tvl-monthly.value[chain=alpha, date=2024-02-29]'),
    ).toMatchObject({ value: -9e9, unit: 'USD', operator: '-' });
  });

  test('of percentages, ranks and counts is a plain number, because it is in points or places', () => {
    const change = (column: string) =>
      quantity(
        `tvl-monthly.${column}[chain=alpha, date=2024-02-29] - tvl-monthly.${column}[chain=alpha, date=2024-01-31]`,
      );
    expect(change('share')).toMatchObject({ value: 22.5, unit: undefined });
    expect(change('place')).toMatchObject({ value: 1, unit: undefined });
    expect(quantity('count(tvl-monthly[]) - count(claims[])')).toMatchObject({ value: 3, unit: undefined });
  });

  test('from zero is no fault', () => {
    expect(
      value('tvl-monthly.value[chain=alpha, date=2024-01-31] - tvl-monthly.value[chain=beta, date=2024-01-31]'),
    ).toBe(8e9);
  });
});

describe('two units that do not go together', () => {
  const alpha = (column: string) => `tvl-monthly.${column}[chain=alpha, date=2024-01-31]`;

  test.each(['/', '-'])('are a fault on both sides of %s', (operator) => {
    expect(found(`${alpha('value')} ${operator} ${alpha('share')}`)).toBe('USD and percent do not go together');
    expect(found(`${alpha('score')} ${operator} ${alpha('place')}`)).toBe('no unit and rank do not go together');
    expect(found(`count(tvl-monthly[]) ${operator} ${alpha('score')}`)).toBe('count and no unit do not go together');
  });
});

describe('a fault is a sentence', () => {
  test('about an expression of another form', () => {
    expect(found('tvl-monthly.value')).toBe('`tvl-monthly.value` is not of the form `dataset.column[column=value, …]`');
  });

  test('about a dataset or a column that is not there, with the nearest', () => {
    expect(found('tvl-montly.value[chain=alpha]')).toBe('dataset `tvl-montly` does not exist; nearest: `tvl-monthly`');
    expect(found('tvl-monthly.valeu[chain=alpha]')).toBe(
      'dataset `tvl-monthly` has no column `valeu`; nearest: `value`',
    );
    expect(found('count(tvl-monthly[chian=alpha])')).toBe(
      'dataset `tvl-monthly` has no column `chian`; nearest: `chain`',
    );
  });

  test('about rows: none, or more than one where one cell is asked for', () => {
    expect(found('tvl-monthly.value[chain=delta]')).toBe('no row of `tvl-monthly` matches `chain=delta`');
    expect(found('tvl-monthly.value[chain=alpha]')).toBe('2 rows of `tvl-monthly` match `chain=alpha`');
    expect(found('sum(tvl-monthly.value[chain=alpha, source=c])')).toBe(
      'no row of `tvl-monthly` matches `chain=alpha, source=c`',
    );
  });

  test('about cells that hold no number', () => {
    expect(found('tvl-monthly.value[chain=gamma]')).toBe(
      '`tvl-monthly.value` holds no number in the row of `chain=gamma`',
    );
    expect(found('max(tvl-monthly.value[chain=gamma])')).toBe(
      '`tvl-monthly.value` holds no number in the row of `chain=gamma`',
    );
    expect(found('tvl-monthly.source[chain=alpha, date=2024-01-31]')).toBe(
      '`tvl-monthly.source` holds no number in the row of `chain=alpha, date=2024-01-31`',
    );
  });

  test('about the first side that has one', () => {
    expect(found('count(gone[]) / count(lost[])')).toBe('dataset `gone` does not exist');
    expect(found('count(claims[]) / count(lost[])')).toBe('dataset `lost` does not exist');
  });
});

describe('pick', () => {
  const rows = (...where: [string, string[]][]) => {
    const picked = pick({ dataset: 'tvl-monthly', column: null, where }, datasets);
    return typeof picked === 'string' ? picked : picked.rows;
  };

  test('gives the dataset and the indexes of the rows that pass every condition', () => {
    expect(pick({ dataset: 'claims', column: null, where: [['essay', ['two']]] }, datasets)).toEqual({
      data: claims,
      rows: [1],
    });
    expect(rows(['chain', ['alpha', 'beta']], ['date', ['2024-02-29']])).toEqual([2, 3]);
    expect(rows()).toEqual([0, 1, 2, 3, 4]);
    expect(rows(['chain', ['delta']])).toEqual([]);
  });

  test('says which column is not there, the one that is read as well', () => {
    expect(rows(['chian', ['alpha']])).toBe('dataset `tvl-monthly` has no column `chian`; nearest: `chain`');
    expect(pick({ dataset: 'claims', column: 'claim', where: [] }, datasets)).toBe(
      'dataset `claims` has no column `claim`; nearest: `claims`',
    );
  });
});
