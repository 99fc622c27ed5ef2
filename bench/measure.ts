/** Runs a command and says what it cost. Reads /proc, so memory is known on Linux only. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Wall time in seconds. */
  seconds: number;
  /** Largest sum of resident memory of the process and all below it, in bytes, of several samples; 0 where unknown. */
  peak: number;
}

/** Runs `command` to its end. Rejects with what it printed when it fails. */
export async function measure(
  command: string,
  args: readonly string[],
  { cwd = '.', env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let peak = 0;
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  let next: NodeJS.Timeout;
  // Often at first, for what ends soon; to read all processes takes some of what is measured.
  const sampleAfter = (pause: number) => {
    next = setTimeout(() => {
      peak = Math.max(peak, residentBelow(child.pid!));
      sampleAfter(Math.min(500, 2 * pause));
    }, pause);
  };
  sampleAfter(50);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${printed}`);
  } finally {
    clearTimeout(next!);
  }
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Resident memory of a process and of all that descend from it, in bytes. */
function residentBelow(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It ended while the list was read.
    }
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  return [...sizes].filter(([pid]) => isBelow(pid)).reduce((sum, [, size]) => sum + size, 0);
}
