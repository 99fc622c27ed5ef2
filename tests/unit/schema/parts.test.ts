import { describe, expect, test } from 'vitest';
import { date, day, id, licence, line, url } from '../../../src/schema/parts.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('id', () => {
  test.each(['a', '0', 'l2-moats-22', '21shares'])('`%s` is one', (text) => expect(accepts(id, text)).toBe(true));

  test.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'a/b', '..', 'é', '中文', 'a\n'])('`%s` is none', (text) =>
    expect(accepts(id, text)).toBe(false),
  );
});

describe('date', () => {
  test.each(['2024', '2024-02', '2024-02-29'])('`%s` is one', (text) => expect(accepts(date, text)).toBe(true));

  test.each([
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-04-31',
    '2024-01-00',
    '24',
    '2024-1',
    '2024-11-5',
    '5.11.2024',
    '',
  ])('`%s` is none', (text) => expect(accepts(date, text)).toBe(false));

  test('says what to write, and what is wrong with a day that does not exist', () => {
    expect(date.safeParse('soon').error!.issues[0]!.message).toBe('write a date as `2024-11-05`, `2024-11` or `2024`');
    expect(date.safeParse('2023-02-29').error!.issues[0]!.message).toBe('this day is not in the calendar');
  });
});

test('a value of the wrong form has one fault, not also a wrong day', () => {
  for (const [schema, text] of [
    [date, 'soon'],
    [date, '2024-1'],
    [day, '2024-13'],
    [day, 'soon'],
  ] as const)
    expect(schema.safeParse(text).error!.issues).toHaveLength(1);
});

test('a year that YAML takes for a number is told to stand in quotation marks', () => {
  expect(date.safeParse(2025).error!.issues.map(({ message }) => message)).toEqual([
    "write a date as `2024-11-05` or `2024-11`, or a year in quotes, `'2024'`",
  ]);
});

test('day is a full day that exists', () => {
  expect(accepts(day, '2024-02-29')).toBe(true);
  for (const text of ['2024-02', '2024', '2023-02-29', '2024-02-29T00:00']) expect(accepts(day, text)).toBe(false);
});

describe('url', () => {
  test.each(['https://a.b', 'http://a.b/c?d=e#f', 'https://例え.jp/中文'])('`%s` is one', (text) =>
    expect(accepts(url, text)).toBe(true),
  );

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//a.b',
    'a.b',
    'ftp://a.b',
    'https://',
    'https://a b',
    'https://a.%b/',
    '',
  ])('`%s` is none', (text) => expect(accepts(url, text)).toBe(false));
});

test('line is trimmed, may hold anything and may not be blank', () => {
  expect(line.parse('  “中文” <script>alert(1)</script>\n')).toBe('“中文” <script>alert(1)</script>');
  expect(line.parse('x'.repeat(10_000))).toHaveLength(10_000);
  for (const value of ['', '  \n', null, 5]) expect(accepts(line, value)).toBe(false);
});

test('licence needs name and title and takes no other field', () => {
  expect(accepts(licence, { name: 'MIT', title: 'MIT' })).toBe(true);
  expect(accepts(licence, { name: 'MIT' })).toBe(false);
  expect(accepts(licence, { name: 'MIT', title: 'MIT', url: 'https://a.b' })).toBe(false);
});
