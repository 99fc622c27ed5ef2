import { expect, test } from 'vitest';
import { chartIsPlacedOnce as rule } from '../../../../src/domain/checks/chart-is-placed-once.ts';
import { onReport } from './run.ts';

test('a chart placed again is found, each time', () => {
  const one = '<Chart id="a" />\n\n<Chart id="b" />\n\n<Chart id="a" />\n\n<Chart id="a" />\n';
  expect(onReport(rule, { essays: { one } })).toEqual([
    'essays/one 5:1: the chart `a` is already in this text',
    'essays/one 7:1: the chart `a` is already in this text',
  ]);
});

test('a reference to a chart of another essay is found', () => {
  expect(onReport(rule, { essays: { one: 'x <See chart="a" />\n', two: '<Chart id="a" />\n' } })).toEqual([
    'essays/one 1:3: the chart `a` is not in this text',
  ]);
});

test('a chart may stand in two texts, and a reference before its chart', () => {
  const text = 'See <See chart="a" /> and <See chart="a" />.\n\n<Chart id="a" />\n';
  expect(onReport(rule, { essays: { one: text, two: text }, commentary: { one: text } })).toEqual([]);
});

test('a commentary is held to the same', () => {
  const text = '<Chart id="a" />\n\n<Chart id="a" />\n\nx <See chart="b" />\n';
  expect(onReport(rule, { essays: { one: '<Chart id="b" />\n' }, commentary: { reply: text } })).toEqual([
    'commentary/reply 3:1: the chart `a` is already in this text',
    'commentary/reply 5:3: the chart `b` is not in this text',
  ]);
});
