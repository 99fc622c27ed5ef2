import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/markdown/parse.ts';
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

test('a table loses its alignment, which the pages could only set by a style, and keeps its columns', () => {
  const tree = parseMdx('| A | B |\n|:---|---:|\n| a | b |\n');
  const [table] = tree.children;
  tables()(tree);
  // A list of alignments also says how many cells a row has: a shorter one loses cells when HTML is made of it.
  const align = (table as Table).align ?? [null, null];
  expect(align).toEqual([null, null]);
});
