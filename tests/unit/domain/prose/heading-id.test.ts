import { describe, expect, test } from 'vitest';
import { isReserved, splitHeading } from '../../../../src/domain/prose/heading-id.ts';

describe('splitHeading', () => {
  test('takes the id off the end of a title', () => {
    expect(splitHeading('Security is borrowed [#security]')).toEqual({ title: 'Security is borrowed', id: 'security' });
    expect(splitHeading('以太坊 “quoted” [#ether]  ')).toEqual({ title: '以太坊 “quoted”', id: 'ether' });
  });

  test('gives null where no id is written at the end', () => {
    expect(splitHeading(' Security ')).toEqual({ title: 'Security', id: null });
    expect(splitHeading('The [#middle] of it')).toEqual({ title: 'The [#middle] of it', id: null });
    expect(splitHeading('Spaces [#a b]').id).toBeNull();
    expect(splitHeading('')).toEqual({ title: '', id: null });
  });

  test('gives what is written, sound or not, and an empty id for empty brackets', () => {
    expect(splitHeading('A [#Not-An-Id!]').id).toBe('Not-An-Id!');
    expect(splitHeading('A [#]').id).toBe('');
  });

  test('needs a title no more than an id needs a space before it', () => {
    expect(splitHeading('[#alone]')).toEqual({ title: '', id: 'alone' });
    expect(splitHeading('Title[#id]')).toEqual({ title: 'Title', id: 'id' });
  });
});

test('ids that the page of an essay has already are reserved, those that only resemble them are not', () => {
  const taken = ['claims', 'terms', 'references', 'commentary', 'main', 'argument-title'];
  const begun = ['note', 'noteref', 'cite', 'ref', 'claim', 'mark', 'term', 'chart'].map((kind) => `${kind}-1`);
  expect([...taken, ...begun].filter((id) => !isReserved(id))).toEqual([]);
  const free = ['claims-of-value', 'main-point', 'title', 'notes-on-fees', 'a-note-1', 'chart', 'title-page'];
  expect(free.filter(isReserved)).toEqual([]);
});

test('names of other pages of an essay are reserved, names that only contain them are not', () => {
  expect(['v1', 'v12', 'changes', 'values', 'index', 'cite'].filter((id) => !isReserved(id))).toEqual([]);
  expect(['v', 'v1b', 'changes-since', 'value', 'values-held', 'cited', 'security'].filter(isReserved)).toEqual([]);
});
