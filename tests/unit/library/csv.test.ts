import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/library/csv.ts';
import type { Field } from '../../../src/schema/dataset.ts';
import { field } from '../builders.ts';

const fields = [field('name'), field('value', 'number')];
const read = (text: string, columns: readonly Field[] = fields) => readCsv(text, columns, 'data.csv');
const faults = (text: string, columns?: readonly Field[]) =>
  read(text, columns).findings.map(({ line, column, rule, found }) => `${line}:${column} ${rule}: ${found}`);
const cell = (type: Field['type'], text: string, changes: Partial<Field> = {}) => {
  const one = [field('a', type, changes), field('b')];
  const { rows, findings } = read(`a,b\n${text},x\n`, one);
  return findings[0]?.found ?? rows[0]!['a'];
};

describe('rows', () => {
  test('have typed cells, and null where a cell is empty', () => {
    expect(read('name,value\nŁukasz 中文,1.5\n,\n').rows).toEqual([
      { name: 'Łukasz 中文', value: 1.5 },
      { name: null, value: null },
    ]);
  });

  test('may hold commas, quotation marks and line breaks inside quotation marks', () => {
    expect(read('name,value\n"a, ""b""\nc",2\n').rows).toEqual([{ name: 'a, "b"\nc', value: 2 }]);
  });

  test('are the same with Windows line ends and without a line end at the end', () => {
    const rows = [
      { name: 'a', value: 1 },
      { name: 'b', value: 2 },
    ];
    expect(read('name,value\r\na,1\r\n\r\nb,2\r\n').rows).toEqual(rows);
    expect(read('name,value\na,1\nb,2').rows).toEqual(rows);
  });

  test('are the same with the line ends of an old Macintosh, and with all kinds in one file', () => {
    const rows = [
      { name: 'a', value: 1 },
      { name: 'b', value: 2 },
    ];
    expect(read('name,value\ra,1\rb,2\r')).toMatchObject({ rows, findings: [] });
    expect(read('name,value\r\na,1\nb,2\r')).toMatchObject({ rows, findings: [] });
    expect(read('name,value\ra,1\rb,2\r').at(1, 'value')).toEqual({ file: 'data.csv', line: 3, column: 3, length: 1 });
  });

  test('have line feeds inside quotation marks, however the file ends its lines', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(`name,value${end}"a${end}b",1${end}`).rows).toEqual([{ name: 'a\nb', value: 1 }]);
  });

  test('of a header alone are none', () => {
    expect(read('name,value\n')).toMatchObject({ rows: [], findings: [] });
  });
});

describe('the header', () => {
  test('must name the columns in their order', () => {
    expect(faults('nome,value\n')).toEqual([
      '1:1 header-matches-fields: column `nome` stands where dataset.yaml declares `name`; nearest: `name`',
    ]);
    expect(faults('name,valeu\n')).toEqual([
      '1:6 header-matches-fields: column `valeu` stands where dataset.yaml declares `value`; nearest: `value`',
    ]);
  });

  test('is not told that another column is nearest to one that only stands in the wrong place', () => {
    expect(faults('value,name\n')).toEqual([
      '1:1 header-matches-fields: column `value` stands where dataset.yaml declares `name`',
    ]);
  });

  test('may have neither too many nor too few', () => {
    expect(faults('name,value,unexpected\n')).toEqual([
      '1:12 header-matches-fields: column `unexpected` stands where dataset.yaml declares no column',
    ]);
    expect(faults('name\n')[0]).toContain('the first row ends where dataset.yaml declares `value`');
  });

  test('that is wrong is the only finding, and no row is read', () => {
    expect(read('x,y\na,b\nc\n')).toMatchObject({ rows: [], findings: [{ rule: 'header-matches-fields' }] });
  });
});

describe('a row of the wrong length', () => {
  test('is found on its line and left out', () => {
    expect(faults('name,value\na,1\nb\nc,3,4\n')).toEqual([
      '3:1 row-fits-columns: this row has 1 cells and the header has 2',
      '4:1 row-fits-columns: this row has 3 cells and the header has 2',
    ]);
    expect(read('name,value\na\nb,2\n').rows).toEqual([{ name: 'b', value: 2 }]);
  });
});

describe('a quotation mark', () => {
  test('that is not closed is found', () => {
    expect(faults('name,value\na,1\n"b,2\n')).toEqual([expect.stringMatching(/^\d+:1 csv-is-well-formed: /)]);
  });

  test('inside a cell without any is found on its line', () => {
    expect(faults('name,value\na,1\nb"c,2\n')).toEqual([expect.stringMatching(/^3:1 csv-is-well-formed: /)]);
  });
});

