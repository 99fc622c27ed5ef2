/** What happens to a document in the browser that prints it. Each function is sent there alone, and sees nothing of this file. */
import type { Surrounded } from './placing.ts';

/** Puts into the contents the pages of places, which it cannot count; they are read off an earlier printing. */
export function numberContents(pages: [place: string, page: number][]): void {
  const numbers = new Map(pages);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.book-contents a')) {
    link.querySelector('.page')!.textContent = String(numbers.get(decodeURIComponent(link.hash.slice(1))) ?? '');
  }
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
