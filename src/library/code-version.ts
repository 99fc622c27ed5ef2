/** Hashes of code, by which what earlier builds have kept is known to be as this code would make it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A module that another names where it imports or exports. Ours are named with their paths and endings. */
const imported = /^(?:import|export) (?:[^'"]* from )?'(?<path>\.[^']+\.ts)'/gm;

/**
 * A hash of files and of all in folders, by their paths from the project's own folder. A module counts with all that it
 * imports of ours.
 */
export function versionOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const files = new Set<string>();
  for (const path of paths.flatMap(filesIn)) withImports(path, files);
  for (const file of [...files].sort()) hash.update(`${file}\0`).update(readFileSync(resolve(file)));
  return hash.digest('hex');
}

/** Adds a file to `known`, and what it imports. */
function withImports(file: string, known: Set<string>): void {
  if (known.has(file)) return;
  known.add(file);
  if (!file.endsWith('.ts')) return;
  for (const { groups } of readFileSync(resolve(file), 'utf8').matchAll(imported))
    withImports(below(join(dirname(resolve(file)), groups!.path!)), known);
}

/** A folder as its files; a file as itself. */
function filesIn(path: string): string[] {
  const at = resolve(path);
  if (!statSync(at).isDirectory()) return [below(at)];
  const entries = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => below(join(entry.parentPath, entry.name)));
}

/** A path as seen from the project's own folder. */
function below(path: string): string {
  return relative(resolve(), path);
}
