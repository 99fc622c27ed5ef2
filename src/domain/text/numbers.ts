/** Numbers as a reader should see or hear them: three significant figures, as precise as the sources deserve. */

export interface NumberStyle {
  /** Significant figures, from 1 to 21. */
  digits?: number | undefined;
  /** BCP 47 tag of the language that the number is written in; that of the site unless given. */
  language?: string | undefined;
  /** Writes the unit out, for a voice: "8.18 billion US dollars". */
  spoken?: boolean | undefined;
}

/**
 * A value with its unit, in the way of a language (ECMA-402): 8175014165.12 in `USD` becomes "$8.18 billion", 62.56 in
 * `percent` "62.6%". A number of another unit is grouped in thousands, and rounded only when `digits` are asked for.
 */
export function withUnit(value: number, unit: string | undefined, style: NumberStyle = {}): string {
  const { digits, language = 'en-GB', spoken = false } = style;
  const parts = (number: number, options: Intl.NumberFormatOptions) =>
    formatFor(language, options).formatToParts(number);
  const write = (number: number, options: Intl.NumberFormatOptions) => joined(parts(number, options));
  const atMost = { maximumSignificantDigits: digits ?? 3 };
  if (unit === 'USD') {
    const figures = value === 0 ? {} : { ...atMost, minimumSignificantDigits: digits ?? 3 };
    const long = { notation: 'compact', compactDisplay: 'long', ...figures } as const;
    const currency = { style: 'currency', currency: 'USD', maximumFractionDigits: 0 } as const;
    if (spoken) return write(value, { ...currency, ...long, currencyDisplay: 'name' });
    // Intl shortens the scale beside a symbol ("$8.18bn"), so the amount is put in the place of a whole number.
    const amount = write(Math.abs(value), long);
    const frame = parts(value < 0 ? -1 : 1, { ...currency, currencyDisplay: 'narrowSymbol' });
    return joined(frame.map((part) => (part.type === 'integer' ? { ...part, value: amount } : part)));
  }
  if (unit === 'percent') {
    return spoken
      ? write(value, { ...atMost, style: 'unit', unit: 'percent', unitDisplay: 'long' })
      : write(value / 100, { ...atMost, style: 'percent' });
  }
  // All figures that a number of the data can have.
  return write(value, { maximumSignificantDigits: digits ?? 15 });
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format for a language and its options. Making one costs far more than using it, so each is made once. */
function formatFor(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format;
}

/** The parts as text, with a real minus sign. */
function joined(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'minusSign' ? value.replace('-', '−') : value)).join('');
}
