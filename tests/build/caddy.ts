/** Runs Caddy with the example of hosting/, on a free port of this machine, without certificates. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answering, freePort, type Server, stopped } from './server.ts';

/** Whether Caddy is there. */
export const caddyIsHere = spawnSync('caddy', ['version']).status === 0;

/** Serves the folder `root`; `work` is a folder for what Caddy writes. */
export async function serveWithCaddy(root: string, work: string): Promise<Server> {
  const port = await freePort();
  mkdirSync(work, { recursive: true });
  const address = `http://127.0.0.1:${port}`;
  const example = readFileSync('hosting/Caddyfile', 'utf8')
    .replaceAll('/var/www/strata', resolve(root))
    .replace('example.org {', `${address} {`);
  const file = join(work, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${example}`);
  const options = ['--config', file, '--adapter', 'caddyfile'];
  const checked = spawnSync('caddy', ['validate', ...options], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const server = spawn('caddy', ['run', ...options], { stdio: 'ignore', env: { ...process.env, HOME: work } });
  await answering(address, server, () => 'Caddy has ended');
  return { address, stop: () => stopped(server) };
}
