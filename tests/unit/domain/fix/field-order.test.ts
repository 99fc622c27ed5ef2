import { expect, test } from 'vitest';
import { z } from 'zod';
import { orderFields } from '../../../../src/domain/fix/field-order.ts';

const schema = z.strictObject({
  a: z.string(),
  b: z.array(z.strictObject({ c: z.string(), d: z.string().optional() })).optional(),
  e: z.string().optional(),
});

test.each([
  ['fields', 'e: 1\na: 2\n', 'a: 2\ne: 1\n'],
  ['fields that are not known, at the end', 'x: 0\ne: 1\na: 2\n', 'a: 2\ne: 1\nx: 0\n'],
  [
    'comments with the field below them',
    '# top\ne: 1 # one\n# two\na: 2\n# tail\n',
    '# top\n# two\na: 2\ne: 1 # one\n# tail\n',
  ],
  ['quotation marks and folded lines', 'e: "1"\na: >-\n  2\n  3\n', 'a: >-\n  2\n  3\ne: "1"\n'],
  ['the last line without an end', 'e: 1\na: 2', 'a: 2\ne: 1'],
  ['Windows line ends', 'e: 1\r\na: 2\r\n', 'a: 2\r\ne: 1\r\n'],
  ['fields in lists', 'a: 1\nb:\n  - d: 2\n    c: 3\n  - c: 4\n', 'a: 1\nb:\n  - c: 3\n    d: 2\n  - c: 4\n'],
])('%s', (_what, before, after) => {
  expect(orderFields(before, schema)).toBe(after);
  expect(orderFields(after, schema)).toBe(after);
});

test.each(['a: 1\ne: 2\n', '{ e: 1, a: 2 }\n', 'e: [\n', '- e\n', '', 'a: 1\na: 2\n'])('%j stays as it is', (text) => {
  expect(orderFields(text, schema)).toBe(text);
});
