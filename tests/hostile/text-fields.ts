/** Every field of a schema in which an editor may write any text, found by walking the schema, so that none is forgotten. */
import type { z } from 'zod';

type Schema = z.ZodType & { shape?: Record<string, Schema>; element?: Schema; valueType?: Schema; options?: Schema[] };

/** The schema without what makes it optional or gives it a default. */
function bare(schema: Schema): Schema {
  const inner = ['optional', 'default', 'nullable'].includes(schema.def.type)
    ? (schema as unknown as { unwrap(): Schema }).unwrap()
    : undefined;
  return inner ? bare(inner) : schema;
}

/** Of a union each option is a schema; an enumeration has options too, which are texts. */
function isUnion(schema: Schema): schema is Schema & { options: Schema[] } {
  return schema.def.type === 'union';
}

/** `text` for a field of free text, `address` for one of a web address; null for ids, dates and what is no text. */
function kindOf(schema: Schema): 'text' | 'address' | null {
  if (schema.def.type !== 'string') return null;
  if (schema.meta()?.['format'] === 'uri') return 'address';
  const { checks = [] } = schema.def as { checks?: { _zod: { def: { check: string } } }[] };
  return checks.some(({ _zod }) => _zod.def.check === 'string_format') ? null : 'text';
}

/** The paths of all such fields, as in `evidence.*.says`. */
export function textFields(schema: z.ZodType, path = ''): string[] {
  const at = bare(schema);
  if (kindOf(at)) return [path];
  const inner = (key: string, of: Schema) => textFields(of, path ? `${path}.${key}` : key);
  if (at.shape) return Object.entries(at.shape).flatMap(([key, of]) => inner(key, of));
  if (isUnion(at)) return [...new Set(at.options.flatMap((option) => textFields(option, path)))];
  const items = at.element ?? at.valueType;
  return items ? inner('*', items) : [];
}

export interface Writing {
  text: (text: string) => string;
  address: (address: string) => string;
  /** Told the path of every field that was written. */
  written: (path: string) => void;
  /** Paths that are not added where a record lacks them. */
  notAdded: readonly string[];
}

/** A record with every text and address written anew, and with those that it lacks. */
export function withTexts(schema: z.ZodType, value: unknown, writing: Writing, path = ''): unknown {
  const at = bare(schema);
  const kind = kindOf(at);
  if (kind && (typeof value === 'string' || value === undefined)) {
    const before = value ?? (kind === 'text' ? 'added' : 'https://example.org/');
    const after = writing[kind](before);
    if (after !== before) writing.written(path);
    return after;
  }
  const inner = (key: string, of: Schema, item: unknown) => withTexts(of, item, writing, path ? `${path}.${key}` : key);
  if (at.shape) {
    const record = value as Record<string, unknown>;
    const fields = Object.entries(at.shape).flatMap(([key, of]): [string, unknown][] => {
      const name = path ? `${path}.${key}` : key;
      if (record[key] !== undefined) return [[key, inner(key, of, record[key])]];
      const isText = kindOf(bare(of)) ?? (bare(of).element && kindOf(bare(bare(of).element!)));
      if (!isText || writing.notAdded.includes(name)) return [];
      return [[key, inner(key, of, bare(of).element ? [undefined] : undefined)]];
    });
    return Object.fromEntries(fields);
  }
  if (isUnion(at)) {
    const option = at.options.find((one) => one.safeParse(value).success);
    return option ? withTexts(option, value, writing, path) : value;
  }
  if (at.element && Array.isArray(value)) return value.map((item) => inner('*', at.element!, item));
  if (at.valueType && typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner('*', at.valueType!, item)]));
  return value;
}
