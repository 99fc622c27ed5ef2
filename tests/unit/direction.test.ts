/** Reads the imports of every file in src/ and proves who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circleIn, type Import, importsOf, withoutComments } from './imports.ts';

/** For each room: what it may import of ours, of packages, and what only for its types. The first that fits counts. */
const rooms: readonly { room: RegExp; own: RegExp; packages?: RegExp; ownTypes?: RegExp; packageTypes?: RegExp }[] = [
  { room: /^schema\//, own: /^schema\//, packages: /^zod$/ },
  {
    room: /^domain\//,
    own: /^(domain|schema)\//,
    packages: /^((mdast|unist)-util-.*|diff|approx-string-match|fast-string-width|yaml)$/,
    packageTypes: /^(zod|mdast|unist|chart\.js|schema-dts)$/,
  },
  {
    room: /^markdown\//,
    own: /^(markdown|domain|schema)\//,
    packages: /^(unified|vfile|vfile-message|(remark|rehype)-.*|(mdast|unist)-util-.*|node:path)$/,
    packageTypes: /^(mdast|unist|estree|@astrojs\/markdown-remark)$/,
  },
  { room: /^library\//, own: /^(library|markdown|domain|schema)\//, packages: /./ },
  { room: /^books\//, own: /^(books|domain|schema)\//, packages: /./ },
  { room: /^scripts\//, own: /^(scripts|domain|schema)\//, packages: /^chart\.js$/ },
  { room: /^components\/tags\//, own: /^(components|library|domain|schema)\// },
  { room: /^components\//, own: /^(components\/(?!tags\/)|domain\/|schema\/|scripts\/)/, ownTypes: /^library\// },
  {
    room: /^layouts\//,
    own: /^(layouts|components\/(?!tags\/)|domain|schema|styles|fonts|scripts)/,
    packageTypes: /^astro\/types$/,
  },
  // Nothing imports the editor but Astro's configuration, so nothing of it can be published.
  { room: /^pages\//, own: /^(?!pages\/|admin\/)/, packages: /./ },
  {
    room: /^admin\/page\//,
    own: /^(admin\/page|domain|schema)\//,
    ownTypes: /^admin\/answers\.ts$/,
    packages: /^(yaml|@codemirror\/.*|@lezer\/highlight)$/,
  },
  {
    room: /^admin\//,
    own: /^(admin\/(?!page\/)|library\/|domain\/|schema\/|layouts\/policy\.ts$)/,
    packages: /^(node:.*|zod)$/,
    packageTypes: /^(astro|vite)$/,
  },
  { room: /^content\.config\.ts$/, own: /^(library|schema)\//, packages: /^(astro:content|astro\/loaders|zod)$/ },
];

/** What a file imports and may not. */
function violations(file: string, text: string): string[] {
  const rules = rooms.find(({ room }) => room.test(file));
  if (!rules) return [`${file} stands in no room`];
  const allowed = ({ target, own, typeOnly }: Import) =>
    own
      ? rules.own.test(target) || (typeOnly && rules.ownTypes?.test(target))
      : rules.packages?.test(target) || (typeOnly && rules.packageTypes?.test(target));
  return importsOf(file, text)
    .filter((one) => !allowed(one))
    .map(({ target }) => `${file} imports ${target}`);
}

function filesIn(folder: string, skip?: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (skip?.test(path)) return [];
    return entry.isDirectory() ? filesIn(path, skip) : [path];
  });
}

const source = new Map(
  filesIn('src')
    .filter((path) => /\.(ts|astro)$/.test(path))
    .map((path) => [path.slice('src/'.length), readFileSync(path, 'utf8')]),
);
const domain = [...source].filter(([file]) => file.startsWith('domain/'));

describe('the direction of imports', () => {
  test('is kept by every file in src/', () => {
    expect(source.size).toBeGreaterThan(100);
    expect([...source].flatMap(([file, text]) => violations(file, text))).toEqual([]);
  });

  test.each([
    ['schema/a.ts', "import { b } from '../domain/b.ts';"],
    ['schema/a.ts', "import { b } from 'yaml';"],
    ['domain/x/a.ts', "import { b } from '../../library/b.ts';"],
    ['domain/x/a.ts', "import type { b } from '../../library/b.ts';"],
    ['domain/a.ts', "import { z } from 'zod';"],
    ['domain/a.ts', "import { Chart } from 'chart.js';"],
    ['domain/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['domain/a.ts', "const c = await import('astro:content');"],
    ['domain/a.ts', "export * from '../markdown/b.ts';"],
    ['markdown/a.ts', "import { b } from '../library/b.ts';"],
    ['markdown/a.ts', "import { getEntry } from 'astro:content';"],
    ['library/a.ts', "import B from '../components/B.astro';"],
    ['library/a.ts', "import '../scripts/b.ts';"],
    ['books/a.ts', "import { b } from '../library/b.ts';"],
    ['scripts/a.ts', "import { b } from '../library/b.ts';"],
    ['components/frame/A.astro', "---\nimport { b } from '../../library/b.ts';\n---"],
    ['components/frame/A.astro', "---\nimport B from '../tags/B.astro';\n---"],
    ['components/frame/A.astro', "---\nimport { getEntry } from 'astro:content';\n---"],
    ['components/tags/A.astro', "---\nimport B from '../../layouts/B.astro';\n---"],
    ['layouts/A.astro', "---\nimport {\n  b,\n} from '../library/b.ts';\n---"],
    ['layouts/A.astro', "---\nimport { b } from 'astro/types';\n---"],
    ['pages/a.astro', "---\nimport B from './b.astro';\n---"],
    ['pages/a.astro', "---\nimport { b } from '../admin/b.ts';\n---"],
    ['library/a.ts', "import { b } from '../admin/b.ts';"],
    ['admin/page/a.ts', "import { b } from '../b.ts';"],
    ['admin/page/a.ts', "import { b } from '../../library/b.ts';"],
    ['admin/a.ts', "import { b } from './page/b.ts';"],
    ['content.config.ts', "import { b } from './domain/b.ts';"],
    ['utils/a.ts', ''],
  ])('a wrong import in %s is found: %s', (file, text) => {
    expect(violations(file, text)).toHaveLength(1);
  });

  test('types of the library may be named in components, and comments import nothing', () => {
    const text = "---\n// import { a } from '../../library/a.ts';\nimport type { b } from '../../library/b.ts';\n---";
    expect(violations('components/frame/A.astro', text)).toEqual([]);
  });
});

describe('the domain', () => {
  test('has no circular imports', () => {
    const graph = new Map(
      domain.map(([file, text]) => [file, importsOf(file, text).flatMap(({ own, target }) => (own ? [target] : []))]),
    );
    expect(circleIn(graph)).toBeNull();
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  test.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
    ['chance', /\bMath\.random\(/],
    ['the page', /\b(?:document|window|localStorage|navigator)\s*(?:\.|\[|\?\.)/],
    ['the process', /\bprocess\s*\.|\bimport\.meta\b/],
  ])('does not use %s', (_what, use) => {
    expect(domain.filter(([, text]) => use.test(withoutComments(text))).map(([file]) => file)).toEqual([]);
  });
});

test('content/ holds text and data, and no code', () => {
  // An edition keeps in JSON what it shows besides its text.
  const data = (path: string) =>
    ['.md', '.mdx', '.yaml', '.csv'].includes(extname(path)) || /^content\/editions\/.+\/v\d+\.json$/.test(path);
  expect(filesIn('content').filter((path) => !data(path))).toEqual([]);
});

test('there is no drawer for things without a room', () => {
  const files = filesIn('.', /^(node_modules|\.git|\.astro|dist[^/]*|tests\/report)$/);
  expect(files.filter((path) => /(^|\/)(utils?|helpers?|lib|misc|common)\//.test(path))).toEqual([]);
});
