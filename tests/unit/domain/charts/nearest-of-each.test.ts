import { describe, expect, test } from 'vitest';
import { nearestOfEach, pickNearestOfEach } from '../../../../src/domain/charts/nearest-of-each.ts';

interface Drawn {
  label?: string;
  /** Where the values stand on the axis. */
  data: number[];
  /** How many of them have been drawn; all unless given. */
  drawn?: number;
}

/** What the pointer picks at a pixel of an axis, on which a pixel is a unit; as `dataset.index`. */
const pickOn = (min: number, max: number, x: number | null, ...datasets: Drawn[]) => {
  const chart = {
    scales: { x: { min, max, getValueForPixel: (pixel: number) => pixel } },
    data: { datasets: datasets.map(({ label, data }) => ({ label, data: data.map((x) => ({ x, y: 1 })) })) },
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
    expect(pick(100, { label: 'A', data: [80, 110, 140] }, { label: 'B', data: [95, 130] })).toEqual(['0.1', '1.0']);
  });

  test('picks one value of a series that has several runs', () => {
    expect(pick(100, { label: 'A', data: [60, 90] }, { label: 'A', data: [105, 120] })).toEqual(['1.0']);
    expect(pick(100, { label: 'A', data: [60, 98] }, { label: 'A', data: [105, 120] })).toEqual(['0.1']);
  });

  test('leaves out a series without a value within a twentieth of the axis', () => {
    expect(pick(500, { label: 'A', data: [450] }, { label: 'B', data: [550] })).toEqual(['0.0', '1.0']);
    expect(pick(500, { label: 'A', data: [449] }, { label: 'B', data: [551] }, { label: 'C', data: [] })).toEqual([]);
  });

  test('measures the axis from its beginning, wherever that is', () => {
    const datasets = [
      { label: 'A', data: [1450] },
      { label: 'B', data: [1449] },
    ];
    expect(pickOn(1000, 2000, 1500, ...datasets)).toEqual(['0.0']);
  });

  test('leaves out a value that is not drawn', () => {
    expect(pick(100, { label: 'A', data: [80, 100], drawn: 1 })).toEqual(['0.0']);
    expect(pick(100, { label: 'A', data: [100], drawn: 0 })).toEqual([]);
  });

  test('picks nothing of nothing, and bears a series without a name and an event without a place', () => {
    expect(pick(100)).toEqual([]);
    expect(pick(100, { data: [100] })).toEqual(['0.0']);
    expect(pick(null, { label: 'A', data: [10, 40] })).toEqual(['0.0']);
  });
});
