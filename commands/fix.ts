/** `npm run fix`: mends in content/ what can be mended safely, and says what it did; with `--dry-run` it only says so. */
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/library/check.ts';
import { fixFolder } from '../src/library/fix.ts';
import { WriteError } from '../src/library/write.ts';

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const dry = values['dry-run'];
  const files = await fixFolder(contentFolder(), dry);
  for (const { path, done, left } of files) {
    console.log([path, ...done.map((what) => `  ${what}`), ...left.map((what) => `  → ${what}`)].join('\n'));
  }
  const count = files.filter(({ done }) => done.length > 0).length;
  const which = count === 1 ? '1 file' : `${count} files`;
  console.log(
    count === 0
      ? 'Nothing to mend.'
      : dry
        ? `\n${which} to mend; nothing was written.`
        : `\nMended ${which}. Now: npm run check`,
  );
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof WriteError || code?.startsWith('ERR_PARSE_ARGS'))) throw error;
  console.error(message);
  process.exitCode = 1;
}
