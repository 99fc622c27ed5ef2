/**
 * Publishes a folder of three files that hold a word, and kills itself before its nth change to the file system:
 * `node publish-and-die.ts <folder> <word> <n>`. With n = 0 it lives, and prints how many changes it made.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changesMade, dieBefore } from './die-before.ts';

const [folder, word, n] = process.argv.slice(2) as [string, string, string];
dieBefore(Number(n));

const { publish } = await import('../../commands/publish.ts');
await publish(folder, async (next) => {
  for (const name of ['a', 'b', 'c']) await writeFile(join(next, name), word);
});
console.log(changesMade());
