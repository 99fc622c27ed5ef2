/** Numbers as a reader should see them. English; three significant figures, as precise as the sources deserve. */

const scales = [
  { at: 1e12, word: 'trillion' },
  { at: 1e9, word: 'billion' },
  { at: 1e6, word: 'million' },
  { at: 1e3, word: 'thousand' },
] as const;

/** US dollars in words: 8175014165.12 becomes "$8.18 billion". */
export function dollars(value: number): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  const scale = scales.find(({ at }) => Number((size / at).toPrecision(3)) >= 1);
  if (size === 0) return '$0';
  return scale ? `${sign}$${significant(size / scale.at)} ${scale.word}` : `${sign}$${significant(size)}`;
}

/** A value with its unit; a number without one is grouped in thousands. */
export function withUnit(value: number, unit: string | undefined): string {
  if (unit === 'USD') return dollars(value);
  if (unit === 'percent') return `${String(Number(value.toPrecision(3))).replace('-', '−')}%`;
  return value.toLocaleString('en-GB').replace('-', '−');
}

/** Exactly three significant figures without exponent: 0.0714, 14.0 and 12,700. */
function significant(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-GB', {
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
}
