/** Which columns tell the rows of a table apart. */
import type { Columns } from './infer-columns.ts';

/**
 * The fewest columns without an empty cell that together differ in every row; columns of amounts are tried last, since two
 * readings may agree by chance. Null when two rows are alike.
 */
export function primaryKeyOf({ fields, rows }: Columns): string[] | null {
  const usable = fields.flatMap((_, index) => (rows.every((row) => row[index] !== '') ? [index] : []));
  const isAmount = (index: number) => ['number', 'integer'].includes(fields[index]!.type);
  for (const choice of [usable.filter((index) => !isAmount(index)), usable]) {
    for (let size = 1; size <= Math.min(3, choice.length); size++) {
      for (const columns of combinations(choice, size)) if (differs(rows, columns)) return named(columns);
    }
  }
  return usable.length > 0 && differs(rows, usable) ? named(usable) : null;

  function named(columns: readonly number[]) {
    return columns.toSorted((a, b) => a - b).map((index) => fields[index]!.name);
  }
}

function differs(rows: readonly string[][], columns: readonly number[]): boolean {
  return new Set(rows.map((row) => columns.map((index) => row[index]).join('\0'))).size === rows.length;
}

/** All choices of `size` items, those of the first items first. */
function* combinations(items: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield [];
  for (const [index, item] of size === 0 ? [] : items.entries()) {
    for (const rest of combinations(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}
