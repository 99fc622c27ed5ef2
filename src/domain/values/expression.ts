/**
 * What `<Value of="…">` may say:
 *
 *     dataset.column[column=value, column=one|other]     one cell
 *     <cell> / <cell>                                    a ratio
 *     <cell> - <cell>                                    a difference
 *     count(dataset[…])                                  how many rows
 *     max(dataset.column[…])                             the largest value; also min and sum
 */

export const takes = ['cell', 'count', 'max', 'min', 'sum'] as const;

/** Rows of a dataset, and the column that is read in them. */
export interface Selection {
  dataset: string;
  /** Null where rows are counted. */
  column: string | null;
  /** Column and texts of each condition: a row passes when its cell is one of the texts. */
  where: [column: string, values: string[]][];
}

/** One number taken from rows. */
export interface Operand extends Selection {
  take: (typeof takes)[number];
}

export interface Expression {
  operator: '/' | '-' | null;
  operands: Operand[];
}

const call = /^(?<take>count|max|min|sum)\s*\((?<inside>.*)\)$/s;
const selection = /^(?<dataset>[\w-]+)(?:\.(?<column>\w+))?\s*\[(?<where>[^\]]*)\]$/s;
const condition = /^\s*(?<column>\w+)\s*=\s*(?<values>.+?)\s*$/s;

/** Reads an expression; null when it does not have one of these shapes. */
export function parseExpression(text: string): Expression | null {
  const [first = '', operator, second, ...more] = text.split(/(?<=[\])]\s*)([/-])(?=\s*[a-z0-9])/);
  if (more.length > 0) return null;
  const operands = [first, ...(second === undefined ? [] : [second])].map(parseOperand);
  if (operands.includes(null)) return null;
  return { operator: (operator as Expression['operator'] | undefined) ?? null, operands: operands as Operand[] };
}

/** Reads what picks rows, as in `tvl-observations[chain=base]`, with or without a column; null when it is no such thing. */
export function parseSelection(text: string): Selection | null {
  const groups = selection.exec(text.trim())?.groups;
  if (!groups) return null;
  const where: Selection['where'] = [];
  for (const part of groups.where!.trim() === '' ? [] : groups.where!.split(',')) {
    const match = condition.exec(part)?.groups;
    if (!match) return null;
    where.push([match.column!, match.values!.split('|').map((value) => value.trim())]);
  }
  return { dataset: groups.dataset!, column: groups.column ?? null, where };
}

function parseOperand(text: string): Operand | null {
  const groups = call.exec(text.trim())?.groups;
  const take = (groups?.take ?? 'cell') as Operand['take'];
  const found = parseSelection(groups?.inside ?? text);
  if (!found || (found.column === null) !== (take === 'count')) return null;
  if (take === 'cell' && found.where.length === 0) return null;
  return { take, ...found };
}
