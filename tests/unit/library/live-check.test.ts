import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropDraft, setDraft } from '../../../src/library/drafts.ts';
import { liveCheck } from '../../../src/library/live-check.ts';
import { Folder } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

test('shows the last state without findings', async () => {
  const live = await liveCheck(folder.path);
  folder.change('terms/rollup.yaml', 'kind:', '\tkind:');
  folder.change('essays/one.mdx', 'Nothing more.', 'Something more.');
  expect((await live.again()).findings).toHaveLength(1);
  expect((await live.toShow())?.report.terms.has('rollup')).toBe(true);
  expect((await live.toShow())?.report.essays.get('one')?.body).toContain('Nothing more.');
  folder.change('terms/rollup.yaml', '\tkind:', 'kind:');
  expect((await live.again()).findings).toEqual([]);
  expect((await live.toShow())?.report.essays.get('one')?.body).toContain('Something more.');
});

test('shows nothing until there was such a state', async () => {
  folder.write('terms/rollup.yaml', '');
  const live = await liveCheck(folder.path);
  expect(live.now.findings).not.toEqual([]);
  expect(await live.toShow()).toBeNull();
});

test('shows what is being written, even while another file is broken', async () => {
  const path = join(folder.path, 'essays/one.mdx');
  const text = folder.read('essays/one.mdx');
  const live = await liveCheck(folder.path);
  setDraft(path, text.replace('Nothing more.', 'A draft.'), text);
  expect((await live.toShow())?.texts.get(path)).toContain('A draft.');
  folder.write('terms/rollup.yaml', '');
  await live.again();
  const shown = await live.toShow();
  expect(shown?.report.essays.get('one')?.body).toContain('A draft.');
  expect(shown?.report.terms.has('rollup')).toBe(true);
  expect([...live.now.texts.values()].join()).not.toContain('A draft.');
  dropDraft(path);
  expect((await live.toShow())?.texts.get(path)).toBe(text);
});

test('shows nothing beside a draft of a file that came while something was wrong', async () => {
  const path = join(folder.path, 'essays/one.mdx');
  const text = folder.read('essays/one.mdx');
  const live = await liveCheck(folder.path);
  setDraft(path, text.replace('Nothing more.', 'A draft.'), text);
  const answer = { title: 'An answer', author: 'Ada Test', date: '2026-01-02', relation: 'extends', on: 'nope#first' };
  const front = Object.entries({ ...answer, summary: 'To an essay that is none.' }).map(
    ([key, value]) => `${key}: ${value}\n`,
  );
  folder.write('commentary/x.mdx', `---\n${front.join('')}---\n\nWords.\n`);
  expect((await live.again()).findings.map(({ rule }) => rule)).toEqual(['answer-resolves']);
  const { report } = (await live.toShow())!;
  expect(report.essays.get('one')?.body).toContain('A draft.');
  expect([...report.commentary.keys()]).not.toContain('x');
  dropDraft(path);
});
