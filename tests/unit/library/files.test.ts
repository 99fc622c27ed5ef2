import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFolder, readText } from '../../../src/library/files.ts';
import { type Memory, readContent } from '../../../src/library/read.ts';
import { Folder } from './folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const fault = async (path: string, read?: Parameters<typeof readText>[2]) => {
  const text = await readText(path, 'shown', read);
  return text === null || typeof text === 'string' ? text : `${text.line}:${text.column} ${text.rule}: ${text.found}`;
};

describe('a file', () => {
  test('is read as UTF-8, without its byte-order mark', async () => {
    expect(await readText(write('a.yaml', '\ufeffa: 中\n'), 'a')).toBe('a: 中\n');
  });

  test.each([
    ['not UTF-8', 'b.yaml', Buffer.from([0x61, 0xff]), '1:1 file-is-utf8: this file is not encoded as UTF-8'],
    ['empty', 'c.yaml', ' \n', '1:1 file-is-not-empty: this file is empty'],
    [
      'with a NUL',
      'd.yaml',
      'a: 1\nb: \0\n',
      '2:4 file-is-text: here stands the control character U+0000, which no text needs',
    ],
    [
      'with an escape',
      'e.yaml',
      'a: \x1b[31m\n',
      '1:4 file-is-text: here stands the control character U+001B, which no text needs',
    ],
    [
      'with line ends as on the Macintosh of old',
      'k.yaml',
      'a: 1\r\nb: 2\rc: 3\r',
      '2:5 file-is-text: a line ends here as on the Macintosh of old, with a carriage return alone',
    ],
    [
      'of 1 MB and more',
      'f.mdx',
      'x'.repeat(1_200_000),
      '1:1 file-is-not-huge: this file has 1.2 MB, and at most 1 MB are read',
    ],
  ])('that is %s is a finding', async (_what, name, content, expected) => {
    expect(await fault(write(name, content))).toBe(expected);
  });

  test('of figures may be larger', async () => {
    expect(await readText(write('g.csv', 'x'.repeat(1_200_000)), 'g')).toHaveLength(1_200_000);
  });

  test('that may not be read is a finding, since root may read everything with the disk in its place', async () => {
    const path = write('h.yaml', 'a: 1\n');
    expect(await fault(path, refuse('EACCES'))).toBe('1:1 file-is-readable: you have no permission to read this file');
    expect(await fault(path, refuse('EIO'))).toBe('1:1 file-is-readable: the disk does not give this file out (EIO)');
  });

  test('that has gone since it was listed is not there', async () => {
    expect(await fault(join(folder, 'gone.yaml'))).toBeNull();
  });

  test('with a fault of our own in reading it is no finding', async () => {
    await expect(readText(write('i.yaml', 'a'), 'i', () => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
  });
});

test('a folder is listed in one order, with links apart and hidden files left out', async () => {
  const own = join(folder, 'list');
  mkdirSync(join(own, 'b.yaml'), { recursive: true });
  writeFileSync(join(own, 'b.yaml', 'c.txt'), '');
  writeFileSync(join(own, 'a.yaml'), '');
  writeFileSync(join(own, '.hidden'), '');
  symlinkSync(join(own, 'a.yaml'), join(own, 'link.yaml'));
  expect(await listFolder(own)).toEqual({
    files: ['a.yaml', 'b.yaml/c.txt'],
    folders: ['b.yaml'],
    others: ['link.yaml'],
  });
});

describe('a content folder that is read again', () => {
  const content = new Folder();
  afterAll(() => content.remove());

  test('keeps the records whose files are the same, and reads anew what has changed', async () => {
    const memory: Memory = new Map();
    const first = await readContent(content.path, { memory });
    content.change('terms/rollup.yaml', 'settles elsewhere', 'settles on another');
    content.change('datasets/tvl/data.csv', '2000', '3000');
    const second = await readContent(content.path, { memory });
    expect(second.report.essays.get('one')).toBe(first.report.essays.get('one'));
    expect(second.report.sources.get('doe')).toBe(first.report.sources.get('doe'));
    expect(second.report.terms.get('rollup')!.data.definition).toContain('on another');
    expect(second.report.datasets.get('tvl')!.data.rows[1]!['value']).toBe(3000);
    expect(first.report.datasets.get('tvl')!.data.rows[1]!['value']).toBe(2000);
  });

  test('gives the same as one that is read for the first time', async () => {
    const memory: Memory = new Map();
    await readContent(content.path, { memory });
    content.change('essays/one.mdx', '## Second [#second]', '## Second');
    content.remove('sources/counts.yaml');
    const again = await readContent(content.path, { memory });
    const fresh = await readContent(content.path);
    expect(again.findings).toEqual(fresh.findings);
    expect([...again.texts]).toEqual([...fresh.texts]);
    expect(JSON.stringify([...again.report.essays])).toBe(JSON.stringify([...fresh.report.essays]));
    expect(again.report.known).toEqual(fresh.report.known);
  });

  test('without permission for one file has that finding, and all its other records', async () => {
    const { readFile } = await import('node:fs/promises');
    const readBytes = (path: string) => (path.endsWith('rollup.yaml') ? refuse('EACCES')() : readFile(path));
    const { findings, report } = await readContent(content.path, { readBytes });
    expect(findings.map(({ rule }) => rule)).toContain('file-is-readable');
    expect(report.known.terms.has('rollup')).toBe(true);
    expect(report.sources.size).toBeGreaterThan(0);
  });
});
