/** Feeds Astro's collections from the same reader that the checks use, so that both see the same values. */
import type { Loader } from 'astro/loaders';
import type { Collection, Entry, Located, Report } from '../domain/report.ts';
import { shown } from './shown.ts';

let reading: Promise<Report> | null = null;

/** The report that the pages show. Where there are none, as in `astro check`, the folder is read, once for all collections. */
async function content(): Promise<Report> {
  reading ??= readFolder().finally(() => {
    reading = null;
  });
  return reading;
}

/** Loads the reader where it is needed: Astro takes this module with all that it imports through Vite, in every build. */
async function readFolder(): Promise<Report> {
  const { contentFolder } = await import('./check.ts');
  const { readContent } = await import('./read.ts');
  return (await readContent(contentFolder())).report;
}

/** A loader for one collection. Broken records are left out; the checks have reported them by then. */
export function records(collection: Collection): Loader {
  return {
    name: `strata-${collection}`,
    load: async ({ store, parseData, generateDigest }) => {
      const report = shown()?.report ?? (await content());
      // Astro's store outlives a run, and the content folder may be another one than then.
      for (const id of store.keys()) if (!report[collection].has(id)) store.delete(id);
      const entries = [...report[collection].values()] as (Entry<Record<string, unknown>> & Partial<Located>)[];
      for (const entry of entries) {
        // Astro keeps one value for each entry, so the hash of an edition goes with its snapshot.
        const value = 'hash' in entry ? { snapshot: entry.data, hash: entry.hash } : entry.data;
        const data = await parseData({ id: entry.id, data: value });
        // An entry with the digest that it had is left as it is, and costs nothing. The words of a text are not part of it:
        // a page has them from the report, and every build loads all that is kept here.
        store.set({ id: entry.id, data, digest: generateDigest(JSON.stringify(data)) });
      }
    },
  };
}
