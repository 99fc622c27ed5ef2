/** Checks and builds need no network: they end well where there is none, and find none missing. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { contentOf } from './cases.ts';
import { build, sharedBuild, temporaryFolder } from './site.ts';

const folder = temporaryFolder('offline');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A namespace of the kernel in which there is no host but this one, not even by its own address; Linux has it. */
const namespace = ['unshare', '--map-root-user', '--net'];
const hasNamespaces = spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0;
const env = { STRATA_CONTENT: contentOf('sound') };
const preload = { NODE_OPTIONS: `--import=${pathToFileURL('tests/build/no-network.ts').href}` };
const probe =
  "await fetch('http://127.0.0.1:49990').catch(({ cause }) => process.exit(cause.code === 'ENETUNREACH' ? 7 : 0))";

test.skipIf(!hasNamespaces)('where the kernel gives no network (skipped where it cannot take it away)', async () => {
  const within = (...words: string[]) =>
    spawnSync(namespace[0]!, [...namespace.slice(1), process.execPath, ...words], { env: { ...process.env, ...env } });
  expect(within('--input-type=module', '--eval', probe).status).toBe(7);
  expect(within('commands/check.ts').status).toBe(0);
  const { code, output, files } = await build(join(folder, 'kernel'), env, { under: namespace });
  expect([code, output]).toEqual([0, '']);
  const online = await sharedBuild('sound');
  expect([...files.keys()]).toEqual([...online.files.keys()]);
});

test('where whoever asks for a host is stopped', async () => {
  const asking = ['--input-type=module', '--eval', "await fetch('https://example.org/')"];
  expect(spawnSync(process.execPath, asking, { env: { ...process.env, ...preload } }).status).toBe(9);
  const { code, output } = await build(join(folder, 'stopped'), { ...env, ...preload });
  expect([code, output]).toEqual([0, '']);
});
