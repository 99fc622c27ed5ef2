/** Where the links of a chapter lead in a book: to a place in it if it has that place, else to the full address on the site. */
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import type { Book } from './book.ts';
import type { Chapter } from './chapter.ts';
import { pathOf, type Site } from './site.ts';

/** Places under which a chapter lists what has a page of its own: `terms/tvl` stands at `term-tvl`. */
const lists: Readonly<Record<string, string>> = { claims: 'claim-', terms: 'term-', sources: 'ref-', charts: 'chart-' };

/** Writes the address of a place in the book; `place` is null for a chapter's beginning. */
export type WriteAddress = (chapter: Chapter, place: string | null) => string;

/** Rewrites every link of the chapters, in place. */
export function linkChapters(book: Book, site: Site, write: WriteAddress): void {
  const places = new Map(book.chapters.map((chapter) => [chapter, placesOf(chapter)]));
  for (const chapter of book.chapters) {
    const others = book.chapters.filter((other) => other !== chapter);
    const find = (link: Link, inside: ReadonlySet<string>): string => {
      // What stands at the place itself leads on, to the page of its own.
      for (const place of link.places) {
        if (inside.has(place)) continue;
        const holder = [chapter, ...(link.own ? [] : others)].find((one) => places.get(one)!.has(place));
        if (holder) return write(holder, place);
      }
      const target = book.chapters.find(({ path }) => path === link.path);
      if (target && (link.place === null || places.get(target)!.has(link.place))) return write(target, link.place);
      return link.address;
    };
    for (const part of [chapter.head, ...chapter.body]) {
      rewrite(part, new Set(), (link, inside) => find(readLink(link, chapter, site), inside));
    }
  }
}

interface Link {
  /** Full address. */
  address: string;
  /** The page of the site that it leads to, and the place in it. */
  path: string | null;
  place: string | null;
  /** Places under which a chapter may hold the same. */
  places: string[];
  /** True when only the chapter of the link may. */
  own: boolean;
}

function readLink(link: Element, chapter: Chapter, site: Site): Link {
  const url = new URL(String(link.properties.href), `${site.address}${chapter.path}/`);
  const place = url.hash ? decodeURIComponent(url.hash.slice(1)) : null;
  const path = pathOf(site, url.href);
  const [kind = '', id, section] = path?.split('/') ?? [];
  // A section has a page of its own; in a book it is a place of its essay.
  if (kind === 'essays' && section && place === null)
    return { address: url.href, path: `essays/${id}`, place: section, places: [], own: true };
  const listed = id && lists[kind] !== undefined ? [`${lists[kind]}${id}`] : [];
  return { address: url.href, path, place, places: listed, own: kind === 'sources' };
}

function rewrite(
  element: Element,
  inside: ReadonlySet<string>,
  find: (link: Element, inside: ReadonlySet<string>) => string,
): void {
  const { id } = element.properties;
  const here = typeof id === 'string' ? new Set([...inside, id]) : inside;
  if (element.tagName === 'a' && element.properties.href !== undefined) element.properties.href = find(element, here);
  for (const child of element.children) if (child.type === 'element') rewrite(child, here, find);
}

function placesOf({ head, body }: Chapter): Set<string> {
  return new Set(
    [head, ...body].flatMap((part) => selectAll('[id]', part).map(({ properties }) => String(properties.id))),
  );
}
