/** `npm run edition -- <essay> "what changed and why"`: publishes an essay as it stands, as its next edition. */
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/library/check.ts';
import { freeze } from '../src/library/freeze.ts';
import { InputError } from '../src/library/new-inputs.ts';
import { today } from '../src/library/now.ts';
import { tell } from './tell.ts';

if (import.meta.main) await tell(publishEdition(process.argv.slice(2), contentFolder()));

/** Publishes and returns what to say. Throws an `InputError` with what is wrong. */
export async function publishEdition(words: readonly string[], folder: string): Promise<string> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { date: { type: 'string' } },
  });
  const [essay, ...rest] = positionals;
  const reason = rest.join(' ').trim();
  if (!essay || !reason) throw new InputError('Write: npm run edition -- <essay> "what changed and why"');
  const result = await freeze(folder, essay, reason, values.date ?? today());
  if ('refused' in result) throw new InputError(result.refused);
  return [
    `Published ${essay}, edition ${result.number}. Now commit these files together:`,
    ...result.files.map((file) => `  ${file}`),
  ].join('\n');
}
