import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formOf, type JsonSchema } from '../../../../src/domain/forms/form.ts';
import { essaySchema } from '../../../../src/schema/essay.ts';
import { ledgerSchema } from '../../../../src/schema/ledger.ts';
import { day, id, idOf, line, url } from '../../../../src/schema/parts.ts';
import { sourceSchema } from '../../../../src/schema/source.ts';

const form = (schema: z.ZodType) => formOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
const only = (schema: z.ZodType) => form(z.strictObject({ it: schema })).fields[0]!;

describe('a form', () => {
  test.each([
    ['a line', line, { kind: 'prose' }],
    ['an id', id, { kind: 'word' }],
    ['the id of a source', idOf('sources'), { kind: 'word', references: 'sources' }],
    ['a day', day, { kind: 'day' }],
    ['an address', url, { kind: 'address' }],
    ['a number', z.int().min(1), { kind: 'number' }],
    ['yes or no', z.boolean(), { kind: 'yes-no' }],
    ['one of some words', z.enum(['a', 'b']), { kind: 'choice', options: ['a', 'b'] }],
    ['a list', z.array(line), { kind: 'list', item: { kind: 'prose' } }],
    [
      'a word, where a list may stand for several',
      z.union([idOf('sources'), z.array(line)]),
      { kind: 'word', references: 'sources' },
    ],
    ['a map of any names', z.record(id, line), { kind: 'elsewhere' }],
    ['a list of lists', z.array(z.array(line)), { kind: 'elsewhere' }],
    ['a word or a number', z.union([z.string(), z.number()]), { kind: 'elsewhere' }],
    ['what a command writes', z.array(line).meta({ readOnly: true }), { kind: 'elsewhere' }],
  ])('asks for %s', (_what, schema, field) => {
    expect(only(schema).field).toEqual(field);
  });

  test('says what is required and what a field means', () => {
    expect(only(line.describe('Its name.'))).toMatchObject({ name: 'it', about: 'Its name.', required: true });
    expect(only(line.optional())).toMatchObject({ about: '', required: false });
    expect(only(line.default('x'))).toMatchObject({ required: false });
  });

  test('asks for either of two groups as all their fields', () => {
    const { field } = only(z.union([z.strictObject({ family: line }), z.strictObject({ literal: line })]));
    expect(field).toMatchObject({
      fields: [
        { name: 'family', required: false },
        { name: 'literal', required: false },
      ],
    });
  });

  test('needs named fields', () => {
    expect(() => form(z.array(line))).toThrow('named fields');
  });

  test('has every field of a record in its order', () => {
    for (const schema of [sourceSchema, ledgerSchema, essaySchema]) {
      expect(form(schema).fields.map(({ name }) => name)).toEqual(Object.keys(schema.shape));
    }
    const claims = form(ledgerSchema).fields.find(({ name }) => name === 'claims')!.field;
    expect(claims).toMatchObject({ kind: 'list', item: { kind: 'group' } });
  });
});
