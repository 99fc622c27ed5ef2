/** The rows of a dataset as a page shows them. */
import type { Field, Row } from '../../schema/dataset.ts';
import { withUnit } from '../text/numbers.ts';

export interface Cell {
  /** "8,175,014,165.12"; "–" for none. */
  text: string;
  /** The record whose key the cell is. */
  record?: { collection: 'sources' | 'terms'; id: string };
}

/** The cells of a row, in the order of the columns. */
export function cellsOf(row: Row, fields: readonly Field[]): Cell[] {
  return fields.map(({ name, type, references }) => {
    const cell = row[name];
    if (cell === null || cell === undefined) return { text: '–' };
    const text = String(cell);
    if (references) return { text, record: { collection: references, id: text } };
    return { text: type === 'number' ? withUnit(Number(cell), undefined) : text };
  });
}
