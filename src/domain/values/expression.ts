/** What `<Value of="…">` may say: one cell of a dataset, `l2beat-tvl-monthly.value_usd[chain=base, date=2024-10-31]`. */

export interface CellExpression {
  dataset: string;
  column: string;
  /** Column and text of each condition; together they must pick one row. */
  where: [column: string, value: string][];
}

const shape = /^\s*(?<dataset>[\w-]+)\.(?<column>\w+)\s*\[(?<where>[^\]]*)\]\s*$/;
const condition = /^\s*(?<column>\w+)\s*=\s*(?<value>.+?)\s*$/;

/** Reads an expression; null when it does not have that shape. */
export function parseCellExpression(text: string): CellExpression | null {
  const groups = shape.exec(text)?.groups;
  if (!groups) return null;
  const where: CellExpression['where'] = [];
  for (const part of groups.where!.split(',')) {
    const match = condition.exec(part)?.groups;
    if (!match) return null;
    where.push([match.column!, match.value!]);
  }
  return { dataset: groups.dataset!, column: groups.column!, where };
}
