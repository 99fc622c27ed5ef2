import { expect, test } from 'vitest';
import { lastChanged } from '../../../src/domain/last-changed.ts';
import { chart, claim, dataset, edition, ledger, report } from '../builders.ts';

const change = (date: string) => ({ date, what: 'Mended.', why: 'It was wrong.' });
const built = report({
  essays: {
    one: {
      text: '## First [#first]\n\nAlpha was first.\n\n## Second [#second]\n\nB.\n',
      editions: [edition(1), edition(2)],
    },
    draft: '## Only [#only]\n\nC.\n',
  },
  commentary: { reply: 'No.\n' },
  ledgers: { one: ledger([claim('one-01')]) },
  datasets: { tvl: dataset([], { changes: [change('2026-03-01'), change('2026-01-15')] }) },
  charts: { lead: chart() },
});
const day = lastChanged(built);

test('an essay has the day of its edition or of the newest commentary on it, a section likewise', () => {
  expect(day('essays/one')).toBe('2026-02-03');
  expect(day('essays/one/first')).toBe('2026-02-03');
  expect(day('essays/one/second')).toBe('2026-01-02');
});

test('commentary, claims, charts and datasets have their own', () => {
  expect(day('commentary/reply')).toBe('2026-02-03');
  expect(day('claims/one-01')).toBe('2026-01-02');
  expect(day('data/tvl')).toBe('2026-03-01');
  expect(day('charts/lead')).toBe('2026-03-01');
});

test('a page below a work has the day of the work', () => {
  expect(day('essays/one/changes')).toBe('2026-02-03');
  expect(day('data/tvl/rows/2')).toBe('2026-03-01');
});

test('a list has the day of its newest work, the start page that of all', () => {
  expect(day('essays')).toBe('2026-02-03');
  expect(day('data')).toBe('2026-03-01');
  expect(day('')).toBe('2026-03-01');
});

test('what has no day in the content has none', () => {
  expect(day('about')).toBeUndefined();
  expect(day('terms/rollup')).toBeUndefined();
  expect(day('essays/draft')).toBeUndefined();
  expect(day('essays/draft/only')).toBeUndefined();
  expect(lastChanged(report({}))('')).toBeUndefined();
});
