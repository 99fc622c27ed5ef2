/** Runs nginx with the example of hosting/, on a free port of this machine, without touching its own configuration. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answering, freePort, type Server, stopped } from './server.ts';

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  existsSync(path),
);
const brotli = [
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/share/nginx/modules/ngx_http_brotli_static_module.so',
].find((path) => existsSync(path));

/** Whether nginx is there, and whether it can send Brotli. */
export const nginxIsHere = program !== undefined;
export const brotliIsHere = nginxIsHere && brotli !== undefined;

/**
 * Serves the folder `root`; `work` is a folder for what nginx writes, `more` stands beside the example in its
 * configuration.
 */
export async function serve(root: string, work: string, more = ''): Promise<Server> {
  const port = await freePort();
  mkdirSync(work, { recursive: true });
  const example = readFileSync('hosting/nginx.conf', 'utf8')
    .replaceAll('/var/www/strata', resolve(root))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('#brotli_static on;', brotli ? 'brotli_static on;' : '');
  writeFileSync(join(work, 'site.conf'), example);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  writeFileSync(
    join(work, 'nginx.conf'),
    `${brotli ? `load_module ${brotli};` : ''} daemon off; master_process off; pid ${work}/pid; error_log ${work}/error.log;
events {} http { access_log off; ${temporary.join(' ')} ${more} include ${work}/site.conf; }`,
  );
  const options = ['-p', work, '-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')];
  const checked = spawnSync(program!, [...options, '-t'], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const server = spawn(program!, options, { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await answering(address, server, () => readFileSync(join(work, 'error.log'), 'utf8'));
  return { address, stop: () => stopped(server) };
}
