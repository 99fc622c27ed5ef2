/** Builds small reports as `npm run build` does, one after the other, and reads what comes out. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf, expectedOf } from './cases.ts';
import { filesOf, type Tag, tagsOf, textOf } from './html.ts';

const temporary = resolve('node_modules/.cache/strata-tests');
const site = 'https://strata.test';

interface Built {
  code: number | null;
  output: string;
  /** Files by path; empty when the build made none. */
  files: Map<string, Buffer>;
}

function build(name: string, folder: string, env: Record<string, string> = {}): Promise<Built> {
  const out = join(temporary, folder);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['commands/build.ts'], {
      // Only these: Vitest sets names such as BASE_URL, which would reach the site.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        SITE_URL: site,
        STRATA_CONTENT: contentOf(name),
        OUT_DIR: out,
        ...env,
      },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code, output, files: existsSync(out) ? filesOf(out) : new Map<string, Buffer>() }),
    );
  });
}

/** The HTML pages of a build by their address below the base path, as in `essays/tiny-stack/`. */
function pagesOf({ files }: Built): Map<string, { html: string; tags: Tag[] }> {
  return new Map(
    [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, data]) => {
        const html = data.toString();
        return [path.replace(/(^|\/)index\.html$/, '$1'), { html, tags: tagsOf(html) }];
      }),
  );
}

/** Every address in the pages and style sheets that does not lead to a file of the build, or to a place in it. */
function brokenLinks(built: Built, base: string): string[] {
  const pages = pagesOf(built);
  const broken: string[] = [];
  const check = (address: string, from: string) => {
    if (/^(?:mailto|data):/.test(address)) return;
    const url = new URL(address, `${site}${base}${from}`);
    if (url.origin !== site) return;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const place = decodeURIComponent(url.hash.slice(1));
    if (!url.pathname.startsWith(base) || !built.files.has(file)) broken.push(`${from}: ${address}`);
    else if (place && !pages.get(path)?.tags.some(({ attributes }) => attributes['id'] === place))
      broken.push(`${from}: ${address} (no such place)`);
  };
  for (const [from, { tags }] of pages) {
    for (const { attributes } of tags) {
      for (const name of ['href', 'src', 'data-src', 'poster', 'action']) {
        if (attributes[name] !== undefined) check(attributes[name], from);
      }
      for (const one of attributes['srcset']?.split(',') ?? []) check(one.trim().split(/\s/)[0]!, from);
    }
  }
  for (const [path, data] of built.files) {
    if (!path.endsWith('.css')) continue;
    for (const [, address] of data.toString().matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) check(address!, path);
  }
  return broken;
}

let sound: Built;
let again: Built;
let based: Built;

