/** Says in an editor's words what a zod schema found wrong with a record. */
import type { z } from 'zod';
import type { Finding, Place } from '../finding.ts';
import { nearestHint } from '../text/nearest.ts';
import { nameOf, shapeWords } from './shape-words.ts';

type Issue = z.core.$ZodIssue;

/** Where the parts of a record stand. */
export interface Places {
  /** Place of the value at a path, or of the nearest value above it. */
  at(path: readonly PropertyKey[]): Place;
  /** Place of the name of the field at a path. */
  keyAt(path: readonly PropertyKey[]): Place;
}

/**
 * Turns a schema's issues into findings of the rule `record-fits-schema`.
 * `schema` is asked for the known keys and for the sentence that describes a field.
 */
export function shapeFindings(issues: readonly Issue[], value: unknown, schema: z.ZodType, places: Places): Finding[] {
  return issues.flatMap((issue) => {
    const inner = issue.code === 'invalid_union' ? nearestShape(issue) : [];
    if (inner.length > 0) return shapeFindings(inner, value, schema, places);
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        ...places.keyAt([...issue.path, key]),
        rule: 'record-fits-schema',
        found: `\`${key}\` is not a field here${nearestHint(key, known)}`,
        todo: `mend the name or remove it; the fields are ${known.map((name) => `\`${name}\``).join(', ')}`,
      }));
    }
    const here = valueAt(value, issue.path);
    const name = nameOf(issue.path);
    const meaning = describe(schema, issue.path);
    const short = typeof issue.path.at(-1) === 'string' ? nameOf(issue.path.slice(-1)) : name;
    if (here === undefined) {
      const { file, line, column } = places.at(issue.path);
      const todo = `add ${short}${meaning ? `: ${meaning}` : ''}`;
      return { file, line, column, rule: 'record-fits-schema', found: `${name} is missing`, todo };
    }
    return {
      ...(issue.code === 'invalid_key' ? places.keyAt(issue.path) : places.at(issue.path)),
      rule: 'record-fits-schema',
      found: shapeWords(issue, here),
      todo: meaning ? `correct ${short}: ${meaning}` : 'change the value',
    };
  });
}

/** Of several shapes that a value may have, the faults of the one that it misses least; none when all are bare types. */
function nearestShape({ errors, path }: Extract<Issue, { code: 'invalid_union' }>): Issue[] {
  const shaped = errors.filter((faults) =>
    faults.some((fault) => fault.path.length > 0 || fault.code !== 'invalid_type'),
  );
  const least = shaped.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return least.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = schemaAt(schema, path) as { shape?: object; options?: { shape?: object }[] } | undefined;
  const shapes = [inner?.shape, ...(inner?.options ?? []).map((option) => option.shape)];
  return shapes.flatMap((shape) => Object.keys(shape ?? {}));
}

/** The sentence that describes a field, to stand after a colon. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const sentence = schemaAt(schema, path, true)?.description;
  // A word in capitals or in code keeps its first letter.
  return sentence?.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()).replace(/\.$/, '');
}

/** The schema of the value at a path: into the field of an object, the element of a list, the value of a record. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], keepOuter = false): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner: Inner = unwrap(current);
    current = inner?.shape?.[String(key)] ?? inner?.element ?? inner?.valueType;
  }
  return keepOuter ? current : (unwrap(current) as unknown as z.ZodType | undefined);
}

type Inner = { shape?: Record<string, z.ZodType>; element?: z.ZodType; valueType?: z.ZodType } | undefined;

function unwrap(schema: z.ZodType | undefined): Inner {
  let current = schema as (z.ZodType & { unwrap?: () => z.ZodType; element?: unknown }) | undefined;
  while (current && 'unwrap' in current && !('element' in current)) current = current.unwrap();
  return current as unknown as Inner;
}
