/** The places of a chapter in a document that holds several: their ids begin with the chapter's. */
import type { Element } from 'hast';
import type { WriteAddress } from './links.ts';

/** Properties that name ids, besides `id` and links. */
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'headers', 'htmlFor'];

/** `essays-l2-moats.security`, or `essays-l2-moats` where the chapter begins. */
function placeId(chapter: string, place: string | null): string {
  return place === null ? chapter : `${chapter}.${place}`;
}

/** The address of a place in the same document. */
export const placeAddress: WriteAddress = ({ id }, place) => `#${placeId(id, place)}`;

/** Gives every id of a tree, and what refers to it, the name of its chapter. Links have theirs already. */
export function nameChapter(chapter: string, { properties, children }: Element): void {
  if (typeof properties.id === 'string') properties.id = placeId(chapter, properties.id);
  for (const name of references) {
    const ids = properties[name];
    if (ids != null) properties[name] = [ids].flat().flatMap((id) => placeId(chapter, String(id)));
  }
  for (const child of children) if (child.type === 'element') nameChapter(chapter, child);
}
