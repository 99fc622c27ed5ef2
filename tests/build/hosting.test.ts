/** What servers are told of the site, and nginx with our example, which really serves it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../commands/compress.ts';
import { freeze } from '../../src/library/freeze.ts';
import { caddyIsHere, serveWithCaddy } from './caddy.ts';
import { writeContent } from './cases.ts';
import { filesOf } from './html.ts';
import { brotliIsHere, nginxIsHere, serve } from './nginx.ts';
import type { Server } from './server.ts';
import { build, publish, type Published, temporaryFolder, textFile } from './site.ts';

const folder = temporaryFolder('hosting');
const root = join(folder, 'site');

const source = {
  type: 'webpage',
  title: 'A source',
  accessed: '2026-01-01',
  role: 'seed',
  linkable: false,
  'research-ids': ['one'],
};
const essay = (more: string, sections: string) => `---
title: One thing
subtitle: On it
abstract: Short.
article: one
authors: [Ada Test]
order: 1
${more}---

${sections}
`;

let published: Published;
let server: Server | undefined;
let caddy: Server | undefined;

beforeAll(async () => {
  const content = writeContent(join(folder, 'content'), {
    'sources/one.yaml': JSON.stringify(source),
    'essays/one.mdx': essay('', '## Old name [#old]\n\nIt stands [@one].'),
  });
  await freeze(content, 'one', 'First edition.', '2026-01-02');
  const editions = /^editions:\n(?: .*\n)+/m.exec(readFileSync(join(content, 'essays/one.mdx'), 'utf8'))![0];
  writeContent(content, {
    'essays/one.mdx': essay(`moved: { old: new }\n${editions}`, '## New name [#new]\n\nIt stands [@one].'),
  });
  await freeze(content, 'one', 'A better name.', '2026-01-03');
  const built = await build(root, { STRATA_CONTENT: content });
  expect([built.code, built.output]).toEqual([0, expect.not.stringContaining('ERROR')]);
  // A page that other sites may frame.
  mkdirSync(join(root, 'embed/one'), { recursive: true });
  writeFileSync(join(root, 'embed/one/index.html'), '<!doctype html><title>One</title>');
  await compress(root);
  published = publish({ ...built, files: filesOf(root) });
  if (nginxIsHere) server = await serve(root, join(resolve(folder), 'nginx'));
  if (caddyIsHere) caddy = await serveWithCaddy(root, join(resolve(folder), 'caddy'));
});
afterAll(async () => {
  await server?.stop();
  await caddy?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the compressed forms', () => {
  const forms = [
    ['.br', brotliDecompressSync],
    ['.gz', gunzipSync],
  ] as const;

  test.each(forms)('%s stand beside every text that they make smaller, and hold that text', (extension, read) => {
    const { files } = published.built;
    const made = [...files.keys()].filter((path) => path.endsWith(extension));
    expect(made).toEqual(expect.arrayContaining([`index.html${extension}`, `essays/one/index.html${extension}`]));
    for (const path of made) {
      const text = files.get(path.slice(0, -extension.length))!;
      expect([path, read(files.get(path)!).equals(text)]).toEqual([path, true]);
      expect(files.get(path)!.length).toBeLessThan(text.length);
    }
    expect(made.filter((path) => /\.(png|woff2|br|gz)\.\w+$/.test(path))).toEqual([]);
  });

  test('are the same when they are made again', async () => {
    const before = filesOf(root);
    await compress(root);
    expect([...filesOf(root)].filter(([path, data]) => !data.equals(before.get(path)!))).toEqual([]);
  });
});

describe('the files for hosts', () => {
  test('are there, with the address that moved', () => {
    expect(textFile(published, '_redirects')).toBe('/essays/one/old/ /essays/one/new/ 301\n');
    expect(textFile(published, '_nginx.conf')).toContain('"/essays/one/old/" "/essays/one/new/";');
    expect(textFile(published, '_Caddyfile')).toContain('redir /essays/one/old/ /essays/one/new/ 301\n');
    expect(published.built.files.has('.nojekyll')).toBe(true);
  });

  test('say the policy of the pages, and let the search compile its code', () => {
    const meta = published.pages.get('')!.tags.find(({ attributes }) => attributes['http-equiv'])!.attributes[
      'content'
    ]!;
    // The worker of the search, which has no policy of its own, needs one word more.
    const wanted = meta.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    for (const file of ['_headers', '_nginx.conf', '_Caddyfile']) expect(textFile(published, file)).toContain(wanted);
  });

  test('let no other site frame a page but those made for it', () => {
    const rules = textFile(published, '_headers')
      .split(/\n(?=\/)/)
      .flatMap((block) => (block.includes('frame-ancestors') ? block.split('\n')[0]! : []));
    const framed = [...published.pages.keys()].filter(
      (page) =>
        !rules.some((rule) => (rule.endsWith('*') ? `/${page}`.startsWith(rule.slice(0, -1)) : `/${page}` === rule)),
    );
    expect(framed.filter((page) => !page.startsWith('embed/'))).toEqual([]);
  });
});

/** An answer without what `fetch` does to it: bytes as they came. */
function get(
  path: string,
  accept = '',
  { address } = server!,
): Promise<{ status: number; header: (name: string) => string; body: Buffer }> {
  return new Promise((done, fail) => {
    request(`${address}${path}`, { headers: accept ? { 'Accept-Encoding': accept } : {} }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({
          status: answer.statusCode!,
          header: (name) => String(answer.headers[name] ?? ''),
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe.skipIf(!nginxIsHere)('nginx with our example (skipped where nginx is not installed)', () => {
  const file = (path: string) => published.built.files.get(path)!;

  test('serves every file as it is, with a type that is right', async () => {
    const types: Readonly<Record<string, RegExp>> = {
      html: /^text\/html; charset=utf-8$/,
      css: /^text\/css; charset=utf-8$/,
      js: /^text\/javascript; charset=utf-8$/,
      json: /^application\/json; charset=utf-8$/,
      'csl.json': /^application\/vnd\.citationstyles\.csl\+json$/,
      bib: /^application\/x-bibtex; charset=utf-8$/,
      ris: /^application\/x-research-info-systems; charset=utf-8$/,
      txt: /^text\/plain; charset=utf-8$/,
      svg: /^image\/svg\+xml; charset=utf-8$/,
      xml: /^application\/xml; charset=utf-8$/,
      md: /^text\/markdown; charset=utf-8$/,
      png: /^image\/png$/,
      woff2: /^font\/woff2$/,
    };
    const wrong: string[] = [];
    for (const path of published.built.files.keys()) {
      const type = types[/\.(csl\.json|\w+)$/.exec(path)?.[1] ?? ''];
      if (!type || path.startsWith('essays/one/old/')) continue;
      const answer = await get(`/${path.replace(/(^|\/)index\.html$/, '$1')}`);
      if (answer.status !== 200 || !type.test(answer.header('content-type')) || !answer.body.equals(file(path))) {
        wrong.push(`${path}: ${answer.status} ${answer.header('content-type')}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('sends the gzip form to those who take it, and says that it depends on that', async () => {
    const answer = await get('/essays/one/', 'gzip');
    expect([answer.header('content-encoding'), answer.header('vary')]).toEqual(['gzip', 'Accept-Encoding']);
    expect(answer.body.equals(file('essays/one/index.html.gz'))).toBe(true);
  });

  test.skipIf(!brotliIsHere)('sends the Brotli form to those who take it (skipped without its module)', async () => {
    const answer = await get('/essays/one/', 'gzip, br');
    expect(answer.header('content-encoding')).toBe('br');
    expect(answer.header('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.body.equals(file('essays/one/index.html.br'))).toBe(true);
  });

  test('keeps for ever what has a hash in its name, and nothing else', async () => {
    const hashed = [...published.built.files.keys()].find((path) => /^_astro\/.*\.css$/.test(path))!;
    expect((await get(`/${hashed}`)).header('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/essays/one/')).header('cache-control')).toBe('no-cache');
    expect((await get('/_astro/gone.css')).header('cache-control')).toBe('no-cache');
  });

  test('answers with our page where there is none, and hides what is for servers', async () => {
    for (const path of ['/nowhere/', '/essays/one/nowhere', '/_headers', '/_nginx.conf', '/.nojekyll']) {
      const answer = await get(path);
      expect([path, answer.status, answer.body.equals(file('404.html'))]).toEqual([path, 404, true]);
    }
  });

  test('leads from an address without its slash, and from a section that moved', async () => {
    for (const [from, to] of [
      ['/essays/one', '/essays/one/'],
      ['/essays/one/old/', '/essays/one/new/'],
    ]) {
      const answer = await get(from!);
      expect([from, answer.status, answer.header('location')]).toEqual([from, 301, to]);
    }
  });

  test('sends the policy and the other headers with every answer, also where there is no page', async () => {
    const policy = textFile(published, '_headers').split('\n')[1]!.split(': ')[1]!;
    for (const path of ['/', '/essays/one/', '/nowhere/']) {
      const answer = await get(path);
      expect([path, answer.header('content-security-policy')]).toEqual([path, `${policy}; frame-ancestors 'self'`]);
      for (const line of textFile(published, '_headers').split('\n').slice(2, 7)) {
        const [name, value] = line.trim().split(': ') as [string, string];
        expect([path, name, answer.header(name.toLowerCase())]).toEqual([path, name, value]);
      }
    }
    expect((await get('/embed/one/')).header('content-security-policy')).toBe(policy);
  });
});

describe.skipIf(!nginxIsHere || !caddyIsHere)('Caddy with our example (skipped where it is not installed)', () => {
  const compared = [
    'content-encoding',
    'content-type',
    'cache-control',
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'access-control-allow-origin',
  ];

  test('answers as nginx does', async () => {
    const hashed = [...published.built.files.keys()].find((path) => /^_astro\/.*\.css$/.test(path))!;
    const paths = ['', 'essays/one/', hashed, 'nowhere/', '_astro/gone.css', 'embed/one/', '_headers', '.nojekyll'];
    const files = ['essays/one/cite.bib', 'essays/one/cite.ris', 'essays/one/cite.csl.json', 'essays/one/index.md'];
    for (const path of [...paths, ...files]) {
      const [one, other] = await Promise.all([server!, caddy!].map((from) => get(`/${path}`, 'gzip', from)));
      expect([path, other!.status, other!.body.equals(one!.body)]).toEqual([path, one!.status, true]);
      for (const name of compared) expect([path, name, other!.header(name)]).toEqual([path, name, one!.header(name)]);
    }
  });

  test('leads from a section that moved', async () => {
    const { status, header } = await get('/essays/one/old/', '', caddy);
    expect([status, header('location')]).toEqual([301, '/essays/one/new/']);
  });
});
