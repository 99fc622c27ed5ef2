/** The case folders: each holds a small `content/` and, in `expected.txt`, every finding on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
