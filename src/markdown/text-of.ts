import { basename, dirname } from 'node:path';
import type { VFile } from 'vfile';
import type { TextName } from '../domain/texts.ts';

/** The text that a file holds: its folder and its name without the ending. */
export function textOf(file: VFile): TextName {
  const frozen = /editions[/\\]([^/\\]+)[/\\](v\d+)\.mdx$/.exec(file.path);
  if (frozen) return { collection: 'editions', id: `${frozen[1]}/${frozen[2]}` };
  const collection = basename(dirname(file.path)) === 'commentary' ? 'commentary' : 'essays';
  return { collection, id: basename(file.path, '.mdx') };
}
