/** The canvas library writes a circle as sixty-four curves; this writes it as a circle again. */

/** Replaces every path that consists of curves with a square outline by a `<circle>` with the same paint. */
export function restoreCircles(svg: string): string {
  return svg.replace(
    /<path([^>]*?) d="(M[^"A-LN-PR-YZ]*Q[^"A-LN-PR-Y]*)"([^>]*)\/>/g,
    (path, before: string, d: string, after: string) => {
      const circle = readCircle(d);
      return circle ? `<circle${before} cx="${circle.x}" cy="${circle.y}" r="${circle.r}"${after}/>` : path;
    },
  );
}

/** Centre and radius of a path of absolute quadratic curves, when its points lie on a circle; else null. */
function readCircle(d: string): { x: number; y: number; r: number } | null {
  const segments = d.replace(/Z$/, '').split('Q').slice(1);
  const ends = segments.map((segment) =>
    segment
      .trim()
      .split(/[\s,]+/)
      .map(Number)
      .slice(2),
  );
  if (ends.length < 16 || ends.some((end) => end.length !== 2 || end.some(Number.isNaN))) return null;
  const [xs, ys] = [ends.map(([x]) => x!), ends.map(([, y]) => y!)];
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  const r = (Math.max(...xs) - Math.min(...xs)) / 2;
  if (ends.some(([endX, endY]) => Math.abs(Math.hypot(endX! - x, endY! - y) - r) > 0.1)) return null;
  return { x: round(x), y: round(y), r: round(r) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
