/** Links between files of content/, as editors write them: `./l2-moats.mdx#security` or `#security`. */

export interface ContentLink {
  essay: string;
  section?: string;
}

const shape = /^(?:(?:\.\/|\.\.\/essays\/)(?<essay>[^/#?]+)\.mdx)?(?:#(?<section>[^#]+))?$/;

/** Reads a link that stands in the essay `from`; null when it is not a link to content. */
export function readContentLink(target: string, from: string): ContentLink | null {
  const groups = target === '' ? undefined : shape.exec(target)?.groups;
  if (!groups) return null;
  return { essay: groups.essay ?? from, ...(groups.section && { section: groups.section }) };
}
