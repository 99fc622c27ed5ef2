import { expect, test } from 'vitest';
import { jsonFeed } from '../../../../src/domain/feeds/json-feed.ts';

test('a feed has what version 1.1 asks, and every author of an entry', () => {
  const feed = jsonFeed({
    title: 'News',
    description: 'What is new.',
    page: 'https://a.org/',
    atom: 'https://a.org/feed.xml',
    json: 'https://a.org/feed.json',
    entries: [
      {
        id: 'https://a.org/one/v1/',
        page: 'https://a.org/one/?v=1',
        title: 'One & <two>',
        summary: 'First.',
        content: '<p>One.</p>',
        authors: ['Ada Test', '链捕手'],
        date: '2026-01-02',
      },
    ],
  });
  expect(feed).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    description: 'What is new.',
    home_page_url: 'https://a.org/',
    feed_url: 'https://a.org/feed.json',
    language: 'en',
    authors: [{ name: 'Strata' }],
    items: [
      {
        id: 'https://a.org/one/v1/',
        url: 'https://a.org/one/?v=1',
        title: 'One & <two>',
        summary: 'First.',
        content_html: '<p>One.</p>',
        date_published: '2026-01-02T00:00:00Z',
        authors: [{ name: 'Ada Test' }, { name: '链捕手' }],
      },
    ],
  });
});
