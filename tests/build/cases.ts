/** The case folders: each holds a small `content/` and, in `expected.txt`, every finding on it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = 'tests/build/cases';

/** Names of all case folders. */
export const caseNames = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The content folder of a case. */
export function contentOf(name: string): string {
  return join(root, name, 'content');
}

/** The findings a case must give, as `npm run check` prints them; an empty text when there are none. */
export function expectedOf(name: string): string {
  return readFileSync(join(root, name, 'expected.txt'), 'utf8').trimEnd();
}

/** Writes a content folder that is too long to be kept, or that differs from a case in little, and returns its path. */
export function writeContent(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
