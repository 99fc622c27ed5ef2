import { expect, test } from 'vitest';
import { figureIsAChart as rule } from '../../../../src/domain/checks/figure-is-a-chart.ts';
import { onText } from './run.ts';

test('pictures are found wherever they stand, direct or by reference', () => {
  expect(onText(rule, 'A ![x](y.png)\n\n> ![x][r]\n\n[r]: z.png\n')).toEqual([
    '1:3 a picture stands in the text',
    '3:3 a picture stands in the text',
  ]);
});

test('charts, links and exclamation marks are sound', () => {
  expect(onText(rule, 'Look! [x](https://y.z)\n\n<Chart id="a" />\n\n`![x](y)`\n')).toEqual([]);
});
