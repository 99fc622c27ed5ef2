/** How a `<Value>` is written. */
import { withUnit } from '../text/numbers.ts';
import type { Quantity } from './evaluate.ts';

export interface ValueStyle {
  /** `percent` writes a ratio as a share of a hundred. */
  as?: string | undefined;
  /** Significant figures, as digits. */
  digits?: string | undefined;
}

/** A quantity as the sentence shows it: "$8.18 billion", "62%", "3.54"; a plain ratio has three figures. */
export function writeQuantity({ value, unit, operator }: Quantity, { as, digits }: ValueStyle): string {
  const figures = digits === undefined ? undefined : Number(digits);
  if (as === 'percent') return withUnit(value * 100, 'percent', { digits: figures });
  return withUnit(value, unit, { digits: figures ?? (operator === '/' ? 3 : undefined) });
}
