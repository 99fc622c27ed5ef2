/** Writes the compressed forms of a site's texts beside them, as small as they can be made. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keptOrMade, keyOf } from '../src/library/cache.ts';
import { together } from '../src/library/together.ts';

const texts = new Set([
  '.html',
  '.css',
  '.js',
  '.json',
  '.svg',
  '.xml',
  '.txt',
  '.csv',
  '.md',
  '.bib',
  '.ris',
  '.webmanifest',
]);

/** Smaller than this, the head of an answer weighs more than what is saved. */
const least = 256;

/** Files that are read and compressed at once; the threads of Node do the work. */
const atOnce = 8;

const forms = [
  {
    extension: '.br',
    make: (data: Buffer) =>
      promisify(brotliCompress)(data, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
        },
      }),
  },
  { extension: '.gz', make: (data: Buffer) => promisify(gzip)(data, { level: 9 }) },
];

/**
 * Puts `<file>.br` and `<file>.gz` beside every text in the folder, each only where it is smaller than the text. The same
 * text gives the same files. What was compressed in an earlier build is taken from the cache.
 */
export async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && texts.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  await together(atOnce, files, compressFile);
}

async function compressFile(file: string): Promise<void> {
  const data = await readFile(file);
  if (data.length < least) return;
  for (const { extension, make } of forms) {
    const { brotli, zlib } = process.versions;
    const key = keyOf('compressed', [extension, `${brotli} ${zlib}`, data]);
    const made = await keptOrMade(key, () => make(data));
    if (made.length < data.length) await writeFile(`${file}${extension}`, made);
  }
}
