/** Adds one word to the first essay of a report and publishes it, as an editor would. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { currentEdition } from '../src/domain/editions/current.ts';
import { writeEdition } from '../src/library/freeze.ts';
import { parseOnce } from '../src/library/parsed.ts';
import { readContent } from '../src/library/read.ts';

/** Changes the essay in `folder` and writes its next edition, dated as the one before. */
export async function changeOneWord(folder: string): Promise<void> {
  const before = await readContent(folder, { parse: parseOnce });
  const { id } = [...before.report.essays.values()][0]!;
  const path = join(folder, 'essays', `${id}.mdx`);
  const text = await readFile(path, 'utf8');
  // The first paragraph of plain words: letters at its start, and no table, tag or heading.
  const changed = text.replace(/(\n\n[A-Z][^\n|<#]*?)\.(\s)/, '$1 indeed.$2');
  if (changed === text) throw new Error(`${path} has no paragraph to change`);
  await writeFile(path, changed);
  const { report } = await readContent(folder, { parse: parseOnce });
  const essay = report.essays.get(id)!;
  const { date } = currentEdition(essay)!;
  await writeEdition(folder, report, essay, { date, reason: 'One word was added.' });
}
