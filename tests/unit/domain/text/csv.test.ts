import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from '../../../../src/domain/text/csv.ts';

test('each line ends in a line feed, and no lines give an empty text', () => {
  expect(toCsv([['a', 'b'], ['1']])).toBe('a,b\n1\n');
  expect(toCsv([])).toBe('');
});

test('cells with a comma, a quotation mark or a line break are quoted, others are not', () => {
  expect(toCsv([['a,b', 'say "x"', 'two\nlines', 'r\rr', 'plain', ' spaced ']])).toBe(
    '"a,b","say ""x""","two\nlines","r\rr",plain, spaced \n',
  );
});

test('numbers, truth values and empty cells are written as they are', () => {
  expect(toCsv([[0, -1.5, true, false, '']])).toBe('0,-1.5,true,false,\n');
});

test('what is written reads back the same, accents and Chinese included', () => {
  const lines = [
    ['name', 'note'],
    ['Łukasz', '以太坊，二层'],
    ['"', ',\r\n"'],
  ];
  expect(parse(toCsv(lines))).toEqual(lines);
});
