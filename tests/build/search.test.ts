/** The index of the search: what is in it, and that it is there whenever a site is. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Titles } from '../../src/domain/search/record.ts';
import { contentOf } from './cases.ts';
import { filesOf } from './html.ts';
import { build, publish, type Published, textFile, temporaryFolder } from './site.ts';

const folder = temporaryFolder('search');
const env = { STRATA_CONTENT: contentOf('sound') };

let sound: Published;
let again: Published;
let titles: Titles;

beforeAll(async () => {
  sound = publish(await build(join(folder, 'sound'), env));
  again = publish(await build(join(folder, 'elsewhere/again'), { ...env, TZ: 'Pacific/Apia' }));
  titles = JSON.parse(textFile(sound, 'search/titles.json')) as Titles;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The path of the page to which a record leads, and the place on it. */
const placeOf = (address: string) => [address.slice(1).split('#')[0]!, address.split('#')[1]] as const;

describe('the index', () => {
  test('has every section, commentary, claim, term, source, dataset and chart, and nothing else', () => {
    const works = [...sound.pages.keys()].filter((path) =>
      /^(?:essays\/[^/]+|(?:commentary|claims|terms|sources|data|charts)\/[^/]+)\/$/.test(path),
    );
    // A page gathers what belongs to a text in sections of its own, after the text.
    const after = ['commentary', 'claims', 'terms', 'references', 'cite'];
    const sections = works
      .filter((path) => /^(?:essays|commentary)\//.test(path))
      .flatMap((path) =>
        sound.pages
          .get(path)!
          .tags.filter(({ name }) => name === 'section')
          .map((tag) => [path, tag] as const),
      )
      .filter(([, { attributes }]) => attributes['id'] && !after.includes(attributes['id']))
      .map(([path, { attributes }]) => `/${path}#${attributes['id']}`);
    expect(sections.length).toBeGreaterThan(3);
    const found = titles.titles.map(({ address }) => address);
    expect(found.toSorted()).toEqual([...works.map((path) => `/${path}`), ...sections].sort());
  });

  test('leads to places that are there', () => {
    const lost = titles.titles.filter(({ address }) => {
      const [path, id] = placeOf(address);
      const page = sound.pages.get(path);
      return !page || (id !== undefined && !page.tags.some(({ attributes }) => attributes['id'] === id));
    });
    expect(lost).toEqual([]);
  });

  test('finds every record by the words of its title', () => {
    const wrong = titles.titles.filter(({ id, title }) => {
      const text = gunzipSync(sound.built.files.get(`pagefind/fragment/${id}.pf_fragment`)!).toString();
      const { meta } = JSON.parse(text.slice(text.indexOf('{'))) as { meta: { title: string } };
      return meta.title.replaceAll(' ', '') !== title.replaceAll(/[’']s\b| /g, '');
    });
    expect(wrong).toEqual([]);
    const fragments = [...sound.built.files.keys()].filter((path) => path.endsWith('.pf_fragment'));
    expect(fragments).toHaveLength(titles.titles.length);
  });

  test('brings nothing of Pagefind’s own pages and styles', () => {
    const names = [...sound.built.files.keys()].filter((path) => /^pagefind\/[^/]+$/.test(path));
    expect(names.map((name) => name.replace(/\.en_\w+\./, '.en.')).sort()).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind-worker.js',
      'pagefind/pagefind.en.pf_meta',
      'pagefind/pagefind.js',
      'pagefind/wasm.en.pagefind',
    ]);
  });

  test('is the same, byte for byte, wherever and whenever it is made', () => {
    const files = ({ built }: Published) =>
      [...built.files]
        .filter(([path]) => /^(?:pagefind|search)\//.test(path))
        .map(([path, data]) => [path, data.toString('base64')]);
    expect(files(sound).length).toBeGreaterThan(20);
    expect(files(again)).toEqual(files(sound));
  });
});

test('a build without an index is no build: it fails, and leaves the published folder as it was', async () => {
  const out = join(folder, 'published');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'as it was');
  // There is no program of Pagefind for such a machine.
  const { code, output } = await build(out, { ...env, npm_config_arch: 'none' });
  expect(code).toBe(1);
  expect(output).toMatch(/pagefind/i);
  expect([...filesOf(out)].map(([path, data]) => [path, data.toString()])).toEqual([['index.html', 'as it was']]);
});

test('a report in which nothing is written yet has an index without a record', async () => {
  const content = join(folder, 'empty');
  mkdirSync(join(content, 'essays'), { recursive: true });
  const empty = publish(await build(join(folder, 'of-empty'), { STRATA_CONTENT: content }));
  expect((JSON.parse(textFile(empty, 'search/titles.json')) as Titles).titles).toEqual([]);
  expect([...empty.built.files.keys()]).toContain('pagefind/pagefind-entry.json');
});
