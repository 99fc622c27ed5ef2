/** Long datasets are shown page by page. */

/** Rows on one page. */
export const rowsOfPage = 500;

/** The page, from 1, that shows a row, by its index from 0. */
export function pageOfRow(row: number): number {
  return Math.floor(row / rowsOfPage) + 1;
}

/** Number of pages that a dataset takes; one at least. */
export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsOfPage));
}
