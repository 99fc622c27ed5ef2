import { expect, test } from 'vitest';
import { byMonth, subjectsOf } from '../../../src/domain/archive.ts';
import { feedsOf } from '../../../src/domain/feeds/news.ts';
import { edition, report, term } from '../builders.ts';

const mark = (id: string) => `<Term id="${id}">x</Term>`;
const built = report({
  essays: {
    one: {
      text: `${mark('rollup')} ${mark('bridge')} ${mark('rollup')}\n`,
      editions: [edition(1), edition(2, { date: '2025-12-31' })],
    },
    two: { text: `${mark('bridge')} ${mark('moat')}\n`, editions: [edition(3)] },
  },
  commentary: { doubt: { text: mark('bridge'), date: '2026-02-03' } },
  terms: { moat: term(), rollup: term(), bridge: term({ name: 'Bridge' }), unused: term() },
});

test('what was published stands by month, the newest first', () => {
  const months = byMonth(feedsOf(built)[0]!.news);
  expect(months.map(({ month, news }) => [month, news.length])).toEqual([
    ['2026-02', 1],
    ['2026-01', 2],
    ['2025-12', 1],
  ]);
  expect(byMonth([])).toEqual([]);
});

test('the subjects are the terms that more than one text marks', () => {
  expect(subjectsOf(built).map(({ term, texts }) => [term.id, texts.map(({ id }) => id)])).toEqual([
    ['bridge', ['one', 'two', 'doubt']],
  ]);
});
