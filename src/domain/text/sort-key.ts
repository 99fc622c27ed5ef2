/** What a cell of a table is sorted by. */

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/**
 * A number for a cell that shows one ("$8.18 billion", "−2.5%", "12,700") or a date ("31 Oct 2024", "2024-10", "2024"),
 * else its text. An empty cell and a dash give null, which stands last in either order. In a column of numbers 2024 is no year.
 */
export function sortKey(cell: string, isNumber = false): number | string | null {
  const text = cell.trim();
  if (text === '' || text === '–') return null;
  // A year, or a date as the data have it, stands among dates in words.
  const plain = isNumber ? null : /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (plain) return Date.UTC(Number(plain[1]), Number(plain[2] ?? 1) - 1, Number(plain[3] ?? 1));
  const number = /^(−|-)?\$?([\d,]+(?:\.\d+)?)%?(?: (thousand|million|billion|trillion))?$/.exec(text);
  if (number) {
    const size = Number(number[2]!.replaceAll(',', '')) * (scales[number[3] ?? ''] ?? 1);
    return number[1] ? -size : size;
  }
  const dated = /^(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* (\d{4})$/.exec(text);
  const month = dated ? months.indexOf(dated[2]!) / 3 : -1;
  return dated && Number.isInteger(month) && month >= 0
    ? Date.UTC(Number(dated[3]), month, Number(dated[1] ?? 1))
    : text;
}

/** Orders keys: numbers before text, null last; `direction` is 1 for ascending and -1 for descending. */
export function compareKeys(a: number | string | null, b: number | string | null, direction: 1 | -1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  if (typeof a === 'number' || typeof b === 'number') return (typeof a === 'number' ? -1 : 1) * direction;
  return a.localeCompare(b, 'en', { numeric: true }) * direction;
}
