import { expect, test } from 'vitest';
import { tables } from '../../../src/markdown/tables.ts';
import { transformed } from './trees.ts';

test('tables are numbered and wrapped, also inside other blocks', () => {
  const table = '| A |\n|---|\n| b |\n';
  const shown = 'table(tableRow(tableCell(A))tableRow(tableCell(b)))';
  expect(transformed(`${table}\n<Aside>\n\n${table}\n</Aside>\n`, tables())).toBe(
    `<Table number=1>${shown}</Table><Aside><Table number=2>${shown}</Table></Aside>`,
  );
});

test('other blocks stay as they are', () => {
  expect(transformed('A | b\n', tables())).toBe('paragraph(A | b)');
});
