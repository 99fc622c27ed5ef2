/** Freezes an essay as its next edition. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { checkReport } from '../domain/checks/index.ts';
import { currentEdition, editionId } from '../domain/editions/current.ts';
import { snapshotOf } from '../domain/editions/snapshot.ts';
import { unpublished } from '../domain/editions/unpublished.ts';
import { formatFindings } from '../domain/finding.ts';
import type { EssayEntry, Report } from '../domain/report.ts';
import { nearestHint } from '../domain/text/nearest.ts';
import { day } from '../schema/parts.ts';
import { editionHash } from './edition-record.ts';
import { parseOnce } from './parsed.ts';
import { readContent } from './read.ts';
import { writeFiles } from './write.ts';

/** The new edition and the files that were written, or why none was. */
type Result = { number: number; files: string[] } | { refused: string };

/**
 * Writes `editions/<essay>/v<n>.mdx` and `.json`, and then names the edition in the essay's front matter. The edition is
 * there when the essay names it: the last step replaces the essay's file at once, and what an interrupted run has left
 * counts for nothing and is written over by the next.
 */
export async function freeze(folder: string, name: string, reason: string, date: string): Promise<Result> {
  const { report, findings } = await readContent(folder, { parse: parseOnce });
  const essay = report.essays.get(name);
  if (!essay && !report.known.essays.has(name)) {
    return { refused: `There is no essay \`${name}\`${nearestHint(name, report.known.essays)}.` };
  }
  const faults = [...findings, ...checkReport(report)];
  if (!essay || faults.length > 0) return { refused: `Mend these first:\n\n${formatFindings(faults)}` };
  if (!day.safeParse(date).success) return { refused: `\`${date}\` is not a day, as in \`2026-11-05\`.` };
  const latest = currentEdition(essay);
  if (latest && date < latest.date)
    return { refused: `Edition ${latest.number} is of ${latest.date}, which is later.` };
  if (unpublished(report, essay).length === 0) {
    return { refused: `Nothing has changed since edition ${latest?.number}; there is nothing to publish.` };
  }

  return writeEdition(folder, report, essay, { date, reason });
}

/**
 * Writes the next edition of an essay that is known to be sound and changed. Takes the report as `folder` holds it.
 * Rejects when a file cannot be written; see `freeze` for what that leaves.
 */
export async function writeEdition(
  folder: string,
  report: Report,
  essay: EssayEntry,
  { date, reason }: { date: string; reason: string },
): Promise<{ number: number; files: string[] }> {
  const name = essay.id;
  const number = (currentEdition(essay)?.number ?? 0) + 1;
  const text = `${essay.body.trim()}\n`;
  const snapshot = `${JSON.stringify(snapshotOf(report, essay), null, 1)}\n`;
  const paths = [`editions/${editionId(name, number)}.mdx`, `editions/${editionId(name, number)}.json`];
  const essayPath = `essays/${name}.mdx`;
  const source = await readFile(resolve(folder, essayPath), 'utf8');
  const entry = { number, date, reason, hash: editionHash(text, snapshot) };
  await writeFiles(folder, [
    { path: resolve(folder, paths[0]!), text },
    { path: resolve(folder, paths[1]!), text: snapshot },
    { path: resolve(folder, essayPath), text: withEdition(source, entry) },
  ]);
  return { number, files: [...paths, essayPath].map((path) => relative(process.cwd(), resolve(folder, path))) };
}

/** The essay's file with one more edition in its front matter, and every other line as it was. */
function withEdition(source: string, edition: { number: number; date: string; reason: string; hash: string }): string {
  const [whole, open, yaml, close] = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*\r?$)/m.exec(source)!;
  const ends = open!.endsWith('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(yaml!);
  // Only this list is written anew; a reader's quotation marks and line breaks elsewhere are left alone.
  const before = (document.toJS() as { editions?: object[] }).editions ?? [];
  const list = new Document({ editions: [...before, edition] });
  const rest = withoutEditions(yaml!, document);
  const written = list.toString({ lineWidth: 0 }).replaceAll('\n', ends);
  return open! + rest + written + close! + source.slice(whole.length);
}

/** The lines of a front matter but those of its list of editions, with the comments among them. */
function withoutEditions(yaml: string, document: ReturnType<typeof parseDocument>): string {
  const pair = isMap(document.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === 'editions')
    : undefined;
  if (!isNode(pair?.key) || !isNode(pair.value)) return yaml;
  return yaml.slice(0, pair.key.range![0]) + yaml.slice(pair.value.range![2]);
}
