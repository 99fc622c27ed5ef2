/** What happens to a document in the browser that prints it. Each function is sent there alone, and sees nothing of this file. */
import type { Surrounded } from './placing.ts';

/**
 * Puts the pages of places into the contents and beside the links to the tables of values. A browser cannot count them:
 * they are read off an earlier printing.
 */
export function numberPages(pages: [place: string, page: number][]): void {
  const numbers = new Map(pages);
  const pageOf = ({ hash }: HTMLAnchorElement) => String(numbers.get(decodeURIComponent(hash.slice(1))) ?? '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.book-contents a')) {
    link.querySelector('.page')!.textContent = pageOf(link);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.values')) link.append(`, page ${pageOf(link)}`);
}

/** Puts the paragraphs that follow figures before them. */
export function moveFigures(moves: [figure: string, count: number][]): void {
  for (const [figure, count] of moves) {
    const element = document.getElementById(figure)!;
    for (let done = 0; done < count; done++) element.before(element.nextElementSibling!);
  }
}

/** What stands around the figures of the text. Names what has no id, and links to it, for it to have a place. */
export function surroundings(): Surrounded[] {
  const points = ({ height }: DOMRect) => height * 0.75;
  const links = document.createElement('nav');
  links.hidden = true;
  const blocks = [...document.querySelectorAll('.prose :is(p, li, tr)')].filter(
    (block) => !block.closest('.figure, .note'),
  );
  const found = [...document.querySelectorAll('.prose .figure')].flatMap((figure, index) => {
    const before = blocks.findLast((block) => block.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!before) return [];
    before.id ||= `figures.before-${index}`;
    for (const place of [figure.id, before.id])
      links.append(Object.assign(document.createElement('a'), { href: `#${place}` }));
    const following: number[] = [];
    let next = figure.nextElementSibling;
    // What ends in a colon stays with what it announces.
    while (next?.matches('p, .table') && !next.textContent.trim().endsWith(':')) {
      following.push(points(next.getBoundingClientRect()));
      next = next.nextElementSibling;
    }
    const height = points(before.getBoundingClientRect());
    return [{ figure: figure.id, before: before.id, height, following }];
  });
  document.body.append(links);
  return found;
}
