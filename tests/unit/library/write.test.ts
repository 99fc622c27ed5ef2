import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, writeFiles } from '../../../src/library/write.ts';
import { Folder } from './folder.ts';

let folder: Folder;
let before: Record<string, string>;
beforeEach(() => {
  folder = new Folder();
  before = folder.all();
});
afterEach(() => folder.remove());

const at = (path: string) => join(folder.path, path);
/** A disk of which one action fails from its nth use on. */
const failing = (action: keyof Disk, code: string, from = 1): Disk => {
  let uses = 0;
  const fail = (...parts: never[]) => {
    if (++uses >= from) return Promise.reject(Object.assign(new Error(code), { code }));
    return (disk[action] as (...all: never[]) => Promise<unknown>)(...parts);
  };
  return { ...disk, [action]: fail };
};
const changes = () => [
  { path: at('terms/new.yaml'), text: 'name: New\n', fresh: true },
  { path: at('sources/doe.yaml'), text: 'title: Changed\n' },
  { path: at('deep/er/one.yaml'), text: 'a: 1\n' },
  { path: at('terms/rollup.yaml'), text: null },
];

test('all files are written, folders made, and nothing is left beside them', async () => {
  await writeFiles(folder.path, changes());
  const rest = Object.fromEntries(Object.entries(before).filter(([path]) => path !== 'terms/rollup.yaml'));
  expect(folder.all()).toEqual({
    ...rest,
    'terms/new.yaml': 'name: New\n',
    'sources/doe.yaml': 'title: Changed\n',
    'deep/er/one.yaml': 'a: 1\n',
  });
});

test('a new file never takes the place of another', async () => {
  const fresh = [...changes(), { path: at('sources/seed.yaml'), text: '', fresh: true }];
  await expect(writeFiles(folder.path, fresh)).rejects.toThrow(
    /seed\.yaml is there already, and nothing was overwritten/,
  );
  expect(folder.all()).toEqual(before);
});

test('a new file that somebody makes meanwhile is not overwritten', async () => {
  const meanwhile: Disk = {
    ...disk,
    link: async (from, to) => {
      await disk.writeFile(to, 'theirs');
      return disk.link(from, to);
    },
  };
  await expect(
    writeFiles(folder.path, [{ path: at('terms/x.yaml'), text: 'ours', fresh: true }], meanwhile),
  ).rejects.toThrow('there already');
  expect(folder.read('terms/x.yaml')).toBe('theirs');
});

describe('nothing is written, and nothing left over, when', () => {
  test.each([
    ['the disk is full at the first file', 'writeFile', 'ENOSPC', 1, 'The disk is full. Nothing was written.'],
    ['the disk is full at the last file', 'writeFile', 'ENOSPC', 3, 'The disk is full. Nothing was written.'],
    ['a file may not be written', 'access', 'EACCES', 1, /^You may not write .*doe\.yaml\. Nothing was written\.$/],
    ['the disk can only be read', 'mkdir', 'EROFS', 2, /can only be read\. Nothing was written\.$/],
    ['the first file cannot take its place', 'link', 'EIO', 1, /EIO\. Nothing was written\.$/],
    ['a later file cannot take its place', 'rename', 'EACCES', 1, /^You may not write/],
    ['the last file cannot take its place', 'rename', 'EIO', 2, /EIO\. Nothing was written\.$/],
  ] as const)('%s', async (_what, action, code, from, message) => {
    // Undoing uses the disk too, which by then has its way.
    let broken = true;
    const files = failing(action, code, from);
    const once: Disk = {
      ...files,
      [action]: async (...parts: never[]) => {
        if (!broken) return (disk[action] as (...all: never[]) => Promise<unknown>)(...parts);
        try {
          return await (files[action] as (...all: never[]) => Promise<unknown>)(...parts);
        } catch (error) {
          broken = false;
          throw error;
        }
      },
    };
    await expect(writeFiles(folder.path, changes(), once)).rejects.toThrow(message);
    expect(folder.all()).toEqual(before);
  });
});

test('a disk without second names is written to by copying', async () => {
  await writeFiles(folder.path, changes(), failing('link', 'EPERM'));
  expect(folder.read('terms/new.yaml')).toBe('name: New\n');
  expect(folder.read('sources/doe.yaml')).toBe('title: Changed\n');
  expect(Object.keys(folder.all()).filter((path) => path.includes('/.'))).toEqual([]);
});

test('a file keeps its rights', async () => {
  await disk.chmod(at('sources/doe.yaml'), 0o640);
  await writeFiles(folder.path, changes());
  expect((await disk.stat(at('sources/doe.yaml'))).mode & 0o777).toBe(0o640);
});
