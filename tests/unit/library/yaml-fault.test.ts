import { expect, test } from 'vitest';
import { readYaml } from '../../../src/library/positions.ts';

test.each([
  ['a:\n\tb: 1\n', '2:1 a tab stands at the start of a line'],
  ['a: b: c\n', '1:4 a second `:` makes a field inside the value of a field'],
  ['key\nb: 1\n', '1:1 the name of a field goes over more than one line'],
  ['a: "x\n', '2:1 a quotation mark that was opened further up is not closed'],
  ['a: [1, 2\nb: 1\n', '2:1 a bracket is opened and `]` is missing'],
  ['a: {b: 1\nc: 1\n', '2:1 a bracket is opened and `}` is missing'],
  ['a: @x\n', '1:4 a value may not begin with this sign'],
  ["a: 'it's'\n", '1:8 this cannot stand here'],
  ['a:\n  b: 1\n c: 2\n', '3:1 this line is indented more or less than its neighbours'],
  ['a: 1\n---\nb: 2\n', '2:1 a line `---` begins a second record'],
  ['a: "\\q"\n', '1:5 a backslash in double quotation marks begins an escape, and this is none'],
  ['kind: a\nkind: b\n', '2:1 the field `kind` is written twice'],
])('%j: %s', (text, expected) => {
  const [first] = readYaml(text, 'f').findings;
  expect(`${first!.line}:${first!.column} ${first!.found}`).toBe(expected);
});
