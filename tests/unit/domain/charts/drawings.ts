/** A canvas that writes down what is drawn on it, and scales on which a millisecond or a value is a pixel. */
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import type { Theme } from '../../../../src/domain/charts/theme.ts';

export const theme: Theme = {
  ink: 'ink',
  muted: 'muted',
  grid: 'grid',
  gap: 'gap',
  paper: 'paper',
  fontFamily: 'Sans',
  titleFamily: 'Serif',
  color: (token) => `color(${token})`,
};

export function chartValues(changes: Partial<ChartData> = {}): ChartData {
  return {
    kind: 'line',
    unit: 'US dollars',
    valueUnit: 'USD',
    series: [],
    categories: [],
    category: 'Category',
    stacked: false,
    levels: [],
    gaps: [],
    events: [],
    ...changes,
  };
}

type Series = ChartData['series'][number];
type Run = Series['runs'][number];

/** A series whose colour is named after it: `--chain-alpha`. */
export function seriesValues(value: string, title: string, runs: Run[]): Series {
  return { value, title, token: `--chain-${value}`, runs };
}

/** Values of a series that are joined, or single readings; all are called TVL. */
export function run(mark: Run['mark'], ...points: Point[]): Run {
  return { mark, measure: 'TVL', points };
}

/** Every call and assignment on the context, in order: `fillStyle = red`, `fillRect(0, 0, 10, 10)`. */
function recorder() {
  const log: string[] = [];
  const ctx = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'measureText') return (text: string) => ({ width: text.length * 10 });
        return (...args: unknown[]) => void log.push(`${String(name)}(${args.join(', ')})`);
      },
      set: (_target, name, value) => {
        log.push(`${String(name)} = ${value as string}`);
        return true;
      },
    },
  );
  return { log, ctx };
}

type Hook = (chart: unknown) => void;

/**
 * Runs a hook of a Chart.js plugin on a plot from x 0 to 1000 and y 0 to 300, and returns what it drew.
 * `more` is what else the hook asks its chart for.
 */
export function drawn(hook: unknown, x: (value: number) => number, more: object = {}): string[] {
  const { log, ctx } = recorder();
  const scale = (pixel: (value: number) => number) => ({ getPixelForValue: pixel });
  (hook as Hook)({
    ctx,
    chartArea: { left: 0, right: 1000, top: 0, bottom: 300 },
    scales: { x: scale(x), y: scale((value) => value) },
    options: { layout: { padding: {} } },
    ...more,
  });
  return log;
}
