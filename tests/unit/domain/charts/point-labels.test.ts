import { describe, expect, test } from 'vitest';
import { pointLabels } from '../../../../src/domain/charts/point-labels.ts';
import { drawn, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
type Named = { label?: string; x: number; y: number } | null;
/** What is drawn for the points of datasets, each at its pixel; a letter of the test is 10 wide. */
const draw = (datasets: Named[][], narrow = false) =>
  drawn(pointLabels(theme, font, narrow).afterDatasetsDraw, (x) => x, {
    data: { datasets: datasets.map((points) => ({ data: points })) },
    getDatasetMeta: (index: number) => ({ data: datasets[index]! }),
  });
const names = (...datasets: Named[][]) => draw(datasets).filter((line) => line.startsWith('fillText'));

test('a name stands above the middle of its point', () => {
  expect(names([{ label: 'Arc', x: 500, y: 100 }])).toEqual(['fillText(Arc, 485, 83)']);
});

test('a point without a name, a break of a line and a point that is not drawn have none', () => {
  expect(names([{ x: 500, y: 100 }, null])).toEqual([]);
  expect(
    drawn(pointLabels(theme, font, false).afterDatasetsDraw, (x) => x, {
      data: { datasets: [{ data: [{ label: 'Arc', x: 1, y: 1 }] }] },
      getDatasetMeta: () => ({ data: [] }),
    }).filter((line) => line.startsWith('fillText')),
  ).toEqual([]);
});

test('a name never runs over the edge of the plot', () => {
  expect(names([{ label: 'Arbitrum', x: 10, y: 50 }])).toEqual(['fillText(Arbitrum, 0, 33)']);
  expect(names([{ label: 'Arbitrum', x: 990, y: 50 }])).toEqual(['fillText(Arbitrum, 920, 33)']);
});

describe('names on one row', () => {
  test('stand all above where there is room', () => {
    expect(names([{ label: 'Arc', x: 100, y: 50 }], [{ label: 'Base', x: 300, y: 50 }])).toEqual([
      'fillText(Arc, 85, 33)',
      'fillText(Base, 280, 33)',
    ]);
  });

  test('that would run over one another change sides', () => {
    const close = [100, 120, 140].map((x) => ({ label: 'Arc', x, y: 50 }));
    expect(names(close)).toEqual(['fillText(Arc, 85, 33)', 'fillText(Arc, 105, 67)', 'fillText(Arc, 125, 33)']);
  });

  test('of another row make no difference', () => {
    const points = [50, 150].map((y) => ({ label: 'Arc', x: 100, y }));
    expect(names(points)).toEqual(['fillText(Arc, 85, 33)', 'fillText(Arc, 85, 133)']);
  });
});

test('a narrow drawing has none, because the table has them', () => {
  expect(draw([[{ label: 'Arc', x: 500, y: 100 }]], true)).toEqual([]);
});

test('every save has its restore', () => {
  const log = draw([[{ label: 'Arc', x: 500, y: 100 }]]);
  expect([log[0], log.at(-1)]).toEqual(['save()', 'restore()']);
  expect(log).toEqual(expect.arrayContaining(['fillStyle = ink', 'textBaseline = middle']));
});
