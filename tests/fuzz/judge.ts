/** Judges what the checks make of one mutant. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileRules, proseRules, reportRules, textRules } from '../../src/domain/checks/index.ts';
import { publicationRule } from '../../src/domain/checks/publication.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { annotations } from '../../src/domain/findings/annotations.ts';
import { asJson } from '../../src/domain/findings/as-json.ts';
import { forPeople } from '../../src/domain/findings/for-people.ts';
import { checkFolder } from '../../src/library/check.ts';
import type { Memory } from '../../src/library/read.ts';
import { canary } from './hostile.ts';
import type { Mutant } from './mutants.ts';

export interface Verdict {
  /** What must never happen, in words; empty when all is well. */
  faults: string[];
  /** Whether the checks found no error, so that the mutant would be built. */
  passed: boolean;
}

const rules = new Set([...fileRules, ...textRules, ...reportRules, ...proseRules, publicationRule].map(({ id }) => id));
const memory: Memory = new Map();
const disk = new Map<string, Uint8Array>();

/** Checks a folder with the mutant in it. Never rejects: an exception is a fault. */
export async function judge({ folder, path, bytes, essay }: Mutant): Promise<Verdict> {
  const place = resolve(folder, path);
  const given = new Map([[place, bytes], ...(essay ? [[resolve(folder, essay.path), essay.bytes] as const] : [])]);
  const readBytes = (file: string): Promise<Uint8Array> => {
    if (given.has(file)) return Promise.resolve(given.get(file)!);
    if (!disk.has(file)) disk.set(file, readFileSync(file));
    return Promise.resolve(disk.get(file)!);
  };
  // A name that is not in the folder yet comes in as a text that is about to be written.
  const isNew = !exists(place);
  const changed = isNew ? new Map([[path, Buffer.from(bytes).toString()]]) : undefined;
  try {
    const { findings, warnings, unpublished, texts } = await checkFolder(folder, {
      memory,
      readBytes,
      ...(changed && { changed }),
    });
    if (isNew) memory.delete(place);
    const all = [...findings, ...warnings, ...unpublished];
    const shown = relative(process.cwd(), place);
    const text =
      texts.get(shown) ??
      Buffer.from(bytes)
        .toString()
        .replace(/^\uFEFF/, '');
    forPeople(all, { textOf: (file) => texts.get(file), paint: (_, words) => words, columns: 100, most: 20 });
    annotations(all);
    asJson(all, []);
    const faults = all.flatMap((finding) => wrongIn(finding, finding.file === shown ? text : texts.get(finding.file)));
    return { faults: [...new Set([...faults, ...traces()])], passed: findings.length === 0 };
  } catch (error) {
    return { faults: [`threw ${(error as Error).stack ?? String(error)}`], passed: false };
  }
}

function exists(place: string): boolean {
  try {
    disk.set(place, disk.get(place) ?? readFileSync(place));
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a finding: its rule, its words, or its place, which lies in the file or right behind it. */
function wrongIn({ rule, file, line, column, length = 0, found, todo }: Finding, text: string | undefined): string[] {
  const faults: string[] = [];
  if (!rules.has(rule)) faults.push(`the rule ${rule} is not known`);
  for (const words of [found, todo]) {
    if (words.trim() === '' || /\n/.test(words))
      faults.push(`${rule} says nothing, or too many lines: ${words.slice(0, 80)}`);
    if (words.length > 1000) faults.push(`${rule} says too much: ${words.length} characters`);
    if (/\bundefined\b|\[object |NaN|node_modules/.test(words.replace(/`[^`]*`/g, '')))
      faults.push(`${rule} says what a program means: ${words.slice(0, 120)}`);
  }
  // A file that could not be read as a text has no lines to speak of.
  const lines = text?.split(/\r\n|\r|\n/);
  const here = lines?.[line - 1];
  const end = here === undefined ? 1 : here.length + 1;
  const inside = line >= 1 && column >= 1 && (!lines || (line <= lines.length && column + length <= Math.max(end, 2)));
  if (!inside) faults.push(`${rule} points to ${file}:${line}:${column}+${length}, which is outside of the file`);
  return faults;
}

/** What code of a mutant, or a field called `__proto__`, would have left behind. */
function traces(): string[] {
  const global = globalThis as Record<string, unknown>;
  const ran = global[canary] !== undefined || ({} as Record<string, unknown>)['polluted'] !== undefined;
  return ran || Object.keys(Object.prototype).length > 0
    ? ['code of the content was run, or JavaScript’s own objects were changed']
    : [];
}
