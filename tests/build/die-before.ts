/** Lets a program kill itself before its nth change to the file system, so that every moment can be tried. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let changes = 0;

/** To be called before anything else is imported. With n = 0 the program lives. */
export function dieBefore(n: number): void {
  for (const [home, names] of [
    [fs, ['writeFileSync', 'rmSync']],
    [fs.promises, ['copyFile', 'link', 'mkdir', 'rename', 'rm', 'rmdir', 'symlink', 'unlink', 'writeFile']],
  ] as const) {
    for (const name of names) {
      const functions = home as unknown as Record<string, (...args: unknown[]) => unknown>;
      const original = functions[name]!;
      functions[name] = (...args) => {
        if (++changes === n) process.kill(process.pid, 'SIGKILL');
        return original(...args);
      };
    }
  }
  syncBuiltinESMExports();
}

/** How many changes the program has made. */
export function changesMade(): number {
  return changes;
}
