/** Hashes of code, by which what earlier builds have kept is known to be as this code would make it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** A hash of files and of all in folders, by their paths from the project's own folder. */
export function versionOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) hash.update(`${path}\0`).update(readFileSync(resolve(path)));
  return hash.digest('hex');
}

/** A folder as its files, in order; a file as itself. */
function filesIn(path: string): string[] {
  const at = resolve(path);
  if (!statSync(at).isDirectory()) return [path];
  const entries = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(resolve(), join(entry.parentPath, entry.name))).sort();
}
