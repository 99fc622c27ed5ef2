/** A hash of the code and the fonts that drawings depend on, so that a change of either draws anew. */
import { versionOf } from './code-version.ts';

export const drawingVersion = versionOf([
  'src/domain/cards',
  'src/domain/charts',
  'src/domain/text',
  'src/fonts',
  'src/library/canvas-fonts.ts',
  'src/library/card-drawing.ts',
  'src/library/drawing.ts',
  'src/library/drawings.ts',
  'src/library/png.ts',
  'src/library/svg.ts',
  'src/styles/tokens.css',
  'package-lock.json',
]);
