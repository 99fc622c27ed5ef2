import { describe, expect, test } from 'vitest';
import { feedsOf } from '../../../../src/domain/feeds/news.ts';
import { dataset, edition, report } from '../../builders.ts';

const change = (date: string, what = 'Mended.') => ({ date, what, why: 'It was wrong.' });
const built = report({
  essays: {
    one: { text: '## First [#first]\n\nAlpha was first.\n', editions: [edition(1), edition(2)] },
    two: 'Nothing.\n',
  },
  commentary: {
    reply: { text: 'No.\n', author: 'Ada Test' },
    again: { text: 'Yes.\n', date: '2026-02-04', on: undefined, quote: undefined, answers: 'reply' },
  },
  datasets: { tvl: dataset([], { changes: [change('2026-01-01', 'Collected.'), change('2026-01-02')] }) },
});
const feeds = new Map(feedsOf(built).map((feed) => [feed.path, feed]));
const ids = (path: string) => feeds.get(path)!.news.map(({ id }) => id);

describe('the feeds', () => {
  test('are one of everything, one of each essay, one of the data', () => {
    expect([...feeds.keys()]).toEqual(['', 'essays/one/', 'essays/two/', 'data/']);
  });

  test('have the newest first, and on one day the order of the report', () => {
    expect(ids('')).toEqual([
      'commentary/again/',
      'commentary/reply/',
      'essays/one/v2/',
      'data/tvl/#change-2',
      'essays/one/v1/',
      'data/tvl/#change-1',
    ]);
  });

  test('of an essay have its editions, the commentary on it and what answers that', () => {
    expect(ids('essays/one/')).toEqual(['commentary/again/', 'commentary/reply/', 'essays/one/v2/', 'essays/one/v1/']);
    expect(ids('essays/two/')).toEqual([]);
  });

  test('of the data have its changes', () => {
    expect(ids('data/')).toEqual(['data/tvl/#change-2', 'data/tvl/#change-1']);
  });
});

test('an entry says what is new, who signs it and where to read it', () => {
  const [, reply, second, first, data] = [...feeds.get('essays/one/')!.news, feeds.get('data/')!.news[0]!];
  expect(reply).toMatchObject({
    title: 'Answer reply',
    authors: ['Ada Test'],
    date: '2026-02-03',
    page: 'commentary/reply/',
  });
  expect(second).toMatchObject({ title: 'Essay one (edition 2)', summary: 'Reason 2.', page: 'essays/one/?v=2' });
  expect(first).toMatchObject({ title: 'Essay one', date: '2026-01-01' });
  expect(data).toMatchObject({
    title: 'Data: Values',
    summary: 'Mended. It was wrong.',
    authors: ['Strata research desk'],
  });
});
