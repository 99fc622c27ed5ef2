/** The editor in the browser, by what it does to files: what it opens, what it saves, what it refuses. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { editorApi } from '../../src/admin/api.ts';
import { draftAt } from '../../src/library/drafts.ts';
import { build, temporaryFolder } from './site.ts';

const folder = temporaryFolder('editor');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;

/** A copy of a content folder, and the editor on it. */
function editorOn(content: string) {
  const copy = join(folder, String(++copies));
  cpSync(content, copy, { recursive: true });
  const refreshed: string[] = [];
  const api = editorApi({
    folder: copy,
    base: '/',
    refresh: (file) => {
      refreshed.push(file);
      return Promise.resolve();
    },
  });
  return { api, copy, refreshed };
}

const reports = ['content', 'tests/build/cases/sound/content', 'tests/build/cases/sound-crlf-bom/content'];

describe.each(reports)('%s', (content) => {
  const { api, copy } = editorOn(content);
  const patterns = '{essays,commentary,claims,sources,terms,charts}/*.{mdx,yaml}';
  const files = [...globSync(patterns, { cwd: copy }), ...globSync('datasets/*/dataset.yaml', { cwd: copy })];

  test('has every file in its shelves', async () => {
    const { collections } = await api.shelves();
    const listed = collections.flatMap((shelf) => shelf.files.map(({ path }) => path));
    expect(listed.toSorted()).toEqual(files.toSorted());
    expect(files.length).toBeGreaterThan(10);
  });

  test('is opened and saved without a change of a byte, and without a writing', async () => {
    const long = new Date('2001-02-03');
    for (const path of files) {
      const file = join(copy, path);
      const before = readFileSync(file);
      utimesSync(file, long, long);
      const opened = await api.open({ path });
      expect(opened.text.startsWith('\uFEFF')).toBe(false);
      expect(await api.save(opened)).toEqual({ saved: opened });
      expect(readFileSync(file).equals(before), path).toBe(true);
      expect(statSync(file).mtime, path).toEqual(long);
    }
  });

  test('has every byte again when a change is taken back', async () => {
    for (const path of files) {
      const file = join(copy, path);
      const before = readFileSync(file);
      const opened = await api.open({ path });
      const changed = await api.save({ ...opened, text: `${opened.text}# more` });
      expect(readFileSync(file).equals(Buffer.concat([before, Buffer.from('# more')])), path).toBe(true);
      const { saved } = changed as { saved: { version: string } };
      await api.save({ ...opened, version: saved.version });
      expect(readFileSync(file).equals(before), path).toBe(true);
    }
  });
});

describe('saving', () => {
  test('never writes over what somebody else has written', async () => {
    const { api, copy } = editorOn(reports[1]!);
    const path = 'terms/tvl.yaml';
    const opened = await api.open({ path });
    writeFileSync(join(copy, path), 'name: Theirs\n');
    const answer = await api.save({ ...opened, text: 'name: Mine\n' });
    expect(answer).toMatchObject({ conflict: { text: 'name: Theirs\n' } });
    expect(readFileSync(join(copy, path), 'utf8')).toBe('name: Theirs\n');
    rmSync(join(copy, path));
    expect(await api.save({ ...opened, text: 'name: Mine\n' })).toMatchObject({ conflict: { version: null } });
    expect(existsSync(join(copy, path))).toBe(false);
  });

  test('of two at once, one is told of the other', async () => {
    const { api } = editorOn(reports[1]!);
    const opened = await api.open({ path: 'terms/tvl.yaml' });
    const answers = await Promise.all(['a', 'b'].map((text) => api.save({ ...opened, text })));
    expect(answers.map((answer) => Object.keys(answer)[0])).toEqual(['saved', 'conflict']);
  });

  test('makes a new record and never one that is there', async () => {
    const { api, copy } = editorOn(reports[1]!);
    const fresh = { path: 'terms/new-term.yaml', text: 'name: New\n', version: null };
    expect(await api.save(fresh)).toMatchObject({ saved: { text: 'name: New\n' } });
    expect(readFileSync(join(copy, fresh.path), 'utf8')).toBe('name: New\n');
    expect(await api.save({ ...fresh, text: 'name: Other\n' })).toMatchObject({ conflict: { text: 'name: New\n' } });
    await expect(api.save({ ...fresh, path: 'terms/New Term.yaml' })).rejects.toThrow('Name the file');
  });

  test('says when the disk refuses', async () => {
    const { api, copy } = editorOn(reports[1]!);
    renameSync(join(copy, 'terms'), join(copy, 'kept'));
    writeFileSync(join(copy, 'terms'), '');
    await expect(api.save({ path: 'terms/x.yaml', text: 'a: 1', version: null })).rejects.toThrow(
      'Nothing was written',
    );
  });
});

