import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shapeFindings } from '../../../../src/domain/checks/shape.ts';

const inner = z.strictObject({ name: z.string().describe('What it is called.'), age: z.number().optional() });
const schema = z.strictObject({
  title: z.string().min(1, 'this may not be empty').describe('The title.'),
  kind: z.enum(['line', 'timeline']),
  list: z.array(inner).optional(),
  words: z.record(z.string(), inner).optional(),
  who: z.union([z.strictObject({ family: z.string() }), z.string()]).optional(),
  names: z.array(z.union([z.strictObject({ family: z.string() }), z.strictObject({ literal: z.string() })])).optional(),
});
const findings = (value: unknown) => {
  const { error } = schema.safeParse(value);
  const at = (path: readonly PropertyKey[]) => ({ file: path.map(String).join('/'), line: 1, column: 1 });
  return shapeFindings(error!.issues, value, schema, { at, keyAt: (path) => at([...path, '(name)']) });
};
const lines = (value: unknown) => findings(value).map(({ file, found, todo }) => `${file} | ${found} | ${todo}`);
const sound = { title: 'A', kind: 'line' };

test('every finding is one of the rule record-fits-schema', () => {
  expect(findings({}).map(({ rule }) => rule)).toEqual(['record-fits-schema', 'record-fits-schema']);
});

describe('a field', () => {
  test('that is missing is named, with the sentence that describes it', () => {
    expect(lines({ kind: 'line' })).toEqual(['title | `title` is missing | add `title`: the title']);
    expect(lines({ title: 'A' })).toEqual(['kind | `kind` is missing | add `kind`']);
  });

  test('with a value of the wrong type says so, also when it is left empty', () => {
    expect(lines({ ...sound, title: 5 })).toEqual([
      'title | `title` must be a text, and is the number `5` | correct `title`: the title',
    ]);
    expect(lines({ ...sound, title: null })).toEqual(['title | `title` is empty | correct `title`: the title']);
  });

  test('with a rule of its own is reported in the words of the schema', () => {
    expect(lines({ ...sound, title: '' })).toEqual(['title | `title` is empty | correct `title`: the title']);
  });

  test('with fixed values lists them', () => {
    expect(lines({ ...sound, kind: 'bar' })).toEqual([
      'kind | `kind` must be one of `line`, `timeline`, and is `bar` | change the value',
    ]);
  });

  test('inside a list or a record is named by its path', () => {
    expect(lines({ ...sound, list: [{ name: 'a' }, { name: 1 }] })).toEqual([
      'list/1/name | `name` (item 2 of `list`) must be a text, and is the number `1` | correct `name`: what it is called',
    ]);
    expect(lines({ ...sound, words: { x: {} } })).toEqual([
      'words/x/name | `name` (in `x`, in `words`) is missing | add `name`: what it is called',
    ]);
  });
});

describe('a mistyped key', () => {
  test('is found at the key, with the nearest and all that are allowed', () => {
    expect(lines({ ...sound, titel: 'A' })).toEqual([
      'titel/(name) | `titel` is not a field here; nearest: `title` | mend the name or remove it; the fields are `title`, `kind`, `list`, `words`, `who`, `names`',
    ]);
  });

  test('is found inside a list, with the fields of that place', () => {
    expect(lines({ ...sound, list: [{ name: 'a', aeg: 1 }] })).toEqual([
      'list/0/aeg/(name) | `aeg` is not a field here; nearest: `age` | mend the name or remove it; the fields are `name`, `age`',
    ]);
  });

  test('is found once for each key', () => {
    expect(lines({ ...sound, aaaaaa: 1, bbbbbb: 2 })).toHaveLength(2);
  });
});

describe('in words of an editor', () => {
  const odd = z
    .strictObject({
      count: z.int().min(1).max(9),
      items: z.array(z.string()).min(1),
      pair: z.array(z.string()).min(2),
      rule: z.discriminatedUnion('rule', [
        z.strictObject({ rule: z.literal('a') }),
        z.strictObject({ rule: z.literal('b') }),
      ]),
      cell: z.union([z.string(), z.number()]),
      moved: z.record(z.string().regex(/^[a-z]+$/, 'use lower case letters'), z.string()),
      date: z.string('write a date').refine((text) => text !== '2024-13', 'this day is not in the calendar'),
      yes: z.boolean(),
    })
    .partial();
  test.each([
    [{ count: 0 }, '`count` must be 1 or more, and is the number `0`'],
    [{ count: 10 }, '`count` must be 9 or less, and is the number `10`'],
    [{ count: 1.5 }, '`count` must be a whole number, and is the number `1.5`'],
    [{ items: [] }, '`items` is an empty list'],
    [{ items: 'one' }, '`items` must be a list, and is `one`'],
    [{ items: [{}] }, 'item 1 of `items` must be a text, and is a group of fields'],
    [{ pair: ['one'] }, '`pair` has too few items; at least 2 are needed'],
    [{ rule: { rule: 'c' } }, '`rule` (in `rule`) must be one of `a`, `b`, and is `c`'],
    [{ rule: {} }, '`rule` (in `rule`) is missing'],
    [{ cell: true }, '`cell` must be a text or a number, and is `true`'],
    [{ moved: { Ä: 'b' } }, '`Ä` (in `moved`) cannot be a name here: use lower case letters'],
    [{ date: '2024-13' }, '`date` is `2024-13`: this day is not in the calendar'],
    [{ date: 2024 }, '`date` is the number `2024`: write a date'],
    [{ yes: 'yes' }, '`yes` must be `true` or `false`, and is `yes`'],
  ])('%j: %s', (value, found) => {
    const at = () => ({ file: 'f', line: 1, column: 1 });
    const { error } = odd.safeParse(value);
    expect(shapeFindings(error!.issues, value, odd, { at, keyAt: at }).map((finding) => finding.found)).toEqual([
      found,
    ]);
  });
});

test('of two shapes that a value may have, the nearer one is reported', () => {
  expect(lines({ ...sound, who: { family: 5 } })[0]).toMatch(/^who\/family \| `family` \(in `who`\) must be a text/);
});

test('a mistyped key in a value of two shapes lists the fields of both, with the nearest', () => {
  const fields = 'mend the name or remove it; the fields are `family`, `literal`';
  expect(lines({ ...sound, names: [{ family: 'A', familly: 'B' }] })).toEqual([
    `names/0/familly/(name) | \`familly\` is not a field here; nearest: \`family\` | ${fields}`,
  ]);
  expect(lines({ ...sound, names: [{ literal: 'A', note: 'B' }] })).toEqual([
    `names/0/note/(name) | \`note\` is not a field here | ${fields}`,
  ]);
});

test('a record that is no record at all is reported as a whole', () => {
  expect(lines('text')).toEqual([' | the record must be a group of fields, and is `text` | change the value']);
  expect(lines(null)).toEqual([' | the record is empty | change the value']);
});
