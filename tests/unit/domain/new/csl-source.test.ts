import { describe, expect, test } from 'vitest';
import { fromCsl } from '../../../../src/domain/new/csl-source.ts';
import { sourceSchema } from '../../../../src/schema/source.ts';

const today = '2026-02-03';
const base = { id: 'doe-2024', type: 'webpage', title: 'A page' };

test('an item becomes a record that fits the schema', () => {
  const { key, source, remarks } = fromCsl(
    {
      ...base,
      type: 'article-journal',
      author: [{ family: 'Doe', given: 'Jane' }, { family: 'ACME' }, { literal: 'Desk' }, {}],
      issued: { 'date-parts': [[2024, '11', 5]] },
      accessed: { 'date-parts': [[2025, 1, 2]] },
      'container-title': 'J. of <i>X</i>',
      number: 3,
      URL: 'https://a.org/?utm_source=x',
    },
    today,
  );
  expect([key, remarks]).toEqual(['doe-2024', []]);
  expect(source).toEqual({
    type: 'article-journal',
    title: 'A page',
    author: [{ family: 'Doe', given: 'Jane' }, { literal: 'ACME' }, { literal: 'Desk' }],
    issued: '2024-11-05',
    'container-title': 'J. of X',
    number: '3',
    URL: 'https://a.org/',
    accessed: '2025-01-02',
  });
  const record = { ...source, role: 'evidence', linkable: true, 'research-ids': [key] };
  expect(sourceSchema.safeParse(record).success).toBe(true);
});

test.each([
  ['paper-conference', 'article'],
  ['book', 'document'],
  ['no-such-type', 'document'],
])('the type %s is brought to %s, and that is said', (type, ours) => {
  const { source, remarks } = fromCsl({ ...base, type }, today);
  expect([source.type, remarks]).toEqual([ours, [`its type was \`${type}\` and is \`${ours}\` here`]]);
});

describe('a date', () => {
  test.each([
    [{ 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [['2024', '3']] }, '2024-03'],
    [{ 'date-parts': [[2024, 2, 30]] }, '2024-02'],
    [{ raw: '2024-03-05' }, '2024-03-05'],
    [{ literal: 'circa 1999' }, undefined],
    [{ 'date-parts': [[]] }, undefined],
  ])('%j is %s', (issued, written) => {
    const { source, remarks } = fromCsl({ ...base, issued }, today);
    expect(source.issued).toBe(written);
    expect(remarks).toEqual(written ? [] : ['its date could not be read']);
  });

  test('of reading is today where it is not a full day', () => {
    expect(fromCsl({ ...base, accessed: { 'date-parts': [[2024]] } }, today).source.accessed).toBe(today);
  });
});

test.each([
  [{ id: 'Smith:25' }, 'smith-25'],
  [{ id: 'smithWeb2024' }, 'smith-web2024'],
  [{ id: 'http://zotero.org/users/1/items/ABC', 'citation-key': 'doeThing' }, 'doe-thing'],
  [
    { id: 'http://zotero.org/users/1/items/ABC', author: [{ family: 'Łukasz', given: 'Z' }], issued: { raw: '2024' } },
    'lukasz-2024',
  ],
  [{ id: 7 }, 'a-page'],
  [{ id: '', title: '报告' }, ''],
])('the key of %j is %s', (item, key) => {
  expect(fromCsl({ ...base, ...item }, today).key).toBe(key);
});

test('what runs, or is no address, is left out, and said', () => {
  const { source, remarks } = fromCsl({ ...base, URL: 'javascript:alert(1)' }, today);
  expect(source.URL).toBeUndefined();
  expect(remarks).toEqual(['its address, javascript:alert(1), is none on the web']);
  expect(fromCsl({ ...base, DOI: '10.1/x' }, today).source.URL).toBe('https://doi.org/10.1/x');
});

test('a title that is missing has words of ours in square brackets', () => {
  expect(fromCsl({ id: 'x', type: 'webpage', title: ' ' }, today)).toMatchObject({
    source: { title: '[No title was shown]' },
    remarks: ['it has no title'],
  });
});

test('what is of another form than it should be counts as left out', () => {
  const odd = {
    title: { a: 'b' },
    author: [null],
    issued: { raw: 2024, 'date-parts': 5 },
    URL: ['x'],
    DOI: 5,
    number: {},
  };
  expect(fromCsl(odd, today).source).toEqual({
    type: 'document',
    title: '[No title was shown]',
    issued: '2024',
    URL: 'https://doi.org/5',
    accessed: today,
  });
});
