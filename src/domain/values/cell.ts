/** Finds the cell that a `<Value>` names. */
import type { Field, Row } from '../../schema/dataset.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import { parseCellExpression } from './expression.ts';

/** A number of a dataset with all that tells where it came from. */
export interface FoundCell {
  dataset: Entry<DatasetWithRows>;
  field: Field;
  row: Row;
  value: number;
}

/**
 * Looks up the one cell that an expression names.
 * Returns the cell, or a sentence that says what is wrong: an unknown dataset or column,
 * no row or more than one, or a cell that is no number.
 */
export function findCell(
  expression: string,
  datasets: ReadonlyMap<string, Entry<DatasetWithRows>>,
): FoundCell | string {
  const parsed = parseCellExpression(expression);
  if (!parsed) return `\`${expression}\` is not of the form \`dataset.column[column=value, …]\``;
  const dataset = datasets.get(parsed.dataset);
  if (!dataset) return `dataset \`${parsed.dataset}\` does not exist${nearestHint(parsed.dataset, datasets.keys())}`;

  const names = dataset.data.fields.map((field) => field.name);
  for (const name of [parsed.column, ...parsed.where.map(([column]) => column)]) {
    if (!names.includes(name)) return `dataset \`${dataset.id}\` has no column \`${name}\`${nearestHint(name, names)}`;
  }
  const rows = dataset.data.rows.filter((row) =>
    parsed.where.every(([column, value]) => String(row[column]) === value),
  );
  if (rows.length !== 1) {
    const count = rows.length === 0 ? 'no row' : `${rows.length} rows`;
    return `${count} of \`${dataset.id}\` match \`${parsed.where.map((pair) => pair.join('=')).join(', ')}\``;
  }
  const row = rows[0]!;
  const value = row[parsed.column];
  if (typeof value !== 'number') return `the cell that \`${expression}\` names is not a number`;
  return { dataset, row, value, field: dataset.data.fields.find((field) => field.name === parsed.column)! };
}
