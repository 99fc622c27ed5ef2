/** Judges the feeds of a build: valid by their schemas, with what the formats ask beyond these, and the same in both. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { brokenHtml } from './feed-html.ts';
import { atomSchemaFaults, jsonFeedSchemaFaults } from './feed-schemas.ts';
import { fileAt, type Published, site, textFile } from './site.ts';

/** Folders that hold a feed: `` or as in `essays/tiny-stack/`. */
export function feedsOf({ built }: Published): string[] {
  return [...built.files.keys()].flatMap((file) =>
    /(^|\/)feed\.xml$/.test(file) ? [file.slice(0, -'feed.xml'.length)] : [],
  );
}

/** RFC 3339, as both formats ask. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** What is wrong with the two files of a feed. */
export function feedFaults(published: Published, path: string): string[] {
  const texts = { atom: textFile(published, `${path}feed.xml`), json: textFile(published, `${path}feed.json`) };
  const faults = [...atomSchemaFaults(texts.atom), ...jsonFeedSchemaFaults(texts.json)];
  const must = (holds: unknown, what: string) => void (holds || faults.push(what));
  if (faults.length > 0) return faults;
  const atom = parseAtomFeed(texts.atom);
  const json = parseJsonFeed(texts.json);
  const address = `${site}${published.base}${path}`;
  const entries = atom.entries ?? [];
  const items = json.items ?? [];

  // RFC 4287, 4.1.1, in words: an author here or in each entry, and a link to itself.
  must(atom.id === `${address}feed.xml` && atom.title && atom.authors?.[0]?.name, 'Atom lacks id, title or author');
  must(instant.test(atom.updated ?? ''), `Atom was updated ${atom.updated}`);
  must(atom.updated === (entries[0]?.updated ?? atom.updated), 'Atom was not updated with its newest entry');
  must(
    atom.links?.some(({ rel, href }) => rel === 'self' && href === `${address}feed.xml`),
    'Atom does not name itself',
  );
  must(json.title === wordsOf(atom.title) && json.feed_url === `${address}feed.json`, 'JSON lacks title or address');
  must(fileAt(published, json.home_page_url!), `${json.home_page_url} is not there`);

  must(entries.length > 0 && entries.length === items.length, `${entries.length} entries, ${items.length} items`);
  must(new Set(entries.map(({ id }) => id)).size === entries.length, 'two entries have one id');
  for (const [index, entry] of entries.entries()) {
    const item = items[index]!;
    const name = entry.id ?? `entry ${index}`;
    const content = item.content_html ?? '';
    must(entry.id === item.id && entry.links?.[0]?.href === item.url, `${name}: another in JSON`);
    must(
      wordsOf(entry.title) === htmlOf(item.title ?? ''),
      `${name}: “${wordsOf(entry.title)}” is called “${item.title}” in JSON`,
    );
    must(
      entry.summary && item.summary && entry.authors?.[0]?.name && item.authors?.[0]?.name,
      `${name}: no summary or author`,
    );
    must(instant.test(entry.updated ?? '') && instant.test(entry.published ?? ''), `${name}: no time`);
    must(sameTime(entry.published, item.date_published), `${name}: another time in JSON`);
    must(fileAt(published, item.url!.replace(/[?#].*/, '')), `${name}: ${item.url} is not there`);
    must(content && entry.content?.value?.replaceAll(']]&gt;', ']]>') === content, `${name}: other content in JSON`);
    faults.push(...brokenHtml(published, content).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** A text of Atom, which may have a type. */
function wordsOf(text: string | { value?: string } | undefined): string | undefined {
  return typeof text === 'object' ? text.value : text;
}

function sameTime(a: string | undefined, b: unknown): boolean {
  return new Date(a ?? '').getTime() === new Date(String(b)).getTime();
}

function htmlOf(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
