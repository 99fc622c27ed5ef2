import { describe, expect, test } from 'vitest';
import { type Operand, parseExpression, parseSelection, takes } from '../../../../src/domain/values/expression.ts';

const one = (text: string): Operand | undefined => parseExpression(text)?.operands[0];

describe('a cell', () => {
  test('has a dataset, a column and conditions', () => {
    expect(parseExpression('l2beat-tvl.value_usd[chain=base, date=2024-10-31]')).toEqual({
      operator: null,
      operands: [
        {
          take: 'cell',
          dataset: 'l2beat-tvl',
          column: 'value_usd',
          where: [
            ['chain', ['base']],
            ['date', ['2024-10-31']],
          ],
        },
      ],
    });
  });

  test('may have spaces around its names, and keeps those inside its values', () => {
    expect(one('  tvl.v [ a = one two ,b=3 ] ')).toEqual({
      take: 'cell',
      dataset: 'tvl',
      column: 'v',
      where: [
        ['a', ['one two']],
        ['b', ['3']],
      ],
    });
  });

  test('may have values with an equals sign, a colon, brackets or Chinese', () => {
    expect(one('t.v[a=x=y, b=other:中文, c=other (page)]')?.where).toEqual([
      ['a', ['x=y']],
      ['b', ['other:中文']],
      ['c', ['other (page)']],
    ]);
  });

  test('may have alternatives, with or without spaces between', () => {
    expect(one('t.v[chain=arbitrum|base | op mainnet, date=2024]')?.where).toEqual([
      ['chain', ['arbitrum', 'base', 'op mainnet']],
      ['date', ['2024']],
    ]);
  });

  test('may run over several lines', () => {
    expect(one('t.v[a=1,\n  b=2]')?.where).toEqual([
      ['a', ['1']],
      ['b', ['2']],
    ]);
  });
});

describe('a call', () => {
  test('counts rows, and then names no column', () => {
    expect(one('count(rank-statements[metric=l2beat-tvs, first=arbitrum])')).toEqual({
      take: 'count',
      dataset: 'rank-statements',
      column: null,
      where: [
        ['metric', ['l2beat-tvs']],
        ['first', ['arbitrum']],
      ],
    });
    expect(parseExpression('count(tvl.value[a=1])')).toBeNull();
    expect(parseExpression('tvl[a=1]')).toBeNull();
  });

  test.each(['max', 'min', 'sum'] as const)('takes with %s one number of a column', (take) => {
    expect(one(`${take}(tvl.value[chain=base])`)).toEqual({
      take,
      dataset: 'tvl',
      column: 'value',
      where: [['chain', ['base']]],
    });
    expect(parseExpression(`${take}(tvl[chain=base])`)).toBeNull();
  });

  test('may take all rows, as a cell may not', () => {
    expect(one('count(tvl[])')).toMatchObject({ take: 'count', where: [] });
    expect(one('sum( tvl.value [ ] )')).toMatchObject({ take: 'sum', where: [] });
    expect(parseExpression('tvl.value[]')).toBeNull();
  });

  test('is one of those that are known', () => {
    expect(takes).toEqual(['cell', 'count', 'max', 'min', 'sum']);
    for (const name of ['mean', 'Max', 'cell', 'maxi']) expect(parseExpression(`${name}(tvl.v[a=1])`)).toBeNull();
  });
});

describe('a ratio or a difference', () => {
  const parts = (text: string) => {
    const { operator, operands } = parseExpression(text)!;
    return [operator, ...operands.map(({ take, dataset, where }) => `${take} ${dataset} ${where.join(' ')}`)];
  };

  test('has two cells and what stands between them', () => {
    expect(parts('tvl.v[a=1] / fees.v[a=2]')).toEqual(['/', 'cell tvl a,1', 'cell fees a,2']);
    expect(parts('tvl.v[a=1] - fees.v[a=2]')).toEqual(['-', 'cell tvl a,1', 'cell fees a,2']);
    expect(parts('tvl.v[a=1]/fees.v[a=2]')).toEqual(['/', 'cell tvl a,1', 'cell fees a,2']);
  });

  test('is told from hyphens in names of datasets, in dates and in values', () => {
    expect(parts('l2beat-tvl-monthly.v[date=2024-10-31] - tvl-by-day.v[date=2024-09-30, m=a-b/c-d]')).toEqual([
      '-',
      'cell l2beat-tvl-monthly date,2024-10-31',
      'cell tvl-by-day date,2024-09-30 m,a-b/c-d',
    ]);
    expect(parts('l2beat-tvl.v[date=2024-10-31]-tvl-by-day.v[date=2024-09]')).toEqual([
      '-',
      'cell l2beat-tvl date,2024-10-31',
      'cell tvl-by-day date,2024-09',
    ]);
  });

  test('may have calls on either side, or on one', () => {
    expect(parts('count(a-b[x=1]) / count(a-b[])')).toEqual(['/', 'count a-b x,1', 'count a-b ']);
    expect(parts('max(a.v[x=1])-a.v[x=2]')).toEqual(['-', 'max a x,1', 'cell a x,2']);
    expect(parts('a.v[x=2] / sum(a.v[])')).toEqual(['/', 'cell a x,2', 'sum a ']);
  });

  test('may divide by a dataset whose name begins with a digit', () => {
    expect(parts('a.v[x=1] / 2024-fees.v[x=1]')).toEqual(['/', 'cell a x,1', 'cell 2024-fees x,1']);
  });

  test('has two sides and no more, of which neither is a number', () => {
    for (const text of [
      'a.v[x=1] / b.v[x=1] / c.v[x=1]',
      'a.v[x=1] - b.v[x=1] / c.v[x=1]',
      'a.v[x=1] / 2',
      '1 - a.v[x=1]',
    ])
      expect(parseExpression(text)).toBeNull();
    for (const text of ['a.v[x=1] /', '/ a.v[x=1]', 'a.v[x=1] + b.v[x=1]', 'a.v[x=1] b.v[x=1]', 'a.v[x=1] * b.v[x=1]'])
      expect(parseExpression(text)).toBeNull();
  });
});

test.each([
  '',
  'tvl',
  'tvl.v',
  'tvl.v[]',
  'tvl.v[a]',
  'tvl.v[a=]',
  'tvl.v[=1]',
  'tvl.v[a=1,]',
  'tvl.v[a=1',
  'tvl.v a=1]',
  't.v[a=1]x',
  '.v[a=1]',
  't.v-w[a=1]',
  'max(tvl.v[a=1]',
  'max tvl.v[a=1]',
  'max(max(tvl.v[a=1]))',
])('`%s` is no expression', (text) => {
  expect(parseExpression(text)).toBeNull();
});

describe('a selection', () => {
  test('picks rows with a column or without one, and all rows where it has no conditions', () => {
    expect(parseSelection('tvl-observations[chain=base|arbitrum]')).toEqual({
      dataset: 'tvl-observations',
      column: null,
      where: [['chain', ['base', 'arbitrum']]],
    });
    expect(parseSelection('tvl.value[chain=base]')).toMatchObject({ dataset: 'tvl', column: 'value' });
    expect(parseSelection(' tvl[ ] ')).toEqual({ dataset: 'tvl', column: null, where: [] });
  });

  test('is nothing else', () => {
    for (const text of ['', 'tvl', 'tvl.value', 'tvl[chain]', 'count(tvl[])']) expect(parseSelection(text)).toBeNull();
  });
});
