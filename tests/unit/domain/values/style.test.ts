import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../../src/domain/values/evaluate.ts';
import { writeQuantity } from '../../../../src/domain/values/style.ts';

const quantity = (value: number, changes: Partial<Quantity> = {}): Quantity => ({
  value,
  unit: undefined,
  operator: null,
  numbers: [],
  ...changes,
});
const ratio = (value: number, style = {}) => writeQuantity(quantity(value, { operator: '/' }), style);

describe('a number from the data', () => {
  test('is written with its unit', () => {
    expect(writeQuantity(quantity(8175014165.12, { unit: 'USD' }), {})).toBe('$8.18 billion');
    expect(writeQuantity(quantity(62.56, { unit: 'percent' }), {})).toBe('62.6%');
    expect(writeQuantity(quantity(1250, { unit: 'count' }), {})).toBe('1,250');
    expect(writeQuantity(quantity(-9e9, { unit: 'USD', operator: '-' }), {})).toBe('−$9.00 billion');
    expect(writeQuantity(quantity(22.5, { operator: '-' }), {})).toBe('22.5');
  });

  test('has the figures that are asked for', () => {
    expect(writeQuantity(quantity(670e6, { unit: 'USD' }), { digits: '1' })).toBe('$700 million');
    expect(writeQuantity(quantity(156.6e6, { unit: 'USD' }), { digits: '4' })).toBe('$156.6 million');
    expect(writeQuantity(quantity(62.56, { unit: 'percent' }), { digits: '2' })).toBe('63%');
    expect(writeQuantity(quantity(1254, { unit: 'count' }), { digits: '2' })).toBe('1,300');
  });
});

describe('a ratio', () => {
  test('has three figures unless others are asked for', () => {
    expect(ratio(3.54501)).toBe('3.55');
    expect(ratio(27.9119)).toBe('27.9');
    expect(ratio(2)).toBe('2');
    expect(ratio(3.54501, { digits: '2' })).toBe('3.5');
    expect(ratio(27.9119, { digits: '1' })).toBe('30');
  });

  test('may be written in per cent', () => {
    expect(ratio(0.62295, { as: 'percent' })).toBe('62.3%');
    expect(ratio(0.62295, { as: 'percent', digits: '2' })).toBe('62%');
    expect(ratio(1.5, { as: 'percent' })).toBe('150%');
    expect(ratio(0, { as: 'percent' })).toBe('0%');
  });

  test('may be written as a change, by how much it is more or less than the whole', () => {
    expect(ratio(1.14529, { as: 'change', digits: '2' })).toBe('15%');
    expect(ratio(0.5, { as: 'change' })).toBe('−50%');
    expect(ratio(0.867213, { as: 'change' })).toBe('−13.3%');
    expect(ratio(1, { as: 'change' })).toBe('0%');
    expect(ratio(3, { as: 'change' })).toBe('200%');
  });
});
