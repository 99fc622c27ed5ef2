/** Writes the index of the search, and the list of all titles, into a built site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';
import { addresses } from '../domain/addresses.ts';
import { otherPlaces } from '../domain/search/places.ts';
import type { SearchRecord, Title, Titles } from '../domain/search/record.ts';
import { searchRecords } from '../domain/search/records.ts';
import { spaceHan } from '../domain/search/words.ts';
import { shown } from './shown.ts';
import { together } from './together.ts';

/** What the site's own search loads; Pagefind's ready-made pages and styles are left out. */
const needed = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_[a-z]+)$/;

/** So many records that Pagefind has always one to read, whatever the pages do meanwhile. */
const inHand = 1000;

/**
 * Writes `pagefind/` and `search/titles.json` into a built site. Pagefind is a program of its own, which makes the index
 * while the pages are made. What goes wrong fails the build.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let records: SearchRecord[];
  let indexing: Promise<IndexFile[]>;
  return {
    name: 'strata-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': () => {
        records = searchRecords(shown()!.report, addresses(base));
        indexing = indexFiles(records);
        // It is waited for when the pages are built.
        indexing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const report = shown()!.report;
        const to = addresses(base);
        const files = await indexing;
        const essays = Object.fromEntries([...report.essays.values()].map(({ id, data }) => [id, data.title]));
        const titles: Titles = { essays, titles: titlesOf(records, files), others: otherPlaces(report, to) };
        const root = fileURLToPath(dir);
        // To wait for each of so many small files costs more than to write it.
        for (const { path, content } of files) write(join(root, 'pagefind', path), content);
        write(join(root, 'search/titles.json'), JSON.stringify(titles));
      },
    },
  };
}

/**
 * The files of the index. The same records give the same files, byte for byte; so there are no filters in it, whose values
 * Pagefind writes in an order of chance. Throws with what Pagefind says.
 */
async function indexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`the search index was not begun: ${errors.join('; ')}`);
    await together(inHand, records, async ({ title, address, text }) => {
      // A record without a word, such as a title in letters that Unicode does not have, would be left out. "Arbitrum’s" would be a rare word of its own, and weigh more than the name itself.
      const meta = { title: spaceHan(title).replaceAll(/[’']s\b/g, '') };
      const record = {
        url: address,
        content: spaceHan([text, title, address].find((one) => /[\p{L}\p{N}]/u.test(one))!),
        language: 'en',
        meta,
      };
      check(address, (await index.addCustomRecord(record)).errors);
    });
    const { files, errors: faults } = await index.getFiles();
    check('the report', faults);
    return files.filter(({ path }) => needed.test(path));
  } finally {
    await close();
  }
}

/** The records with the names that Pagefind gave them, which stand in the names of its fragments. */
function titlesOf(records: readonly SearchRecord[], files: readonly IndexFile[]): Title[] {
  const named = files.flatMap(({ path, content }) => {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    return id ? [{ id, content }] : [];
  });
  const texts = unpacked(named.map(({ content }) => content));
  // A signature stands before the JSON.
  const urls = texts.map((text) => (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url);
  const ids = new Map(named.map(({ id }, index) => [urls[index]!, id]));
  return records.map(({ kind, title, context, address, essays }) => {
    const id = ids.get(address);
    if (!id) throw new Error(`the search index has no record of ${address}`);
    return { id, kind, title, context, address, essays };
  });
}

/**
 * The texts in files of gzip, which may follow one another in one; each ends with the length of its text (RFC 1952, 2.2 and
 * 2.3.1). To begin to unpack costs more than to unpack so little.
 */
function unpacked(files: readonly Uint8Array[]): string[] {
  if (files.length === 0) return [];
  const all = gunzipSync(Buffer.concat(files));
  let end = 0;
  return files.map((file) => {
    const start = end;
    end += Buffer.from(file.buffer, file.byteOffset, file.length).readUInt32LE(file.length - 4);
    return all.toString('utf8', start, end);
  });
}

function check(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search could not index ${what}: ${errors.join('; ')}`);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
