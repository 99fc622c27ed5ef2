/** Numbers as tables from elsewhere have them: with signs of money, thousands apart, decimal commas, per cent. */

const plainNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The numbers of a column as digits with a point, and what their signs say of the unit; null when a cell is no number. */
export function readNumbers(
  cells: readonly string[],
  decimalComma: boolean,
): { numbers: string[]; unit?: 'USD' | 'percent' } | null {
  // A code such as 007 is no number.
  if (cells.some((cell) => /^0\d/.test(cell))) return null;
  const bare = cells.map((cell) => cell.replace(/^(-?)\s*(?:US)?\$\s*/, '$1').replace(/\s*%$/, ''));
  const numbers = bare.map((cell) => digits(cell, decimalComma));
  if (numbers.some((number) => !plainNumber.test(number) || !isExact(number))) return null;
  const dollars = cells.every((cell) => cell.includes('$'));
  const percent = cells.every((cell) => cell.endsWith('%'));
  return { numbers, ...(dollars && { unit: 'USD' }), ...(percent && { unit: 'percent' }) };
}

function digits(cell: string, decimalComma: boolean): string {
  const spaced = cell.replace(/^−/, '-').replace(/(?<=\d)[ \u00A0\u2009\u202F'](?=\d{3})/g, '');
  if (decimalComma) return spaced.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(spaced) ? spaced.replaceAll(',', '') : spaced;
}

/** False for a whole number with more digits than a number holds, which is a name, as of a transaction. */
function isExact(number: string): boolean {
  return !/^-?\d+$/.test(number) || Number.isSafeInteger(Number(number));
}
