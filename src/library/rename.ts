/** Gives a record or a section another name, everywhere it is written. Frozen editions keep the old one. */
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { checkReport } from '../domain/checks/index.ts';
import { formatFindings } from '../domain/finding.ts';
import { planRename, type Renamed } from '../domain/rename/plan.ts';
import { addedFindings } from './apply.ts';
import { listFolder } from './files.ts';
import { parseOnce } from './parsed.ts';
import { type Memory, readContent } from './read.ts';
import { openAtOnce, together } from './together.ts';
import { writeFiles } from './write.ts';

/** The files in which the name was changed, under the names they had, and those that have another name; or why nothing was done. */
type Result = { changed: string[]; moved: [from: string, to: string][] } | { refused: string };

/** Renames `old` to `next` in all files or in none. Throws a `WriteError` when a file cannot be written. */
export async function renameRecord(folder: string, kind: Renamed, old: string, next: string): Promise<Result> {
  const memory: Memory = new Map();
  const { report, findings } = await readContent(folder, { memory, parse: parseOnce });
  const faults = [...findings, ...checkReport(report)];
  if (faults.length > 0) return { refused: `Mend these first:\n\n${formatFindings(faults)}` };

  const shown = (path: string) => relative(process.cwd(), resolve(folder, path)).split(sep).join('/');
  const paths = (await listFolder(folder)).files.filter((path) => !path.startsWith('editions/'));
  const texts = new Map(
    await together(
      openAtOnce,
      paths,
      async (path) => [shown(path), await readFile(resolve(folder, path), 'utf8')] as const,
    ),
  );
  const plan = planRename(report, texts, kind, old, next);
  if ('refused' in plan) return plan;

  const below = (file: string) => relative(folder, resolve(file)).split(sep).join('/');
  const added = await addedFindings(
    folder,
    new Map([...plan.texts].map(([file, text]) => [below(file), text])),
    memory,
  );
  if (added.length > 0)
    return { refused: `Nothing was renamed, because it would not pass the checks:\n\n${formatFindings(added)}` };
  await writeFiles(
    folder,
    [...plan.texts].map(([file, text]) => ({ path: resolve(file), text, ...(!texts.has(file) && { fresh: true }) })),
  );
  return { changed: plan.edited, moved: plan.moves };
}
