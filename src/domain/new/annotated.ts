/** Writes a new record as YAML with the schema's own sentences beside its fields, for the editor who goes on from there. */
import { Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { wrap } from '../text/wrap.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * The record in the order of its schema. Every field has its description above it, and the fields that were left out are
 * named in comments at their place.
 */
export function annotated(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): string {
  const ordered = Object.keys(schema.shape).filter((key) => values[key] !== undefined);
  const record = new Document(Object.fromEntries(ordered.map((key) => [key, values[key]])));
  if (isMap(record.contents)) {
    const rest = annotate(record.contents, schema.shape);
    record.comment = rest || null;
  }
  return record
    .toString({ lineWidth: 0, singleQuote: true })
    .replace(/\n{2,}(?=#)/g, '\n')
    .replace(/^\n/, '');
}

/** Puts comments to the fields of a map, and into the maps inside; returns those of fields left out after the last one. */
function annotate(map: YAMLMap, shape: Shape): string {
  let waiting = '';
  const order = Object.keys(shape);
  map.items.sort((a, b) => order.indexOf(String(a.key)) - order.indexOf(String(b.key)));
  const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  for (const [name, schema] of Object.entries(shape)) {
    const { description, optional, options, inner } = about(schema);
    const pair = pairs.get(name);
    const parts = pair && isSeq(pair.value) && pair.value.items.length === 0 ? inner : undefined;
    const words = [description, options && `One of: ${options.join(', ')}.`]
      .concat(parts ? `Each has: ${Object.keys(parts).join(', ')}.` : [])
      .filter(Boolean)
      .join(' ');
    if (!pair) {
      if (optional && words) waiting += `${comment(`${name}: … (may be left out) ${words}`)}\n`;
      continue;
    }
    if (isScalar(pair.key)) pair.key.commentBefore = (waiting + (words ? comment(words) : '')).trimEnd() || null;
    waiting = '';
    // A list of records says once what their fields are, at the first.
    const first = isSeq(pair.value) ? pair.value.items[0] : pair.value;
    if (isMap(first) && inner) {
      const rest = annotate(first, inner);
      if (rest) first.comment = rest;
    }
  }
  return waiting.trimEnd();
}

/** What a field's schema says of it: its sentence, the words it may be, and the fields inside it. */
function about(schema: z.ZodType) {
  let inner = schema as z.ZodType & {
    unwrap?: () => z.ZodType;
    element?: z.ZodType;
    options?: readonly unknown[];
    shape?: Shape;
  };
  let description = schema.description;
  const optional = schema.safeParse(undefined).success;
  while (inner.unwrap ?? inner.element) {
    inner = inner.element ?? inner.unwrap!();
    description ??= inner.description;
  }
  const options = inner.options?.every((option) => typeof option === 'string') ? inner.options : undefined;
  return { description, optional, options, inner: inner.shape };
}

/** A comment of lines that fit a window, without the number sign, which the writer puts before each. */
function comment(words: string): string {
  return wrap(words, 110, ({ length }) => length)
    .map((line) => ` ${line}`)
    .join('\n');
}
