/** Publishing a folder: killed at any moment, refused, or begun twice, it leaves what was published as it was. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { holdLock } from '../../commands/lock.ts';
import { publish } from '../../commands/publish.ts';
import { asNobody } from './as-nobody.ts';
import { filesOf } from './html.ts';
import { temporaryFolder } from './site.ts';

const folder = temporaryFolder('publish');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words in the files of a folder, each once; null where there is no folder. */
const wordsIn = (path: string) =>
  existsSync(path) ? [...new Set([...filesOf(path).values()].map(String))].join(' ') : null;
const isWhole = (path: string) => existsSync(path) && readdirSync(path).join() === 'a,b,c';

function writeOld(target: string): void {
  mkdirSync(target);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(target, name), 'old');
}

function run(target: string, word: string, killAt = 0) {
  return spawnSync(process.execPath, ['tests/build/publish-and-die.ts', target, word, String(killAt)], {
    encoding: 'utf8',
  });
}

/** Publishes "old", then "new" with a kill before each change in turn; gives each place to `judge`. */
function killEverywhere(name: string, prepare: (target: string) => void, judge: (target: string, at: number) => void) {
  const first = join(folder, name, 'first');
  mkdirSync(join(folder, name), { recursive: true });
  prepare(first);
  const changes = Number(run(first, 'new').stdout);
  expect(wordsIn(first)).toBe('new');
  expect(changes).toBeGreaterThan(9);
  for (let at = 1; at <= changes; at++) {
    const target = join(folder, name, `at-${at}`);
    prepare(target);
    expect(run(target, 'new', at).signal).toBe('SIGKILL');
    judge(target, at);
    // The next run mends whatever was left.
    expect(run(target, 'newer').stderr).toBe('');
    expect([at, wordsIn(target), isWhole(target)]).toEqual([at, 'newer', true]);
    expect([at, readdirSync(join(folder, name)).filter((one) => /\.(next|old|lock|link)$/.test(one))]).toEqual([
      at,
      [],
    ]);
  }
}

describe('a run that is killed before any of its changes to the file system', () => {
  test('leaves the old or the new folder whole, by its name or, between two renames, the old one beside it', () => {
    let gaps = 0;
    killEverywhere('folder', writeOld, (target, at) => {
      const gap = !existsSync(target);
      if (gap) gaps++;
      const left = gap ? `${target}.old` : target;
      expect([at, wordsIn(left), isWhole(left)]).toEqual([
        at,
        gap ? 'old' : expect.stringMatching(/^(old|new)$/),
        true,
      ]);
    });
    expect(gaps).toBe(1);
  });

  test('leaves the old or the new folder whole by its name, where that is a symbolic link', () => {
    killEverywhere(
      'link',
      (target) => {
        writeOld(`${target}.real`);
        symlinkSync(`${target}.real`, target);
      },
      (target, at) => {
        expect([at, wordsIn(target), isWhole(target)]).toEqual([at, expect.stringMatching(/^(old|new)$/), true]);
        expect(lstatSync(target).isSymbolicLink()).toBe(true);
      },
    );
  });
});

describe('a run that fails', () => {
  test('leaves the folder as it was', async () => {
    const target = join(folder, 'fails');
    writeOld(target);
    const fail = publish(target, (next) => {
      writeFileSync(join(next, 'a'), 'new');
      return Promise.reject(new Error('no more'));
    });
    await expect(fail).rejects.toThrow('no more');
    expect(wordsIn(target)).toBe('old');
    expect(readdirSync(folder).filter((name) => name.startsWith('fails'))).toEqual(['fails']);
  });
});

describe('a folder that cannot be written', () => {
  const message = /^Cannot publish into .*: .* What was published before is untouched\.$/;

  test('because a file stands in the way, is named with the reason', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(publish(join(file, 'dist'), async () => {})).rejects.toThrow(message);
  });

  test('because it is read-only, is named with the reason', async () => {
    const home = join(folder, 'read-only');
    mkdirSync(home);
    chmodSync(home, 0o555);
    const publishing = () => publish(join(home, 'dist'), async () => {});
    await expect(asNobody(publishing)).rejects.toThrow(/this user may not write there/);
    expect(readdirSync(home)).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('because its file system is, is named with the reason', async () => {
    await expect(publish('/sys/strata/dist', async () => {})).rejects.toThrow(message);
  });
});

describe('two runs at once', () => {
  const target = join(folder, 'twice');

  test('are one too many: the second says which process holds the folder', async () => {
    await publish(target, async () => {
      const message = new RegExp(
        `^Another build is writing .*twice \\(process ${process.pid}\\)\\. Wait until it is done`,
      );
      await expect(publish(target, async () => {})).rejects.toThrow(message);
    });
    expect(existsSync(`${target}.lock`)).toBe(false);
  });

  test('are none when the first is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(`${target}.lock`, String(pid));
    holdLock(`${target}.lock`, 'Another')();
    expect(existsSync(`${target}.lock`)).toBe(false);
  });

  test('are taken for such while a lock has no number yet', () => {
    writeFileSync(`${target}.lock`, '');
    expect(() => holdLock(`${target}.lock`, 'Another')).toThrow(/if there is none, delete .*twice\.lock/);
  });
});
