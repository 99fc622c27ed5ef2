/** The only door to Astro's collections: hands out the whole report as plain values. */
import { getCollection, getEntry, render } from 'astro:content';
import { publishedOn } from '../domain/drafts.ts';
import { outline } from '../domain/prose/outline.ts';
import type { Entry, Report } from '../domain/report.ts';
import type { TextName } from '../domain/texts.ts';
import { parseMdx } from '../markdown/parse.ts';
import { today } from './now.ts';
import { shown } from './shown.ts';

let loaded: Promise<Report> | null = null;

/** The report. A build loads it once; the development server has it from its checks, as it stands after the latest save. */
export async function getReport(): Promise<Report> {
  if (!import.meta.env.PROD) return shownReport();
  // Drafts are seen by editors, and published by none.
  loaded ??= load().then((report) => publishedOn(report, today()));
  return loaded;
}

function shownReport(): Report {
  const now = shown();
  if (!now) throw new Error('nothing can be shown until the findings on the content are mended; see the terminal');
  return now.report;
}

/** The component that renders a text. Throws when there is no such text. */
export async function getText({ collection, id }: TextName) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`there is no text \`${collection}/${id}\``);
  return (await render(entry)).Content;
}

async function load(): Promise<Report> {
  const [essays, commentary, editions, ledgers, sources, terms, datasets, charts] = await Promise.all([
    getCollection('essays'),
    getCollection('commentary'),
    getCollection('editions'),
    getCollection('ledgers'),
    getCollection('sources'),
    getCollection('terms'),
    getCollection('datasets'),
    getCollection('charts'),
  ]);
  return {
    essays: byId(essays.map(withOutline).sort((a, b) => a.data.order - b.data.order)),
    commentary: byId(
      commentary.map(withOutline).sort((a, b) => compare(a.data.date, b.data.date) || compare(a.id, b.id)),
    ),
    editions: byId(
      editions.map((entry) => ({ ...withOutline(entry), data: entry.data.snapshot, hash: entry.data.hash })),
    ),
    ledgers: byId(ledgers),
    sources: byId(sources),
    terms: byId(terms),
    datasets: byId(datasets),
    charts: byId(charts),
  };
}

function byId<T extends Entry<unknown>>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function withOutline<T>({
  id,
  data,
  body = '',
  filePath = '',
}: {
  id: string;
  data: T;
  body?: string | undefined;
  filePath?: string | undefined;
}) {
  return { id, data, body, outline: outline(parseMdx(body), body, filePath) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
