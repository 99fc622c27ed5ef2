/** `npm start`: builds the site and serves it; the next free port is taken when the usual one is not free. */
import './keep-code.ts';
import { createServer } from 'node:net';
import { readSettings } from '../src/domain/settings.ts';

const wanted = Number(process.env.PORT ?? 4321);
const port = await freePort(wanted);
if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
// Citations name the address at which the site stands. It must be known before anything reads the settings.
process.env.SITE_URL ||= `http://localhost:${port}`;

const { preview } = await import('astro');
const { buildSite } = await import('./site.ts');

const folder = process.env.OUT_DIR ?? 'dist';
if (!(await buildSite(folder))) process.exit(1);
// The header is that of domain/hosting, without which a chart in a sandboxed frame stays a picture in other fonts.
const headers = { 'Access-Control-Allow-Origin': '*' };
const server = await preview({ outDir: folder, server: { port, headers }, logLevel: 'error' });
const { base } = readSettings(process.env);
console.log(`Strata is at http://localhost:${server.port}${base}  (Ctrl-C stops it)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

/** The first port from `first` on that nothing listens on. */
async function freePort(first: number): Promise<number> {
  for (let candidate = first; candidate < first + 100; candidate++) {
    if (await isFree(candidate)) return candidate;
  }
  throw new Error(`no free port between ${first} and ${first + 99}`);
}

function isFree(candidate: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
      .once('error', () => done(false))
      .once('listening', () => probe.close(() => done(true)))
      .listen(candidate, 'localhost');
  });
}
