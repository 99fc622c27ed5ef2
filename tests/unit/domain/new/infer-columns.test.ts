import { describe, expect, test } from 'vitest';
import { type Columns, inferColumns, type Sheet } from '../../../../src/domain/new/infer-columns.ts';
import { primaryKeyOf } from '../../../../src/domain/new/primary-key.ts';

const column = (cells: string[], separator = ',', header = 'Value') => {
  const sheet: Sheet = { header: [header], rows: cells.map((cell) => [cell]), separator };
  return inferColumns(sheet);
};
/** Type, format and unit of a column, and its cells. */
const read = (cells: string[], separator?: string) => {
  const { fields, rows } = column(cells, separator) as Columns;
  const { type, format, unit, minimum } = fields[0]!;
  return [[type, format, unit, minimum].filter((part) => part !== undefined).join(' '), rows.flat()];
};

describe('a column of', () => {
  test.each([
    ['whole numbers', ['1', '-2', ''], 'integer', ['1', '-2', '']],
    ['numbers', ['1.5', '2e3'], 'number', ['1.5', '2e3']],
    ['thousands apart', ['1,234', '12'], 'integer', ['1234', '12']],
    ['thousands apart by narrow blanks', ['1\u202F234,5'.replace(',5', '.5'), '2'], 'number', ['1234.5', '2']],
    ['dollars', ['$1,234.50', '-$2'], 'number USD -2', ['1234.50', '-2']],
    ['per cent', ['12.5 %', '3%'], 'number percent', ['12.5', '3']],
    ['codes', ['007', '012'], 'string', ['007', '012']],
    ['long names of digits', ['12345678901234567890'], 'string', ['12345678901234567890']],
    ['true and false', ['TRUE', 'false'], 'boolean', ['true', 'false']],
    ['days', ['2024-11-05', '2024-1-6'], 'date', ['2024-11-05', '2024-01-06']],
    ['times', ['2024-11-05T00:00:00Z'], 'date', ['2024-11-05']],
    ['months', ['2024-11', '2024/12'], 'string edtf', ['2024-11', '2024-12']],
    ['days in words', ['5 Nov 2024', 'Nov 6, 2024'], 'date', ['2024-11-05', '2024-11-06']],
    ['days with the day first', ['13/11/2024', '05/11/2024'], 'date', ['2024-11-13', '2024-11-05']],
    ['days with the month first', ['11/13/2024', '11/05/2024'], 'date', ['2024-11-13', '2024-11-05']],
    ['days with points', ['05.11.2024'], 'date', ['2024-11-05']],
    ['days that are not in the calendar', ['2024-02-30'], 'string', ['2024-02-30']],
    ['numbers and gaps', ['1', 'n/a', '–', 'NaN'], 'integer', ['1', '', '', '']],
    ['words and gaps', ['one', 'n/a'], 'string', ['one', 'n/a']],
    ['nothing', ['', ''], 'string', ['', '']],
  ])('%s', (_what, cells, type, written) => {
    expect(read(cells)).toEqual([type, written]);
  });

  test('numbers with decimal commas, which stand between semicolons', () => {
    expect(read(['1.234,56', '7', '1.000'], ';')).toEqual(['number', ['1234.56', '7', '1000']]);
    expect(read(['1.234', '7'], ';')).toEqual(['number', ['1.234', '7']]);
  });

  test('days that could be read in two ways asks', () => {
    expect(column(['01/02/2024'])).toEqual({ unclear: 'Value' });
    const sheet = { header: ['d'], rows: [['01/02/2024']], separator: ',' };
    expect(inferColumns(sheet, 'mdy')).toHaveProperty('rows', [['2024-01-02']]);
    expect(inferColumns(sheet, 'dmy')).toHaveProperty('rows', [['2024-02-01']]);
  });
});

test('names of columns are lower case with underscores, no two alike; a title stays', () => {
  const header = ['Value (USD)', 'value usd', '', '2024', '中文'];
  const { fields } = inferColumns({ header, rows: [['1', '2', '3', '4', '5']], separator: ',' }) as Columns;
  expect(fields.map(({ name }) => name)).toEqual(['value_usd', 'value_usd_2', 'column_3', 'column_2024', 'column_5']);
  expect(fields.map(({ title }) => title)).toEqual(['Value (USD)', 'value usd', 'column_3', '2024', '中文']);
});

describe('rows are told apart', () => {
  const keyOf = (...rows: string[][]) => {
    const header = rows[0]!.map((_, index) => 'abcd'[index]!);
    return primaryKeyOf(inferColumns({ header, rows, separator: ',' }) as Columns);
  };

  test('by one column, by two, and by amounts only where nothing else does', () => {
    expect(keyOf(['x', 'y'], ['z', 'y'])).toEqual(['a']);
    expect(keyOf(['7', 'x', 'p'], ['8', 'y', 'p'], ['9', 'x', 'q'])).toEqual(['b', 'c']);
    expect(keyOf(['x', '1'], ['x', '2'])).toEqual(['b']);
  });

  test('not by columns with empty cells, and not where two rows are alike', () => {
    expect(keyOf(['', 'x', 'p'], ['a', 'x', 'q'])).toEqual(['c']);
    expect(keyOf(['x', '1'], ['x', '1'])).toBeNull();
  });
});
