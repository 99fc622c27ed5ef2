/** Gives the sections of a text their ids, made of their titles. */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isReserved, splitHeading } from '../prose/heading-id.ts';
import { slugOf } from '../text/slug.ts';

/** What an essay has published: the ids that are gone from its text, with the title each had, and all that were ever in use. */
export interface Published {
  gone: ReadonlyMap<string, string>;
  ids: ReadonlySet<string>;
}

export interface GivenIds {
  text: string;
  /** In the order of the text. */
  given: { title: string; id: string }[];
  /** Titles of which no id can be made. */
  left: string[];
}

/**
 * The text with an id at the end of every `##` and `###` that has none. A section that was published under the same title
 * gets its id back; no other gets an id that was ever published. `tree` is the parsed text.
 */
export function giveSectionIds(text: string, tree: Root, { gone, ids }: Published): GivenIds {
  const headings = tree.children.flatMap((node) =>
    node.type === 'heading' && node.depth > 1 ? [{ node, ...splitHeading(toString(node)) }] : [],
  );
  const taken = new Set(headings.flatMap(({ id }) => id ?? []));
  const result: GivenIds = { text: '', given: [], left: [] };
  let end = 0;
  for (const { node, title, id: written } of headings) {
    if (written !== null) continue;
    const former = [...gone].find(([id, name]) => name === title && !taken.has(id))?.[0];
    const id = former ?? freeId(title, (candidate) => taken.has(candidate) || ids.has(candidate));
    const at = node.children.at(-1)?.position?.end.offset;
    if (!id || at === undefined) {
      result.left.push(title);
      continue;
    }
    taken.add(id);
    result.given.push({ title, id });
    result.text += `${text.slice(end, at)} [#${id}]`;
    end = at;
  }
  result.text += text.slice(end);
  return result;
}

/** The first words of a title; more of them, and then a number, where an id is taken. Empty when there are none. */
function freeId(title: string, isTaken: (id: string) => boolean): string {
  for (const words of [3, 4, 5, 6]) {
    const id = slugOf(title, words);
    if (id && !isTaken(id) && !isReserved(id)) return id;
  }
  const base = slugOf(title, 3);
  for (let number = 2; base && number < 1000; number++) {
    const id = `${base}-${number}`;
    if (!isTaken(id) && !isReserved(id)) return id;
  }
  return '';
}
