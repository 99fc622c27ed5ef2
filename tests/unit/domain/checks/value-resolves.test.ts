import { expect, test } from 'vitest';
import { valueResolves as rule } from '../../../../src/domain/checks/value-resolves.ts';
import { dataset } from '../../builders.ts';
import { onReport } from './run.ts';

const datasets = { tvl: dataset([{ date: '2024', chain: 'alpha', value: 1, source: 'a' }]) };

test('a value that names one number is sound', () => {
  expect(onReport(rule, { datasets, essays: { one: 'x <Value of="tvl.value[chain=alpha]" />\n' } })).toEqual([]);
});

test('one that does not is found at its tag, in the words of the lookup', () => {
  const one = 'x <Value of="tvl.value[chain=beta]" /> and\n<Value of="nonsense" />\n';
  expect(onReport(rule, { datasets, essays: { one } })).toEqual([
    'essays/one 1:3: no row of `tvl` match `chain=beta`',
    'essays/one 2:1: `nonsense` is not of the form `dataset.column[column=value, …]`',
  ]);
});

test('a value in a commentary is looked up as well', () => {
  expect(onReport(rule, { datasets, commentary: { reply: 'x <Value of="tvl.value[chain=beta]" />\n' } })).toEqual([
    'commentary/reply 1:3: no row of `tvl` match `chain=beta`',
  ]);
});
