/** Where a figure found no room at the end of a page, the text after it goes on there, before the figure, as in any book. */

/** Where something stands in a printed document. */
export interface Place {
  /** From 1. */
  page: number;
  /** Distance from the top of the page's text, in points. */
  top: number;
}

/** A figure with what stands around it; heights in points. */
export interface Surrounded {
  /** Id of the figure, and of the block of text that ends before it. */
  figure: string;
  before: string;
  /** Height of that block. */
  height: number;
  /** Heights of the paragraphs that follow the figure. */
  following: number[];
}

/** Height of a page's text: A4 less the margins of `book.css`. */
const pageHeight = ((297 - 24 - 22) * 72) / 25.4;

/** Less room than this is no gap: a heading with its first lines would not have it. */
const gap = 90;

/** How many of the paragraphs after a figure have room, at least in part, on the page that it left before it. */
export function paragraphsToMove(
  { figure, before, height, following }: Surrounded,
  places: ReadonlyMap<string, Place>,
): number {
  const [start, end] = [places.get(figure), places.get(before)];
  if (!start || !end || start.page !== end.page + 1) return 0;
  let room = pageHeight - end.top - height;
  if (room < gap) return 0;
  let count = 0;
  for (const paragraph of following) {
    if (room <= 0) break;
    room -= paragraph;
    count++;
  }
  return count;
}
