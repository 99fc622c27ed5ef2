/**
 * Changes four files of a folder at once, and kills itself before its nth change to the file system:
 * `node write-and-die.ts <folder> <n>`. With n = 0 it lives, and prints how many changes it made.
 */
import { join } from 'node:path';
import { changesMade, dieBefore } from './die-before.ts';

const [folder, n] = process.argv.slice(2) as [string, string];
dieBefore(Number(n));

const { writeFiles } = await import('../../src/library/write.ts');
await writeFiles(folder, [
  { path: join(folder, 'new/one'), text: 'new', fresh: true },
  { path: join(folder, 'a'), text: 'new' },
  { path: join(folder, 'b'), text: null },
  { path: join(folder, 'c'), text: 'new' },
]);
console.log(changesMade());