describe('what is not a record is refused', () => {
  const { api, copy } = editorOn(reports[1]!);
  const outside = join(folder, 'outside.yaml');
  writeFileSync(outside, 'name: Secret\n');
  mkdirSync(join(folder, 'elsewhere'), { recursive: true });
  writeFileSync(join(folder, 'elsewhere', 'x.yaml'), 'name: Secret\n');
  symlinkSync(outside, join(copy, 'terms', 'linked.yaml'));
  symlinkSync(join(folder, 'elsewhere'), join(copy, 'datasets', 'linked'));
  writeFileSync(join(folder, 'elsewhere', 'dataset.yaml'), 'title: Secret\n');
  mkdirSync(join(copy, 'terms', 'folder.yaml'));
  writeFileSync(join(copy, 'terms', 'latin.yaml'), Buffer.from([0x6e, 0x3a, 0x20, 0xe9]));

  test.each([
    ['../outside.yaml', 'not a file that the editor opens'],
    ['terms/../../outside.yaml', 'not a file that the editor opens'],
    ['terms/..%2f..%2foutside.yaml', 'not a file that the editor opens'],
    ['terms/..\\..\\outside.yaml', 'not a file that the editor opens'],
    ['/etc/passwd', 'not a file that the editor opens'],
    [outside, 'not a file that the editor opens'],
    ['terms/.hidden.yaml', 'not a file that the editor opens'],
    ['terms/x.yaml\0.mdx', 'not a file that the editor opens'],
    ['README.md', 'not a file that the editor opens'],
    ['datasets/tiny-tvl/data.csv', 'not a file that the editor opens'],
    ['editions/tiny-stack/v1.mdx', 'not a file that the editor opens'],
    ['editions/tiny-stack/v1.json', 'not a file that the editor opens'],
    ['terms/linked.yaml', 'a link to another file'],
    ['datasets/linked/dataset.yaml', 'leads out of its folder'],
    ['terms/folder.yaml', 'not a file'],
    ['terms/latin.yaml', 'not encoded as UTF-8'],
    ['', 'not a file that the editor opens'],
  ])('%j', async (path, words) => {
    const asked = { path, text: 'name: Changed\n', version: null };
    await expect(api.open({ path })).rejects.toThrow(words);
    await expect(api.save(asked)).rejects.toThrow(words);
    await expect(api.check(asked)).rejects.toThrow(words);
  });

  test('and stays as it was', () => {
    expect(readFileSync(outside, 'utf8')).toBe('name: Secret\n');
    expect(readFileSync(join(folder, 'elsewhere', 'dataset.yaml'), 'utf8')).toBe('title: Secret\n');
  });
});

describe('checking what is written', () => {
  const path = 'commentary/beta-was-early.mdx';

  test('finds at its place what is wrong, and shows it in no page', async () => {
    const { api, copy, refreshed } = editorOn(reports[1]!);
    const opened = await api.open({ path });
    const line = opened.text.split('\n').length;
    for (const [written, rule] of [
      ['See [@nobody].', 'source-exists'],
      ['<script>alert(1)</script>', 'content-is-declarative'],
      ['{process.exit()}', 'content-is-declarative'],
      ['<Term id="tvl">', 'mdx-is-well-formed'],
    ] as const) {
      const checked = await api.check({ ...opened, text: `${opened.text}\n${written}\n` });
      expect(checked.here.map((finding) => finding.rule)).toContain(rule);
      expect(checked.here.every((finding) => finding.line >= line)).toBe(true);
      expect(checked.shown).toBe(false);
    }
    expect(await draftAt(join(copy, path))).toBeNull();
    expect(refreshed).toEqual([]);
    expect((await api.open({ path })).text).toBe(opened.text);
  });

  test('shows a sound text in the site until it is left, saved or overtaken', async () => {
    const { api, copy, refreshed } = editorOn(reports[1]!);
    const file = join(copy, path);
    const opened = await api.open({ path });
    const text = `${opened.text}\nMore.\n`;
    const show = () => api.check({ ...opened, text });
    expect(await show()).toMatchObject({ here: [], shown: true, address: '/commentary/beta-was-early/' });
    expect(await draftAt(file)).toBe(text);
    expect(refreshed).toEqual([file]);
    await api.leave({ path });
    expect(await draftAt(file)).toBeNull();
    await show();
    await api.check(opened);
    expect(await draftAt(file)).toBeNull();
    await show();
    writeFileSync(file, `${opened.text}\nTheirs.\n`);
    expect(await draftAt(file)).toBeNull();
    expect(await show()).toMatchObject({ shown: false });
  });
});

test('a build holds nothing of the editor', async () => {
  const out = join(folder, 'site');
  const { code, files, output } = await build(out, { STRATA_CONTENT: reports[1]! });
  expect(output).toBe('');
  expect(code).toBe(0);
  expect([...files.keys()].filter((path) => /admin|codemirror|editor/i.test(path))).toEqual([]);
  const words = /codemirror|\/admin|cm-content|strata-editor|lezer/i;
  expect([...files].filter(([, data]) => words.test(data.toString('latin1'))).map(([path]) => path)).toEqual([]);
});