beforeAll(async () => {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  sound = await build('sound', 'sound');
  again = await build('sound', 'again');
  based = await build('sound', 'based', { BASE_PATH: '/report/' });
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('a sound report', () => {
  const page = (address: string) => pagesOf(sound).get(address)!;
  const essay = () => page('essays/tiny-stack/');
  const withId = (id: string) => essay().tags.find(({ attributes }) => attributes['id'] === id)!;
  const links = (html: string) => tagsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);

  test('builds, and gives every record its page', () => {
    expect(sound.output).toBe('');
    expect(sound.code).toBe(0);
    expect([...pagesOf(sound).keys()]).toEqual(
      expect.arrayContaining([
        '',
        'essays/tiny-stack/',
        'essays/tiny-answer/',
        'claims/tiny-stack-03/',
        'sources/notes/',
        'terms/rollup/',
        'data/tiny-tvl/',
        'charts/tiny-line/',
      ]),
    );
  });

  test('has its sections under their ids, in order', () => {
    const ids = essay().tags.flatMap(({ name, attributes }) => (name === 'section' ? attributes['id'] : []));
    expect(ids.slice(0, 3)).toEqual(['argument', 'details', 'figures']);
    expect(textOf(withId('argument-title').inside)).toMatch(/^The argument in short/);
    expect(tagsOf(withId('argument').inside).some(({ attributes }) => attributes['id'] === 'details')).toBe(true);
  });

  test('has no id twice on a page', () => {
    for (const [address, { tags }] of pagesOf(sound)) {
      const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect([address, ids.filter((id, index) => ids.indexOf(id) < index)]).toEqual([address, []]);
    }
  });

  test('has each note at its mark', () => {
    expect(links(essay().html).filter((href) => href.startsWith('#note-'))).toEqual(['#note-1', '#note-2']);
    expect(textOf(withId('note-1').inside)).toBe('1 A note with a citation (Doe 2024a) and a link.');
    expect(textOf(withId('note-2').inside)).toBe('2 A second note, 中文, “quoted” & so on.');
  });

  test('has citations with labels, locators and prefixes', () => {
    expect(textOf(withId('cite-3').inside)).toBe('(see Doe 2024b, p. 4; Doe 2024a, ch. “Two”)');
    expect(links(withId('cite-3').inside)).toEqual(['#ref-doe-2024', '#ref-doe-2024-sequel']);
    expect(textOf(withId('cite-5').inside)).toBe('(链捕手 2025)');
  });

  test('has references that lead back to every citation', () => {
    const back = (key: string) => links(withId(`ref-${key}`).inside).filter((href) => href.startsWith('#cite-'));
    expect(back('doe-2024')).toEqual(['#cite-1', '#cite-3']);
    expect(back('doe-2024-sequel')).toEqual(['#cite-2', '#cite-3']);
    expect(back('notes')).toEqual(['#cite-4', '#cite-6']);
    expect(back('zh-report')).toEqual(['#cite-5']);
    expect(textOf(withId('ref-doe-2024').inside)).toMatch(/^Doe, J\. A\. \(2024b, 5 March\)\. Zebra counting\./);
  });

  test('numbers its figures and refers to them by number', () => {
    expect(textOf(withId('chart-tiny-line').inside)).toMatch(/^Figure 1 /);
    expect(textOf(withId('chart-tiny-ranks').inside)).toMatch(/^Figure 2 /);
    const references = essay().tags.filter(({ attributes }) => attributes['href']?.startsWith('#chart-'));
    expect(references.map(({ attributes, inside }) => [attributes['href'], textOf(inside)])).toEqual([
      ['#chart-tiny-line', 'Figure 1'],
      ['#chart-tiny-ranks', 'Figure 2'],
    ]);
  });

  test('takes its values from the dataset', () => {
    const value = essay().tags.find(({ name }) => name === 'data')!;
    expect([value.attributes['value'], textOf(value.inside)]).toEqual(['1500000000', '$1.50 billion']);
  });

  test('shows a claim in a sentence and alone, and the other tags and links', () => {
    expect(textOf(withId('mark-tiny-stack-01').inside)).toContain('supported');
    expect(textOf(withId('mark-tiny-stack-02').inside)).toContain('Beta will win.');
    expect(links(essay().html)).toEqual(
      expect.arrayContaining([
        '/terms/rollup/',
        '#argument',
        '#details',
        '/essays/tiny-answer/#reply',
        'mailto:desk@example.org',
      ]),
    );
    expect(textOf(essay().html)).not.toContain('remark, which is no code');
  });

  test('gives its data as it was read', () => {
    const csv = (path: string) => sound.files.get(path)!.toString();
    expect(csv('data/tiny-tvl.csv').split('\n').slice(0, 2)).toEqual([
      'date,chain,value_usd,source,note',
      '2024-01-31,alpha,1500000000,notes,"a ""quoted"" word, and a comma"',
    ]);
    expect(csv('data/tiny-ranks.csv')).toContain('\n,two,alpha,false,notes\n');
    expect(JSON.parse(csv('charts/tiny-line.json'))).toMatchObject({ series: [{ value: 'alpha' }, { value: 'beta' }] });
  });

  test('shows HTML in a title or a label as text, and never runs it', () => {
    expect(textOf(withId('chart-tiny-line').inside)).toContain('Alpha < Beta & "both" <script>alert("title")</script>');
    expect(textOf(withId('chart-tiny-line').inside)).toContain('<script>alert("series")</script>');
    expect(textOf(withId('ref-notes').inside)).toContain(
      'Zed & <b>Sons</b>. (n.d.). [Notes] <script>alert("source")</script>',
    );
    for (const [address, { tags }] of pagesOf(sound)) {
      const scripts = tags.filter(({ name }) => name === 'script');
      const inline = scripts.filter(({ attributes }) => attributes['src'] === undefined);
      expect([address, scripts.length, inline.length]).toEqual([address, 2, 1]);
      expect(inline[0]!.inside).not.toContain('alert');
      const handlers = tags.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^on/i.test(name)));
      expect([address, handlers]).toEqual([address, []]);
    }
  });

  test('has no broken link', () => {
    expect(brokenLinks(sound, '/')).toEqual([]);
  });
});

describe('a second build', () => {
  test('is the same, byte for byte', () => {
    expect(sound.files.size).toBeGreaterThan(30);
    expect([...again.files.keys()]).toEqual([...sound.files.keys()]);
    expect(
      [...sound.files].filter(([path, data]) => !data.equals(again.files.get(path)!)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('a build under a base path', () => {
  test('has the same files', () => {
    expect(based.code).toBe(0);
    const names = ({ files }: Built) => [...files.keys()].map((path) => path.replace(/\.[\w-]{8}(?=\.\w+$)/, ''));
    expect(names(based)).toEqual(names(sound));
  });

  test('has no address outside it, and none that leads nowhere', () => {
    expect(brokenLinks(based, '/report/')).toEqual([]);
    expect(brokenLinks(sound, '/report/').length).toBeGreaterThan(100);
  });

  test('names each page under it as the one to cite', () => {
    const link = pagesOf(based)
      .get('claims/tiny-stack-01/')!
      .tags.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(link!.attributes['href']).toBe('https://strata.test/report/claims/tiny-stack-01/');
  });
});

describe('a report that would run code', () => {
  const marker = join(temporary, 'the-import-ran');
  let refused: Built;

  beforeAll(async () => {
    mkdirSync(join(temporary, 'published'), { recursive: true });
    writeFileSync(join(temporary, 'published/index.html'), 'what was published before');
    refused = await build('code-import', 'published', { STRATA_MARKER: marker });
  });

  test('does not build, and says what the check says', () => {
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(expectedOf('code-import'));
  });

  test('leaves the published folder as it was, and nothing beside it', () => {
    expect([...refused.files].map(([path, data]) => [path, data.toString()])).toEqual([
      ['index.html', 'what was published before'],
    ]);
    expect(readdirSync(temporary).filter((name) => name.startsWith('published'))).toEqual(['published']);
  });

  test('never runs it', () => {
    expect(existsSync(marker)).toBe(false);
  });
});
