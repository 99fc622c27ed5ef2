import { expect, test } from 'vitest';
import { levelLines } from '../../../../src/domain/charts/level-lines.ts';
import { chartValues, drawn, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
const draw = (...levels: { value: number; label: string }[]) =>
  drawn(levelLines(chartValues({ levels }), theme, font).beforeDatasetsDraw, (x) => x);

test('draws a line across the plot at the value, on a whole pixel, with its name below its left end', () => {
  const log = draw({ value: 100.2, label: 'parity' });
  expect(log).toEqual(
    expect.arrayContaining(['moveTo(0, 100.5)', 'lineTo(1000, 100.5)', 'fillText(parity, 4, 104.5)']),
  );
  expect(log).toEqual(expect.arrayContaining(['textAlign = left', 'textBaseline = top', 'strokeStyle = ink']));
});

test('draws each level, and every save has its restore', () => {
  const log = draw({ value: 100, label: 'parity' }, { value: 50, label: 'half' });
  expect(log.filter((line) => /^(?:save|stroke\(|fillText|restore)/.test(line))).toEqual([
    'save()',
    'stroke()',
    'fillText(parity, 4, 104.5)',
    'restore()',
    'save()',
    'stroke()',
    'fillText(half, 4, 54.5)',
    'restore()',
  ]);
});

test('draws nothing without levels', () => {
  expect(draw()).toEqual([]);
});
