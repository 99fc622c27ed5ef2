/** The feeds of the report, with the whole text of every entry. */
import { Feed as AtomFeed } from 'feed';
import type { Root } from 'mdast';
import { escapeHtml } from '../domain/text/escape.ts';
import { publisher } from '../domain/citing/work.ts';
import { editionId } from '../domain/editions/current.ts';
import { type Feed, instant } from '../domain/feeds/feed.ts';
import type { FeedPlan, News } from '../domain/feeds/news.ts';
import { commentaryEntry, essayEntry } from '../domain/gfm/entry.ts';
import { link, paragraph } from '../domain/gfm/nodes.ts';
import type { Report } from '../domain/report.ts';
import { writeHtml } from '../markdown/write.ts';
import { keptValue, keyOf } from './cache.ts';
import { contextOf } from './context.ts';
import { frameOf, partsOfText } from './documents.ts';
import { pageKey } from './page-key.ts';

/** A feed with its contents. `site` is the full address of the start page. */
export function fill({ path, title, description, news }: FeedPlan, report: Report, site: string): Feed {
  const entries = news.map((one) => ({
    id: site + one.id,
    page: site + one.page,
    title: one.title,
    summary: one.summary,
    content: contentOf(one, report, site),
    authors: one.authors,
    date: one.date,
  }));
  return {
    title,
    description,
    page: site + path,
    atom: `${site}${path}feed.xml`,
    json: `${site}${path}feed.json`,
    entries: entries,
  };
}

/** The whole text of an entry as HTML. Several feeds have it, and a build takes it over from the one before. */
function contentOf(one: News, report: Report, site: string): string {
  // The id tells the notes of an entry from those of the next, which a reader may show on the same page.
  const make = () => writeHtml(documentOf(one, report, site), one.id.replace(/\W+/g, '-').replace(/-$/, ''));
  // The page of that id shows all that the entry does; of a frozen edition, which stays as it is, its copy for programs.
  const page = one.what.kind === 'edition' ? `${one.id}index.md` : one.id;
  return import.meta.env.PROD ? keptValue(keyOf('entries', [one.id, pageKey(report, page)]), make) : make();
}

function documentOf({ what, summary, page }: News, report: Report, site: string): Root {
  if (what.kind === 'edition') {
    const name = { collection: 'editions', id: editionId(what.essay.id, what.number) } as const;
    const frame = frameOf(contextOf(`editions/${name.id}`).report, site, true);
    return essayEntry(frame.report.essays.get(what.essay.id)!, partsOfText(name, frame), frame);
  }
  const frame = frameOf(report, site, true);
  if (what.kind === 'commentary') {
    const parts = partsOfText({ collection: 'commentary', id: what.commentary.id }, frame);
    return commentaryEntry(what.commentary, parts, frame);
  }
  return {
    type: 'root',
    children: [paragraph(summary), paragraph(link(site + page, what.dataset.data.title))],
  };
}

/** A feed as Atom (RFC 4287). One without entries was never updated, which Atom has no word for but the first of all days. */
export function atom({ title, description, page, atom, entries }: Feed): string {
  const feed = new AtomFeed({
    id: atom,
    title: xml(title),
    description: xml(description),
    link: page,
    feed: atom,
    author: { name: publisher },
    generator: false,
    updated: new Date(instant(entries[0]?.date ?? '1970-01-01')),
  });
  for (const entry of entries) {
    const date = new Date(instant(entry.date));
    feed.addItem({
      id: entry.id,
      link: entry.page,
      // Titles and summaries are read as HTML.
      title: xml(escapeHtml(entry.title)),
      description: xml(escapeHtml(entry.summary)),
      content: xml(entry.content).replaceAll(']]>', ']]&gt;'),
      author: entry.authors.map((name) => ({ name: xml(name) })),
      date,
      published: date,
    });
  }
  return feed.atom1();
}

/** Text that may stand in XML 1.0: without the characters that it does not know. */
function xml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
