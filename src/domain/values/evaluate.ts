/** Computes what a `<Value>` shows, and keeps with it all that tells where it came from. */
import type { Field, Row } from '../../schema/dataset.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import { type Expression, type Operand, parseExpression, type Selection } from './expression.ts';

type Datasets = ReadonlyMap<string, Entry<DatasetWithRows>>;

/** One number of an expression, with the rows it was taken from. */
export interface TakenNumber extends Operand {
  value: number;
  data: DatasetWithRows;
  /** The column read; null where rows are counted. */
  field: Field | null;
  /** Indexes of the rows in the dataset: the one that holds the value, or all that were counted or added. */
  rows: number[];
}

/** The value of an expression. */
export interface Quantity {
  value: number;
  /** As in `USD`; undefined for a ratio and for other plain numbers. */
  unit: string | undefined;
  operator: Expression['operator'];
  numbers: TakenNumber[];
}

/**
 * Evaluates an expression. Returns a sentence that says what is wrong when it has another form, when a dataset, column or
 * row is not there, when a cell is no number, when two units do not go together, or when it would divide by zero.
 */
export function evaluate(text: string, datasets: Datasets): Quantity | string {
  const expression = parseExpression(text);
  if (!expression) return `\`${text}\` is not of the form \`dataset.column[column=value, …]\``;
  const numbers: TakenNumber[] = [];
  for (const operand of expression.operands) {
    const number = take(operand, datasets);
    if (typeof number === 'string') return number;
    numbers.push(number);
  }
  const [first, second] = numbers as [TakenNumber, TakenNumber | undefined];
  const unit = unitOf(first);
  if (!second) return { value: first.value, unit, operator: null, numbers };
  if (unit !== unitOf(second)) return `${unit ?? 'no unit'} and ${unitOf(second) ?? 'no unit'} do not go together`;
  if (expression.operator === '-') {
    // A difference of percentages is in points, one of ranks in places.
    return { value: first.value - second.value, unit: unit === 'USD' ? unit : undefined, operator: '-', numbers };
  }
  if (second.value === 0) return `\`${text}\` divides by zero`;
  return { value: first.value / second.value, unit: undefined, operator: '/', numbers };
}

/** Indexes of the rows that a selection picks, or a sentence that names the dataset or column that is not there. */
export function pick(selection: Selection, datasets: Datasets): { data: DatasetWithRows; rows: number[] } | string {
  const dataset = datasets.get(selection.dataset);
  if (!dataset) {
    return `dataset \`${selection.dataset}\` does not exist${nearestHint(selection.dataset, datasets.keys())}`;
  }
  const { fields, rows } = dataset.data;
  const names = fields.map((field) => field.name);
  const named = [...(selection.column === null ? [] : [selection.column]), ...selection.where.map(([name]) => name)];
  const missing = named.find((name) => !names.includes(name));
  if (missing !== undefined) {
    return `dataset \`${dataset.id}\` has no column \`${missing}\`${nearestHint(missing, names)}`;
  }
  const passes = (row: Row) => selection.where.every(([name, values]) => values.includes(String(row[name] ?? '')));
  return { data: dataset.data, rows: rows.flatMap((row, index) => (passes(row) ? [index] : [])) };
}

function take(operand: Operand, datasets: Datasets): TakenNumber | string {
  const picked = pick(operand, datasets);
  if (typeof picked === 'string') return picked;
  const { data, rows } = picked;
  if (operand.take === 'count') return { ...operand, value: rows.length, data, field: null, rows };

  const conditions = operand.where.map(([name, values]) => `${name}=${values.join('|')}`).join(', ');
  const column = operand.column!;
  if (rows.length === 0) return `no row of \`${operand.dataset}\` matches \`${conditions}\``;
  if (operand.take === 'cell' && rows.length > 1) {
    return `${rows.length} rows of \`${operand.dataset}\` match \`${conditions}\``;
  }
  const field = data.fields.find(({ name }) => name === column)!;
  const cells = rows.flatMap((index) => {
    const cell = data.rows[index]![column];
    return typeof cell === 'number' ? [{ index, value: cell }] : [];
  });
  const [first, ...others] = cells;
  if (!first) return `\`${operand.dataset}.${column}\` holds no number in the row of \`${conditions}\``;
  if (operand.take === 'sum') {
    const total = cells.reduce((sum, { value }) => sum + value, 0);
    return { ...operand, value: total, data, field, rows: cells.map(({ index }) => index) };
  }
  const better = (a: number, b: number) => (operand.take === 'max' ? a > b : a < b);
  const best = others.reduce((found, cell) => (better(cell.value, found.value) ? cell : found), first);
  return { ...operand, value: best.value, data, field, rows: [best.index] };
}

function unitOf({ take, field }: TakenNumber): string | undefined {
  return take === 'count' ? 'count' : field?.unit;
}
