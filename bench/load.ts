/** How many requests a second nginx answers with our example configuration, beside a plain file of 1 kB from the same nginx. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliIsHere, nginxIsHere, serve } from '../tests/build/nginx.ts';
import { freePort } from '../tests/build/server.ts';

export interface Load {
  what: string;
  /** Requests answered a second. */
  rate: number;
  /** Milliseconds within which 99 of 100 were answered. */
  p99: number;
  /** Answers that were none, or not those that were asked for. */
  failed: number;
}

const connections = 64;

/** Why the load cannot be measured here; null when it can. */
export function lacking(): string | null {
  const programs = { nginx: nginxIsHere, 'the Brotli module of nginx': brotliIsHere, wrk: !spawnSync('wrk').error };
  const missing = Object.entries(programs).flatMap(([name, isHere]) => (isHere ? [] : name));
  return missing.length > 0 ? `${missing.join(' and ')} not installed` : null;
}

/** Asks for `pages` of the built and compressed site in `root` one after the other, each for so many seconds. */
export async function measureLoad(
  root: string,
  work: string,
  pages: readonly string[],
  seconds: number,
): Promise<Load[]> {
  const port = await freePort();
  const plain = join(work, 'plain');
  await mkdir(plain, { recursive: true });
  await writeFile(join(plain, 'file.txt'), 'x'.repeat(1024));
  // As Debian's own configuration has it.
  const more = `sendfile on; tcp_nopush on; server { listen 127.0.0.1:${port}; root ${plain}; }`;
  const { address, stop } = await serve(root, join(work, 'nginx'), more);
  try {
    const loads = [await load('a file of 1 kB', `http://127.0.0.1:${port}/file.txt`, seconds)];
    for (const page of pages) loads.push(await load(page, address + page, seconds));
    return loads;
  } finally {
    await stop();
  }
}

async function load(what: string, address: string, seconds: number): Promise<Load> {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br', address];
  const { stdout } = await promisify(execFile)('wrk', args);
  return { what, ...readWrk(stdout) };
}

/** Reads what wrk prints. Throws when it does not say how many requests were answered. */
export function readWrk(printed: string): Omit<Load, 'what'> {
  const rate = /^Requests\/sec:\s+([\d.]+)$/m.exec(printed)?.[1];
  const [, time, unit] = /^\s+99%\s+([\d.]+)(us|ms|s)$/m.exec(printed) ?? [];
  if (rate === undefined || time === undefined) throw new Error(`wrk says something else:\n${printed}`);
  const failures = /^\s+(?:Socket errors|Non-2xx or 3xx responses):.*$/gm;
  const counts = [...printed.matchAll(failures)].flatMap(([line]) => line.match(/\d+(?!xx)\b/g) ?? []);
  const perUnit = { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
  return {
    rate: Number(rate),
    p99: Number(time) * perUnit,
    failed: counts.reduce((sum, count) => sum + Number(count), 0),
  };
}
