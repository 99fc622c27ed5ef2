import { expect, test } from 'vitest';
import { noteIsOneParagraph as rule } from '../../../../src/domain/checks/note-is-one-paragraph.ts';
import { onText } from './run.ts';

test('a second paragraph is found where it begins', () => {
  expect(onText(rule, 'X[^n].\n\n[^n]: One.\n\n    Two.\n')).toEqual([
    '5:5 the note `[^n]` is more than one paragraph',
  ]);
});

test('a note that is a list or empty is found at the note', () => {
  expect(onText(rule, 'X[^n].\n\n[^n]: - one\n')).toEqual(['3:1 the note `[^n]` is more than one paragraph']);
  expect(onText(rule, 'X[^n].\n\n[^n]:\n')).toEqual(['3:1 the note `[^n]` is more than one paragraph']);
});

test('a paragraph over several lines is one', () => {
  expect(onText(rule, 'X[^n].\n\n[^n]: One\n    and *two*.\n')).toEqual([]);
});

test('a note that holds the mark of a note, even its own, is found at the mark', () => {
  expect(onText(rule, 'X[^a].\n\n[^a]: One[^b].\n\n[^b]: Two.\n')).toEqual([
    '3:10 the note `[^a]` holds the mark of another note',
  ]);
  expect(onText(rule, 'X[^a].\n\n[^a]: One *two[^a]*.\n')).toEqual([
    '3:15 the note `[^a]` holds the mark of another note',
  ]);
});

test('a note that is written inside another block is found there', () => {
  expect(onText(rule, 'X[^n].\n\n> [^n]: One.\n')).toEqual(['3:3 the note `[^n]` is written inside another block']);
  expect(onText(rule, 'X[^n].\n\n<Aside>\n\n[^n]: One.\n\n</Aside>\n')).toEqual([
    '5:1 the note `[^n]` is written inside another block',
  ]);
});
