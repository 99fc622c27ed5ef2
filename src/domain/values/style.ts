/** How a `<Value>` is written. */
import { withUnit } from '../text/numbers.ts';
import type { Quantity } from './evaluate.ts';

export interface ValueStyle {
  /** `percent` writes a ratio as a share of a hundred; `change` by how much more or less than a hundred it is. */
  as?: string | undefined;
  /** Significant figures, as digits. */
  digits?: string | undefined;
}

/** A quantity as the sentence shows it: "$8.18 billion", "62%", "−13%", "3.54"; a plain ratio has three figures. */
export function writeQuantity({ value, unit, operator }: Quantity, { as, digits }: ValueStyle): string {
  const figures = digits === undefined ? undefined : Number(digits);
  if (as === 'percent' || as === 'change') {
    return withUnit(as === 'change' ? (value - 1) * 100 : value * 100, 'percent', { digits: figures });
  }
  return withUnit(value, unit, { digits: figures ?? (operator === '/' ? 3 : undefined) });
}
