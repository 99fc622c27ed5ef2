import { expect, test } from 'vitest';
import { appendToList } from '../../../../src/domain/new/append-to-list.ts';

const item = 'id: c\nsays:\n  - x\n';

test.each([
  ['at the end', 'a: 1\nlist:\n  - id: a\n', 'a: 1\nlist:\n  - id: a\n  - id: c\n    says:\n      - x\n'],
  ['before what follows', 'list:\n- id: a # why\nb: 2\n', 'list:\n- id: a # why\n- id: c\n  says:\n    - x\nb: 2\n'],
  ['without a line end', 'list:\n  - id: a', 'list:\n  - id: a\n  - id: c\n    says:\n      - x\n'],
  ['with Windows line ends', 'list:\r\n  - id: a\r\n', 'list:\r\n  - id: a\r\n  - id: c\r\n    says:\r\n      - x\r\n'],
  [
    'apart, where the items stand apart',
    'list:\n  - id: a\n\n  - id: b\n',
    'list:\n  - id: a\n\n  - id: b\n\n  - id: c\n    says:\n      - x\n',
  ],
])('an item is added %s', (_where, before, after) => {
  expect(appendToList(before, 'list', item)).toBe(after);
});

test.each(['list: []\n', 'list: [{ id: a }]\n', 'other:\n  - id: a\n', '- id: a\n', 'list: {', ''])(
  'a list that is not written line by line is left alone: %j',
  (text) => {
    expect(appendToList(text, 'list', item)).toBeNull();
  },
);
