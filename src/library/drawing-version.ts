/** A hash of the code and the fonts that drawings depend on, so that a change of either draws anew. */
import { versionOf } from './code-version.ts';

export const drawingVersion = versionOf([
  'src/fonts',
  'src/library/drawings.ts',
  'src/styles/tokens.css',
  'package-lock.json',
]);
