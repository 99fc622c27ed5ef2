import { basename } from 'node:path';
import type { VFile } from 'vfile';

/** The id of the essay a file holds: its name without the ending. */
export function essayOf(file: VFile): string {
  return basename(file.path, '.mdx');
}
