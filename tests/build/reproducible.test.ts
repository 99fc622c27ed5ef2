/** Two builds of one commit are the same, byte for byte, wherever and whenever they are made. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideBrowser } from '../../commands/browser.ts';
import { compress } from '../../commands/compress.ts';
import { contentOf } from './cases.ts';
import { filesOf } from './html.ts';
import { buildsFromNothing, type Built, temporaryFolder } from './site.ts';

const folder = temporaryFolder('reproducible');
/** Another checkout, at a path of another length. */
const elsewhere = join(realpathSync(mkdtempSync(join(tmpdir(), 'strata-'))), 'another place for the very same report');

let here: Built;
let there: Built;

beforeAll(async () => {
  const content = join(elsewhere, 'content');
  cpSync(contentOf('sound'), content, { recursive: true });
  const clock = pathToFileURL(resolve('tests/build/later-clock.ts')).href;
  const order = (out: string, env: Record<string, string>) => {
    return { command: 'pdf', out: join(folder, out), env: { CHROME_PATH: provideBrowser(), ...env } };
  };
  const west = { STRATA_CONTENT: contentOf('sound'), TZ: 'America/St_Johns', LC_ALL: 'C' };
  const east = { STRATA_CONTENT: content, TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' };
  const [first, second] = await Promise.all([
    buildsFromNothing((build) => build(order('here', west))),
    buildsFromNothing((build) => build(order('there', { ...east, NODE_OPTIONS: `--import=${clock}` })), elsewhere),
  ]);
  for (const name of ['here', 'there']) await compress(join(folder, name));
  here = { ...first, files: filesOf(join(folder, 'here')) };
  there = { ...second, files: filesOf(join(folder, 'there')) };
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(elsewhere, '..'), { recursive: true, force: true });
});

describe('a build in another folder, at another time, in another time zone and language, without anything kept', () => {
  test('succeeds, and draws all anew', () => {
    expect([here.code, here.output, there.code, there.output]).toEqual([0, '', 0, '']);
    expect(there.drawn.length).toBeGreaterThan(20);
    expect(there.drawn).toEqual(here.drawn);
  });

  test('has the same files', () => {
    expect([...there.files.keys()]).toEqual([...here.files.keys()]);
  });

  test('has the same in every file', () => {
    const differing = [...here.files].filter(([path, data]) => !there.files.get(path)?.equals(data));
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  test('has the same words in every PDF', async () => {
    const pdfs = [...here.files].filter(([path]) => path.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(2);
    for (const [path, data] of pdfs) {
      const [one, other] = await Promise.all(
        [data, there.files.get(path)!].map((pdf) => extractText(new Uint8Array(pdf))),
      );
      expect(one!.totalPages).toBeGreaterThan(1);
      expect([path, other!.text]).toEqual([path, one!.text]);
    }
  });
});
