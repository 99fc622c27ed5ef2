/** What a form asks for, read from the JSON schema of a record, so that a field of the schema is a field of the form. */

/** The parts of JSON Schema 2020-12 that our zod schemas turn into; `references` is our own (see schema/parts.ts). */
export interface JsonSchema {
  type?: string | undefined;
  description?: string | undefined;
  format?: string | undefined;
  pattern?: string | undefined;
  references?: unknown;
  readOnly?: boolean | undefined;
  enum?: unknown[] | undefined;
  items?: unknown;
  properties?: Record<string, unknown> | undefined;
  required?: string[] | undefined;
  anyOf?: unknown[] | undefined;
}

/** How a value is asked for. `elsewhere` is a value that a form cannot show: it is edited in the text. */
export type Field =
  | { kind: 'prose' }
  | { kind: 'word'; references?: string }
  | { kind: 'day' | 'address' | 'number' | 'yes-no' | 'elsewhere' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'list'; item: Field }
  | Group;

/** Fields that stand together, in the order in which they are written. */
export interface Group {
  kind: 'group';
  fields: NamedField[];
}

export interface NamedField {
  /** The key, as it stands in the file. */
  name: string;
  /** What an editor should know, in a sentence; empty when the schema says nothing. */
  about: string;
  required: boolean;
  field: Field;
}

/** The form of a record. Throws when the schema is not that of a record with named fields. */
export function formOf(schema: JsonSchema): Group {
  const field = fieldOf(schema);
  if (field.kind !== 'group') throw new Error('a record has named fields');
  return field;
}

function fieldOf(schema: JsonSchema): Field {
  if (schema.readOnly) return { kind: 'elsewhere' };
  if (schema.anyOf) return merged(schema.anyOf.map((one) => fieldOf(one as JsonSchema)));
  if (schema.enum?.every((option) => typeof option === 'string')) return { kind: 'choice', options: schema.enum };
  switch (schema.type) {
    case 'object':
      return schema.properties ? group(schema.properties, schema.required ?? []) : { kind: 'elsewhere' };
    case 'array':
      return list(fieldOf(schema.items as JsonSchema));
    case 'boolean':
      return { kind: 'yes-no' };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'string':
      return text(schema);
    default:
      return { kind: 'elsewhere' };
  }
}

/** A text whose shape is fixed is a word; any other is prose and has room to grow. */
function text({ format, pattern, references }: JsonSchema): Field {
  if (format === 'date') return { kind: 'day' };
  if (format === 'uri') return { kind: 'address' };
  if (typeof references === 'string') return { kind: 'word', references };
  return { kind: pattern === undefined ? 'prose' : 'word' };
}

function list(item: Field): Field {
  return item.kind === 'elsewhere' || item.kind === 'list' ? { kind: 'elsewhere' } : { kind: 'list', item };
}

function group(properties: Record<string, unknown>, required: readonly string[]): Group {
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    about: (schema as JsonSchema).description ?? '',
    required: required.includes(name),
    field: fieldOf(schema as JsonSchema),
  }));
  return { kind: 'group', fields };
}

/**
 * One of several groups is asked for as all their fields, none of them required; the checks say what goes together. Of a
 * word and a list, which is there for the rarer case of several, the word is asked for.
 */
function merged(fields: readonly Field[]): Field {
  const [first, second, ...more] = fields;
  if (first?.kind === 'word' && second?.kind === 'list' && more.length === 0) return first;
  if (!fields.every((field) => field.kind === 'group')) return { kind: 'elsewhere' };
  const named = new Map(
    fields.flatMap((one) => one.fields.map((field) => [field.name, { ...field, required: false }] as const)),
  );
  return { kind: 'group', fields: [...named.values()] };
}
