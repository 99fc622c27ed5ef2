/**
 * A feed in JSON (https://www.jsonfeed.org/version/1.1/). By hand, since the package that writes Atom (feed 6.0.0) knows
 * version 1 only, in which an item has one author.
 */
import { publisher } from '../citing/work.ts';
import { type Feed, instant } from './feed.ts';

/** The feed, ready for JSON. */
export function jsonFeed({ title, description, page, json, entries }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: json,
    language: 'en',
    authors: [{ name: publisher }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.page,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      date_published: instant(entry.date),
      authors: entry.authors.map((name) => ({ name })),
    })),
  };
}
