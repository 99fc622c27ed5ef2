/**
 * `npm run rename -- <kind> <old> <new>`: gives a source, term, claim, dataset, chart or section another name, everywhere
 * it is written; for a section the old name is as in `l2-moats#security`.
 */
import { parseArgs } from 'node:util';
import { type Renamed, renamed } from '../src/domain/rename/plan.ts';
import { checkFolder, contentFolder } from '../src/library/check.ts';
import { refreshSchemas } from '../src/library/editor-schemas.ts';
import { InputError } from '../src/library/new-inputs.ts';
import { parseOnce } from '../src/library/parsed.ts';
import { renameRecord } from '../src/library/rename.ts';
import { tell } from './tell.ts';

const kinds = Object.keys(renamed);

if (import.meta.main) await tell(rename(process.argv.slice(2), contentFolder()));

/** Renames and returns what to say. Throws an `InputError` or a `WriteError` with what is wrong. */
export async function rename(words: readonly string[], folder: string): Promise<string> {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
  const [kind = '', old, next, ...more] = positionals;
  if (!kinds.includes(kind) || !old || !next || more.length > 0 || (kind === 'section') !== old.includes('#')) {
    throw new InputError(
      `Write: npm run rename -- <what> <old> <new>, where <what> is ${kinds.join(', ')}.\nA section is named with its essay: npm run rename -- section l2-moats#old new`,
    );
  }
  const result = await renameRecord(folder, kind as Renamed, old, next);
  if ('refused' in result) throw new InputError(result.refused);
  await refreshSchemas(folder);
  const { unpublished } = await checkFolder(folder, { parse: parseOnce });
  return [
    ...result.changed.map((file) => `Changed ${file}`),
    ...result.moved.map(([from, to]) => `Moved ${from} to ${to}`),
    '',
    kind === 'section'
      ? 'What was published under the old name leads to the new one.'
      : `The old name stands under \`formerly\`, and its address leads to the new one. If \`${old}\` was never on the site, take it out there.`,
    ...(unpublished.length > 0
      ? ['Some essays now differ from their latest edition: npm run check says which, and how to publish them.']
      : []),
  ].join('\n');
}
