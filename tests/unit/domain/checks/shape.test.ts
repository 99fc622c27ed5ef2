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
  return shapeFindings(error!.issues, value, schema, at);
};
const lines = (value: unknown) => findings(value).map(({ file, found, todo }) => `${file} | ${found} | ${todo}`);
const sound = { title: 'A', kind: 'line' };

test('every finding is one of the rule record-fits-schema', () => {
  expect(findings({}).map(({ rule }) => rule)).toEqual(['record-fits-schema', 'record-fits-schema']);
});

describe('a field', () => {
  test('that is missing is named, with the sentence that describes it', () => {
    expect(lines({ kind: 'line' })).toEqual(['title | `title` is missing | The title.']);
    expect(lines({ title: 'A' })).toEqual(['kind | `kind` is missing | add `kind`']);
  });

  test('with a value of the wrong type says so, also when it is left empty', () => {
    expect(lines({ ...sound, title: 5 })).toEqual(['title | `title`: expected string, received number | The title.']);
    expect(lines({ ...sound, title: null })).toEqual(['title | `title`: expected string, received null | The title.']);
  });

  test('with a rule of its own is reported in the words of the schema', () => {
    expect(lines({ ...sound, title: '' })).toEqual(['title | `title`: this may not be empty | The title.']);
  });

  test('with fixed values lists them', () => {
    expect(lines({ ...sound, kind: 'bar' })).toEqual([
      'kind | `kind`: must be one of `line`, `timeline` | change the value',
    ]);
  });

  test('inside a list or a record is named by its path', () => {
    expect(lines({ ...sound, list: [{ name: 'a' }, { name: 1 }] })).toEqual([
      'list/1/name | `list.1.name`: expected string, received number | What it is called.',
    ]);
    expect(lines({ ...sound, words: { x: {} } })).toEqual([
      'words/x/name | `words.x.name` is missing | What it is called.',
    ]);
  });
});

describe('a mistyped key', () => {
  test('is found at the key, with the nearest and all that are allowed', () => {
    expect(lines({ ...sound, titel: 'A' })).toEqual([
      'titel | `titel` is not a field here; nearest: `title` | mend the name or remove it; the fields are `title`, `kind`, `list`, `words`, `who`, `names`',
    ]);
  });

  test('is found inside a list, with the fields of that place', () => {
    expect(lines({ ...sound, list: [{ name: 'a', aeg: 1 }] })).toEqual([
      'list/0/aeg | `aeg` is not a field here; nearest: `age` | mend the name or remove it; the fields are `name`, `age`',
    ]);
  });

  test('is found once for each key', () => {
    expect(lines({ ...sound, aaaaaa: 1, bbbbbb: 2 })).toHaveLength(2);
  });
});

test('of two shapes that a value may have, the nearer one is reported', () => {
  expect(lines({ ...sound, who: { family: 5 } })[0]).toMatch(/^who\/family \| `who.family`: expected string/);
});

test('a mistyped key in a value of two shapes lists the fields of both, with the nearest', () => {
  const fields = 'mend the name or remove it; the fields are `family`, `literal`';
  expect(lines({ ...sound, names: [{ family: 'A', familly: 'B' }] })).toEqual([
    `names/0/familly | \`familly\` is not a field here; nearest: \`family\` | ${fields}`,
  ]);
  expect(lines({ ...sound, names: [{ literal: 'A', note: 'B' }] })).toEqual([
    `names/0/note | \`note\` is not a field here | ${fields}`,
  ]);
});

test('a record that is no record at all is reported as a whole', () => {
  expect(lines('text')).toEqual([' | the record: expected object, received string | change the value']);
  expect(lines(null)).toEqual([' | the record: expected object, received null | change the value']);
});
