import { basename, dirname } from 'node:path';
import type { VFile } from 'vfile';
import type { TextName } from '../domain/texts.ts';

/** The text that a file holds: its folder and its name without the ending. */
export function textOf(file: VFile): TextName {
  const collection = basename(dirname(file.path)) === 'commentary' ? 'commentary' : 'essays';
  return { collection, id: basename(file.path, '.mdx') };
}
