import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { annotated } from '../../../../src/domain/new/annotated.ts';

const schema = z.strictObject({
  name: z.string().describe('What it is called.'),
  kind: z.enum(['one', 'two']).describe('Which it is.'),
  note: z.string().optional().describe('What else there is.'),
  parts: z.array(z.strictObject({ id: z.string().describe('Its id.'), size: z.int().optional().describe('How big.') })),
  last: z.string().optional().describe('The last thing.'),
});

test('fields stand in the order of the schema, each under its sentence; those left out are named', () => {
  const text = annotated(schema, { parts: [{ id: 'a' }, { id: 'b' }], kind: 'one', name: "It's: x" });
  expect(text).toBe(`# What it is called.
name: "It's: x"
# Which it is. One of: one, two.
kind: one
# note: … (may be left out) What else there is.
parts:
  - # Its id.
    id: a
    # size: … (may be left out) How big.
  - id: b
# last: … (may be left out) The last thing.
`);
});

test('an empty list says what its items have', () => {
  expect(annotated(schema, { name: 'x', kind: 'two', parts: [] })).toContain('# Each has: id, size.\nparts: []');
});

test('any words come back as they were', () => {
  const words = ['- a', '# b', '*c', '2024', 'true', 'a: b', '"q"', 'line\nbreak', '  blanks ', '中文', "it's"];
  for (const name of words)
    expect(parse(annotated(schema, { name, kind: 'one', parts: [] }))).toHaveProperty('name', name);
});