describe('cells', () => {
  test('numbers are digits with a point', () => {
    expect(['0', '-1.5', '1e3', '70021404.27'].map((text) => cell('number', text))).toEqual([
      0, -1.5, 1000, 70021404.27,
    ]);
    for (const text of ['many', '1 000', '1.', '.5', '$5', '0x10', 'NaN', 'Infinity', '１', '1e999', '-1e999'])
      expect(cell('number', text)).toBe(`column \`a\` holds \`${text}\`, which is not a number`);
  });

  test('whole numbers have no fraction', () => {
    expect(cell('integer', '12')).toBe(12);
    expect(cell('integer', '1.5')).toBe('column `a` holds `1.5`, which is not a whole number');
  });

  test('amounts and counts are not below zero, and ranks not below one', () => {
    expect([cell('number', '0', { unit: 'USD' }), cell('integer', '0', { unit: 'count' })]).toEqual([0, 0]);
    expect(cell('integer', '1', { unit: 'rank' })).toBe(1);
    expect(cell('number', '-0.01', { unit: 'USD' })).toBe('column `a` holds `-0.01`, which is below 0');
    expect(cell('integer', '-1', { unit: 'count' })).toBe('column `a` holds `-1`, which is below 0');
    expect(cell('integer', '0', { unit: 'rank' })).toBe('column `a` holds `0`, which is below 1');
  });

  test('percentages and plain numbers may be below zero', () => {
    expect(cell('number', '-12.5', { unit: 'percent' })).toBe(-12.5);
    expect(cell('number', '-1e300')).toBe(-1e300);
  });

  test('a column may declare another least value, higher or lower', () => {
    expect(cell('number', '-3', { unit: 'USD', minimum: -5 })).toBe(-3);
    expect(cell('number', '-5', { unit: 'USD', minimum: -5 })).toBe(-5);
    expect(cell('number', '-5.1', { unit: 'USD', minimum: -5 })).toBe('column `a` holds `-5.1`, which is below -5');
    expect(cell('number', '9', { minimum: 10 })).toBe('column `a` holds `9`, which is below 10');
    expect(cell('integer', '0', { unit: 'rank', minimum: 0 })).toBe(0);
    expect(
      read('name,value\na,-1\n', [field('name'), field('value', 'number', { unit: 'USD' })]).findings,
    ).toMatchObject([
      { rule: 'cell-fits-column', line: 2, column: 3, todo: expect.stringContaining('`minimum`') as string },
    ]);
  });

  test('truth values are true or false, in lower case', () => {
    expect([cell('boolean', 'true'), cell('boolean', 'false')]).toEqual([true, false]);
    expect(cell('boolean', 'TRUE')).toBe('column `a` holds `TRUE`');
  });

  test('days are full and in the calendar, partial dates only where the format says so', () => {
    expect(cell('date', '2024-02-29')).toBe('2024-02-29');
    expect(cell('date', '2024-02')).toBe('column `a` holds `2024-02`, which is not a day');
    expect(cell('date', '2023-02-29')).toBe('column `a` holds `2023-02-29`, which is not a day');
    expect(cell('string', '2024-02', { format: 'edtf' })).toBe('2024-02');
    expect(cell('string', 'soon', { format: 'edtf' })).toBe('column `a` holds `soon`, which is not a date');
  });

  test('may be limited to fixed values, or not be empty', () => {
    expect(cell('string', 'base', { enum: ['arbitrum', 'base'] })).toBe('base');
    expect(cell('string', 'bsae', { enum: ['arbitrum', 'base'] })).toBe('column `a` holds `bsae`; nearest: `base`');
    expect(cell('string', '', { required: true })).toBe('column `a` is empty');
    expect(cell('string', '')).toBeNull();
  });

  test('HTML in a cell is text', () => {
    expect(cell('string', '<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });
});

describe('places', () => {
  const text = 'name,value\n\n"a, b\nc",1\nd,2\n';

  test('are those of the cell, quoted commas and line breaks before it counted', () => {
    const table = read(text);
    expect(table.at(0, 'name')).toEqual({ file: 'data.csv', line: 3, column: 1, length: 5 });
    expect(table.at(0, 'value')).toEqual({ file: 'data.csv', line: 4, column: 4, length: 1 });
    expect(table.at(1, 'value')).toEqual({ file: 'data.csv', line: 5, column: 3, length: 1 });
  });

  test('are right after a row that was left out', () => {
    expect(read('name,value\nx\ny,2\n').at(0, 'value')).toEqual({ file: 'data.csv', line: 3, column: 3, length: 1 });
  });

  test('of a row that is not there are the top of the file', () => {
    expect(read(text).at(9, 'name')).toEqual({ file: 'data.csv', line: 1, column: 1 });
  });

  test('of a bad cell are in the finding, and the cell is null', () => {
    expect(faults('name,value\n"a, b",x\n')).toEqual([
      '2:8 cell-fits-column: column `value` holds `x`, which is not a number',
    ]);
    expect(read('name,value\na,x\n').rows).toEqual([{ name: 'a', value: null }]);
  });
});
