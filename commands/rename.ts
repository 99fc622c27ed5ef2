/**
 * `npm run rename -- <kind> <old> <new>`: gives a source, term, claim, dataset, chart or section another name, everywhere
 * it is written; for a section the old name is as in `l2-moats#security`.
 */
import { parseArgs } from 'node:util';
import { type Renamed, renamed } from '../src/domain/rename/plan.ts';
import { checkFolder, contentFolder } from '../src/library/check.ts';
import { refreshSchemas } from '../src/library/editor-schemas.ts';
import { renameRecord } from '../src/library/rename.ts';
import { WriteError } from '../src/library/write.ts';

const kinds = Object.keys(renamed);

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [kind = '', old, next, ...more] = positionals;
  if (!kinds.includes(kind) || !old || !next || more.length > 0 || (kind === 'section') !== old.includes('#')) {
    fail(
      `Write: npm run rename -- <what> <old> <new>, where <what> is ${kinds.join(', ')}.\nA section is named with its essay: npm run rename -- section l2-moats#old new`,
    );
  } else {
    const folder = contentFolder();
    const result = await renameRecord(folder, kind as Renamed, old, next);
    if ('refused' in result) fail(result.refused);
    else {
      await refreshSchemas();
      for (const file of result.changed) console.log(`Changed ${file}`);
      for (const [from, to] of result.moved) console.log(`Moved ${from} to ${to}`);
      const { unpublished } = await checkFolder(folder);
      console.log(
        kind === 'section'
          ? '\nWhat was published under the old name leads to the new one.'
          : `\nThe old name stands under \`formerly\`, and its address leads to the new one. If \`${old}\` was never on the site, take it out there.`,
      );
      if (unpublished.length > 0)
        console.log(
          'Some essays now differ from their latest edition: npm run check says which, and how to publish them.',
        );
    }
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof WriteError || code?.startsWith('ERR_PARSE_ARGS'))) throw error;
  fail(message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
