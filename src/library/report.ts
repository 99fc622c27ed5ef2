/** The only door to Astro's collections: hands out the whole report as plain values. */
import { getCollection, getEntry, render } from 'astro:content';
import { outline } from '../domain/prose/outline.ts';
import type { Entry, EssayEntry, Report } from '../domain/report.ts';
import { parseMdx } from '../markdown/parse.ts';

let loaded: Promise<Report> | null = null;

/** The report. A build loads it once; the development server loads it for each page, since files change. */
export function getReport(): Promise<Report> {
  if (!import.meta.env.PROD) return load();
  loaded ??= load();
  return loaded;
}

/** The component that renders an essay's text. Throws when there is no such essay. */
export async function getEssayText(id: string) {
  const entry = await getEntry('essays', id);
  if (!entry) throw new Error(`there is no essay \`${id}\``);
  return (await render(entry)).Content;
}

async function load(): Promise<Report> {
  const [essays, ledgers, sources, terms, datasets, charts] = await Promise.all([
    getCollection('essays'),
    getCollection('ledgers'),
    getCollection('sources'),
    getCollection('terms'),
    getCollection('datasets'),
    getCollection('charts'),
  ]);
  const texts = essays
    .map(({ id, data, body = '', filePath = '' }): EssayEntry => ({
      id,
      data,
      outline: outline(parseMdx(body), body, filePath),
    }))
    .sort((a, b) => a.data.order - b.data.order);
  return {
    essays: byId(texts),
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
