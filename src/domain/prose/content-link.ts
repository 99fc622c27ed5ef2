/** Links between files of content/, as editors write them: `./l2-moats.mdx#security`, `../essays/l2-moats.mdx`, `#security`. */
import type { TextName } from '../texts.ts';

export interface ContentLink extends TextName {
  section?: string;
}

const shape = /^(?:(?:\.\/|\.\.\/(?<folder>essays|commentary)\/)(?<id>[^/#?]+)\.mdx)?(?:#(?<section>[^#]+))?$/;

/** Reads a link that stands in the text `from`; null when it is not a link to content. */
export function readContentLink(target: string, from: TextName): ContentLink | null {
  const groups = target === '' ? undefined : shape.exec(target)?.groups;
  if (!groups) return null;
  const collection = (groups.folder as TextName['collection'] | undefined) ?? from.collection;
  return { collection, id: groups.id ?? from.id, ...(groups.section && { section: groups.section }) };
}
