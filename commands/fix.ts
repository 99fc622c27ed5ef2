/** `npm run fix`: mends in content/ what can be mended safely, and says what it did; with `--dry-run` it only says so. */
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/library/check.ts';
import { fixFolder } from '../src/library/fix.ts';
import { tell } from './tell.ts';

if (import.meta.main) await tell(fix(process.argv.slice(2), contentFolder()));

/** Mends a folder and returns what to say. Throws a `WriteError`, or an error of `parseArgs`. */
export async function fix(words: readonly string[], folder: string): Promise<string> {
  const { values } = parseArgs({ args: [...words], options: { 'dry-run': { type: 'boolean', default: false } } });
  const dry = values['dry-run'];
  const files = await fixFolder(folder, dry);
  const lines = files.flatMap(({ path, done, left }) => [
    path,
    ...done.map((what) => `  ${what}`),
    ...left.map((what) => `  → ${what}`),
  ]);
  const count = files.filter(({ done }) => done.length > 0).length;
  const which = count === 1 ? '1 file' : `${count} files`;
  if (count === 0) lines.push('Nothing to mend.');
  else lines.push('', dry ? `${which} to mend; nothing was written.` : `Mended ${which}. Now: npm run check`);
  return lines.join('\n');
}
