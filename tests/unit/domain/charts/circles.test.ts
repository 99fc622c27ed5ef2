import { describe, expect, test } from 'vitest';
import { restoreCircles } from '../../../../src/domain/charts/circles.ts';

/** A closed path of quadratic curves through points at a radius, as the canvas library writes circles. */
function curves(radius: (step: number) => number, steps = 64, [x, y] = [100, 50]): string {
  const at = (step: number) => {
    const angle = (step / steps) * 2 * Math.PI;
    return `${x + radius(step) * Math.cos(angle)} ${y + radius(step) * Math.sin(angle)}`;
  };
  const parts = Array.from({ length: steps }, (_, step) => `Q${at(step + 0.5)} ${at(step + 1)}`);
  return `M${at(0)}${parts.join('')}Z`;
}

describe('restoreCircles', () => {
  test('writes a path of curves at one distance from its middle as a circle with the same paint', () => {
    const svg = `<g><path fill="red" d="${curves(() => 6.5)}" stroke="blue"/></g>`;
    expect(restoreCircles(svg)).toBe('<g><circle fill="red" cx="100" cy="50" r="6.5" stroke="blue"/></g>');
  });

  test('does so for every circle and leaves what stands between them', () => {
    const path = `<path d="${curves(() => 5)}"/>`;
    expect(restoreCircles(`${path}<text>Q</text>${path}`)).toBe(
      '<circle cx="100" cy="50" r="5"/><text>Q</text><circle cx="100" cy="50" r="5"/>',
    );
  });

  test.each([
    ['an ellipse', curves((step) => 5 + (step % 2) * 0.5)],
    ['too few curves', curves(() => 5, 8)],
    ['straight lines', 'M0 0L10 0L10 10Z'],
    ['nothing', 'M0 0Z'],
  ])('leaves a path of %s alone', (_what, d) => {
    const svg = `<path fill="red" d="${d}"/>`;
    expect(restoreCircles(svg)).toBe(svg);
  });

  test('leaves a text without paths alone', () => {
    expect(restoreCircles('')).toBe('');
    expect(restoreCircles('<svg><rect/></svg>')).toBe('<svg><rect/></svg>');
  });
});
