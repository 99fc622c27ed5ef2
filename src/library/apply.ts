/** Puts changes to the content folder that the checks have nothing against. */
import { resolve } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import type { NewFile } from '../domain/new/kind.ts';
import { checkFolder } from './check.ts';
import { parseOnce } from './parsed.ts';
import type { Changed, Memory } from './read.ts';
import { writeFiles } from './write.ts';

/**
 * Writes new files, unless the checks would find something that they do not find now; then nothing is written, and it
 * returns what they would find. Throws a `WriteError` when a file cannot be written or is there already.
 */
export async function writeChecked(folder: string, files: readonly NewFile[], memory?: Memory): Promise<Finding[]> {
  const changed = new Map(files.map(({ path, text }) => [path, text]));
  const findings = await addedFindings(folder, changed, memory);
  if (findings.length > 0) return findings;
  await writeFiles(
    folder,
    files.map(({ path, text, changed }) => ({ path: resolve(folder, path), text, ...(!changed && { fresh: true }) })),
  );
  return [];
}

/** What the checks would find after a change and do not find before it. With `memory` no file is read twice. */
export async function addedFindings(folder: string, changed: Changed, memory: Memory = new Map()): Promise<Finding[]> {
  const before = new Set((await checkFolder(folder, { memory, parse: parseOnce })).findings.map(nameOf));
  return (await checkFolder(folder, { memory, changed, parse: parseOnce })).findings.filter(
    (finding) => !before.has(nameOf(finding)),
  );
}

/** A finding without its place, which other changes move. */
function nameOf({ file, rule, found }: Finding): string {
  return [file, rule, found].join('\n');
}
