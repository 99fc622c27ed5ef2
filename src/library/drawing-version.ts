/** A hash of the code and the fonts that drawings depend on, so that a change of either draws anew. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folders = ['src/domain/cards', 'src/domain/charts', 'src/domain/text', 'src/fonts'];
const files = [
  'src/library/canvas-fonts.ts',
  'src/library/card-drawing.ts',
  'src/library/drawing.ts',
  'src/library/drawings.ts',
  'src/library/svg.ts',
  'src/styles/tokens.css',
  'package-lock.json',
];

export const drawingVersion = versionOf([
  ...folders.flatMap((folder) =>
    readdirSync(resolve(folder))
      .sort()
      .map((name) => `${folder}/${name}`),
  ),
  ...files,
]);

function versionOf(paths: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(resolve(path)));
  return hash.digest();
}
