/**
 * Publishes a folder of three files that hold a word, and kills itself before its nth change to the file system:
 * `node publish-and-die.ts <folder> <word> <n>`. With n = 0 it lives, and prints how many changes it made.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const [folder, word, n] = process.argv.slice(2) as [string, string, string];
let changes = 0;

for (const [home, names] of [
  [fs, ['writeFileSync', 'rmSync']],
  [fs.promises, ['mkdir', 'writeFile', 'rename', 'rm', 'symlink']],
] as const) {
  for (const name of names) {
    const functions = home as unknown as Record<string, (...args: unknown[]) => unknown>;
    const original = functions[name]!;
    functions[name] = (...args) => {
      if (++changes === Number(n)) process.kill(process.pid, 'SIGKILL');
      return original(...args);
    };
  }
}
syncBuiltinESMExports();

const { publish } = await import('../../commands/publish.ts');
await publish(folder, async (next) => {
  for (const name of ['a', 'b', 'c']) await fs.promises.writeFile(join(next, name), word);
});
console.log(changes);
