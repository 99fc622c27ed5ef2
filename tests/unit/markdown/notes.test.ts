import { expect, test } from 'vitest';
import { notes } from '../../../src/markdown/notes.ts';
import { transformed } from './trees.ts';

const run = (text: string) => transformed(text, notes());

test('a note stands where it is marked, with its formatting, and no longer at the end', () => {
  expect(run('A[^n] b.\n\n[^n]: See *this*.\n')).toBe('paragraph(A<Note number=1>See emphasis(this).</Note> b.)');
});

test('notes are numbered by their marks, not by their names or their order at the end', () => {
  const text = 'A[^9] b[^x].\n\n- c[^2]\n\n[^2]: Third.\n[^x]: Second.\n[^9]: First.\n';
  expect([...run(text).matchAll(/number=(\d)>(\w+)/g)].map(([, number, word]) => `${number} ${word}`)).toEqual([
    '1 First',
    '2 Second',
    '3 Third',
  ]);
});

test('a text without notes stays as it is', () => {
  expect(run('A [x] b.\n')).toBe('paragraph(A [x] b.)');
});
