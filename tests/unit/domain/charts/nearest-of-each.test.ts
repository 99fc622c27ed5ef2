import { describe, expect, test } from 'vitest';
import { nearestOfEach, pickNearestOfEach } from '../../../../src/domain/charts/nearest-of-each.ts';

interface Drawn {
  /** The number of its series. */
  series: number;
  /** Where the values stand on the axis. */
  data: number[];
  /** How many of them have been drawn; all unless given. */
  drawn?: number;
}

/** What the pointer picks at a pixel of an axis, on which a pixel is a unit; as `dataset.index`. */
const pickOn = (min: number, max: number, x: number | null, ...datasets: Drawn[]) => {
  const chart = {
    scales: { x: { min, max, getValueForPixel: (pixel: number) => pixel } },
    data: {
      datasets: datasets.map(({ series, data }) => ({ label: 'Alike…', series, data: data.map((x) => ({ x, y: 1 })) })),
    },
    getDatasetMeta: (index: number) => ({
      data: datasets[index]!.data.slice(0, datasets[index]!.drawn).map((_, at) => `element ${index}.${at}`),
    }),
  };
  const picked = pickNearestOfEach(chart as unknown as Parameters<typeof pickNearestOfEach>[0], { x });
  for (const { element, datasetIndex, index } of picked) expect(element).toBe(`element ${datasetIndex}.${index}`);
  return picked.map(({ datasetIndex, index }) => `${datasetIndex}.${index}`);
};

const pick = (x: number | null, ...datasets: Drawn[]) => pickOn(0, 1000, x, ...datasets);

test('the mode has the name under which the configuration asks for it', () => {
  expect(nearestOfEach).toBe('nearestOfEach');
});

describe('the pointer', () => {
  test('picks of every series the value nearest in time, before or after it', () => {
    expect(pick(100, { series: 0, data: [80, 110, 140] }, { series: 1, data: [95, 130] })).toEqual(['0.1', '1.0']);
  });

  test('picks one value of a series that has several runs', () => {
    expect(pick(100, { series: 0, data: [60, 90] }, { series: 0, data: [105, 120] })).toEqual(['1.0']);
    expect(pick(100, { series: 0, data: [60, 98] }, { series: 0, data: [105, 120] })).toEqual(['0.1']);
  });

  test('tells series apart whose names are cut to the same letters', () => {
    expect(pick(100, { series: 0, data: [100] }, { series: 1, data: [90] })).toEqual(['0.0', '1.0']);
  });

  test('leaves out a series without a value within a twentieth of the axis', () => {
    expect(pick(500, { series: 0, data: [450] }, { series: 1, data: [550] })).toEqual(['0.0', '1.0']);
    expect(pick(500, { series: 0, data: [449] }, { series: 1, data: [551] }, { series: 2, data: [] })).toEqual([]);
  });

  test('measures the axis from its beginning, wherever that is', () => {
    const datasets = [
      { series: 0, data: [1450] },
      { series: 1, data: [1449] },
    ];
    expect(pickOn(1000, 2000, 1500, ...datasets)).toEqual(['0.0']);
  });

  test('leaves out a value that is not drawn', () => {
    expect(pick(100, { series: 0, data: [80, 100], drawn: 1 })).toEqual(['0.0']);
    expect(pick(100, { series: 0, data: [100], drawn: 0 })).toEqual([]);
  });

  test('picks nothing of nothing, and bears an event without a place', () => {
    expect(pick(100)).toEqual([]);
    expect(pick(null, { series: 0, data: [10, 40] })).toEqual(['0.0']);
  });
});
