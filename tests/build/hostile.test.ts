/** A report in which every text tries to run code is published as text, in every page, feed, picture and file. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/library/check.ts';
import { canary } from '../fuzz/hostile.ts';
import { type Fields, writeHostileContent } from '../hostile/content.ts';
import { unescapedIn, unescapedInSite } from '../hostile/unescaped.ts';
import { type Built, build, temporaryFolder } from './site.ts';

const folder = temporaryFolder('hostile');
const content = join(folder, 'content');
let fields: Fields;
let built: Built;

beforeAll(async () => {
  fields = await writeHostileContent(content);
  built = await build(join(folder, 'site'), { STRATA_CONTENT: content });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts that name the cells and columns of a dataset, and would no longer name them. */
const names = [
  'charts: layers.*.where.*.*',
  'datasets: computed.chains.*',
  'datasets: computed.denominator',
  'datasets: computed.measures.*.where.*.*',
  'datasets: computed.numerator',
  'datasets: primaryKey.*',
];

test('every text field of every schema is hostile, but for those that are names', () => {
  expect(fields.all.length).toBeGreaterThan(60);
  expect(fields.all.filter((field) => !fields.hostile.includes(field)).sort()).toEqual(names);
});

test('the checks have nothing against it, and it is built', async () => {
  expect(await findingsOf(content)).toEqual([]);
  expect(built.output).toBe('');
  expect(built.code).toBe(0);
});

test('no file holds it as anything but text', () => {
  expect(unescapedInSite(built.files)).toEqual([]);
});

test('every kind of file holds it as text', () => {
  const kinds = [...built.files].filter(([, data]) => data.includes(canary)).map(([path]) => /[^.]*$/.exec(path)![0]);
  expect([...new Set(kinds)]).toEqual(
    expect.arrayContaining(['html', 'svg', 'xml', 'json', 'md', 'csv', 'bib', 'ris']),
  );
});

describe('the finder of unescaped input', () => {
  test.each([
    ['a.html', `<p ${canary}-1>a</p>`],
    ['a.html', '<p>a</p><img src=x onerror=a>'],
    ['a.html', '<script>a</script>'],
    ['a.html', '<style>a</style>'],
    ['a.html', '<p style="color: red">a</p>'],
    ['a.html', '<a href="java\nscript:a">a</a>'],
    ['a.html', '<template><a href="/" target=_blank>a</a></template>'],
    ['a.svg', '<svg><script/></svg>'],
    ['a.svg', '<svg><a/>'],
    ['a.xml', '<feed><content type="html">&lt;img onerror=a&gt;</content></feed>'],
    ['a.json', '{"items": [{"content_html": "<img onerror=a>"}]}'],
    ['a.md', 'a <b>c</b>'],
    ['a.md', '[a](javascript:a)'],
  ])('finds it in %s: %s', (path, text) => {
    expect(unescapedIn(path, Buffer.from(text))).not.toEqual([]);
  });

  test.each([
    ['a.html', `<p title="<img onerror=a ${canary}>">&lt;img onerror=a&gt; ${canary}</p>`],
    ['a.xml', '<feed><content type="html">&amp;lt;img onerror=a&amp;gt;</content></feed>'],
    ['a.md', 'a \\<b>c\\</b>, `<b>`'],
  ])('leaves text alone in %s: %s', (path, text) => {
    expect(unescapedIn(path, Buffer.from(text))).toEqual([]);
  });
});
