/** Plain values and what becomes of them at a path of keys and indexes. */

export type Path = readonly (string | number)[];

/** A copy of a value with another one at a path; what is missing above it is added. */
export function setAt(value: unknown, [first, ...rest]: Path, set: unknown): unknown {
  if (first === undefined) return set;
  const copy = copyOf(value, first);
  copy[first] = setAt(copy[first], rest, set);
  return copy;
}

/** A copy of a value without the field or the item at a path. */
export function removedAt(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return undefined;
  const copy = copyOf(value, first);
  if (rest.length > 0) copy[first] = removedAt(copy[first], rest);
  else if (Array.isArray(copy)) copy.splice(Number(first), 1);
  else delete copy[first];
  return copy;
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, key) => (held as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
}

/** True for values that hold the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(valueAt(a, [key]), valueAt(b, [key])))
  );
}

function copyOf(value: unknown, key: string | number): Record<string | number, unknown> {
  if (Array.isArray(value)) return [...(value as unknown[])] as unknown as Record<string | number, unknown>;
  if (typeof value === 'object' && value !== null) return { ...value };
  return (typeof key === 'number' ? [] : {}) as Record<string | number, unknown>;
}
