/** Says in an editor's words what a zod schema found wrong with a record. */
import type { z } from 'zod';
import type { Finding, Place } from '../finding.ts';
import { nearestHint } from '../text/nearest.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns a schema's issues into findings of the rule `record-fits-schema`.
 * `at` gives the place of a path; `schema` is asked for the known keys and for the sentence that describes a field.
 */
export function shapeFindings(
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodType,
  at: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_union') {
      const inner = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
      return shapeFindings(
        inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
        value,
        schema,
        at,
      );
    }
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        ...at([...issue.path, key]),
        rule: 'record-fits-schema',
        found: `\`${key}\` is not a field here${nearestHint(key, known)}`,
        todo: `mend the name or remove it; the fields are ${known.map((name) => `\`${name}\``).join(', ')}`,
      }));
    }
    const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'the record';
    const meaning = describe(schema, issue.path);
    const missing = isMissing(value, issue.path);
    return {
      ...at(issue.path),
      rule: 'record-fits-schema',
      found: missing ? `${name} is missing` : `${name}: ${plain(issue)}`,
      todo: meaning ?? (missing ? `add ${name}` : 'change the value'),
    };
  });
}

/** zod's own messages begin with "Invalid"; editors get them shorter. Messages of our schemas stay. */
function plain(issue: Issue): string {
  if (issue.code === 'invalid_value')
    return `must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  const message = issue.message.replace(/^Invalid input: /, '').replace(/^Too /, 'too ');
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return true;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current === undefined;
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = schemaAt(schema, path) as { shape?: object; options?: { shape?: object }[] } | undefined;
  const shapes = [inner?.shape, ...(inner?.options ?? []).map((option) => option.shape)];
  return shapes.flatMap((shape) => Object.keys(shape ?? {}));
}

function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemaAt(schema, path, true)?.description;
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
