import { expect, test } from 'vitest';
import { noteResolves as rule } from '../../../../src/domain/checks/note-resolves.ts';
import { onText } from './run.ts';

test('a mark without a note is found at the mark', () => {
  expect(onText(rule, 'One\ntwo[^gone] three.\n')).toEqual(['2:4 there is no note `[^gone]`']);
});

test('a note without a mark is found at the note', () => {
  expect(onText(rule, 'One.\n\n[^n]: Two.\n')).toEqual(['3:1 the note `[^n]` is never marked']);
});

test('a second mark is found, because a note stands at one place', () => {
  expect(onText(rule, 'A[^n] b[^n].\n\n[^n]: Two.\n')).toEqual(['1:8 the note `[^n]` is marked twice']);
});

test('pairs are sound, whatever their case, and so is code', () => {
  expect(onText(rule, 'A[^Über] `[^x]`.\n\n[^über]: Two.\n')).toEqual([]);
});

test('a mark without a note is found also in text without positions', () => {
  expect(onText(rule, 'One.\n\nSee "www.x.y" for more[^gone].\n')).toEqual(['3:1 there is no note `[^gone]`']);
  expect(onText(rule, 'See "www.x.y" for more[^n].\n\n[^n]: Two.\n')).toEqual([]);
});
