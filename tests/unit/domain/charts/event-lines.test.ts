import { expect, test } from 'vitest';
import { eventLines } from '../../../../src/domain/charts/event-lines.ts';
import { chartValues, drawn, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
const draw = (events: { date: string; label: string }[], pixel: number) =>
  drawn(eventLines(chartValues({ events }), theme, font).beforeDatasetsDraw, () => pixel);

test('draws a line through the plot at the date, on a whole pixel, with its label above', () => {
  const log = draw([{ date: '2024-03-13', label: 'Dencun' }], 400.2);
  expect(log).toContain('moveTo(400.5, -4)');
  expect(log).toContain('lineTo(400.5, 300)');
  expect(log).toContain('fillText(Dencun, 400.5, -6)');
});

test('the label stands on the side with room', () => {
  expect(draw([{ date: '2024', label: 'Early' }], 100)).toContain('textAlign = left');
  expect(draw([{ date: '2024', label: 'Late' }], 900)).toContain('textAlign = right');
});

test('the next drawing starts without dashes, and every save has its restore', () => {
  const log = draw([{ date: '2024', label: 'Early' }], 100);
  const dashes = log.filter((line) => /^(?:setLineDash|stroke\(|fillText|save|restore)/.test(line));
  expect(dashes).toEqual([
    'save()',
    'setLineDash(1,3)',
    'stroke()',
    'setLineDash()',
    'fillText(Early, 100.5, -6)',
    'restore()',
  ]);
});

test('asks the scale for the middle of the date', () => {
  const asked: number[] = [];
  const plugin = eventLines(chartValues({ events: [{ date: '2024-03', label: 'x' }] }), theme, font);
  drawn(plugin.beforeDatasetsDraw, (value) => asked.push(value));
  expect(asked).toEqual([Date.UTC(2024, 2, 15)]);
});

test('draws nothing without events', () => {
  expect(draw([], 100)).toEqual([]);
});
