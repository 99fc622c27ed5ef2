import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../src/domain/commentary/places.ts';
import { sinceAnswered } from '../../../../src/domain/commentary/since.ts';
import { history } from '../editions/histories.ts';

const words = 'A loose rung was nailed down again in the spring by the owner of the house.';
const told = history(
  [
    `## S [#stays]\n\nX.\n\n## C [#changes]\n\nBefore. ${words} After.\n\n## O [#old]\n\nO.\n\n## W [#w]\n\n${words}\n`,
    `## S [#stays]\n\nX.\n\n## D [#changes]\n\n${words.replace('spring', 'summer')}\n\n## O [#new]\n\nP.\n`,
  ],
  { moved: { old: 'new' }, withdrawn: { w: 'It was wrong.' } },
);
const since = (section: string, changes: Partial<Place> = {}) =>
  sinceAnswered(
    { essay: 'one', section, quote: null, edition: 1, now: { essay: 'one', section }, ...changes } as Place,
    told,
  );

describe('a section that is answered', () => {
  test('and is as it was needs no word, nor one of which no edition tells', () => {
    expect(since('stays')).toBeNull();
    expect(since('changes', { edition: 2 })).toBeNull();
    expect(since('changes', { edition: null })).toBeNull();
    expect(since('never')).toBeNull();
  });

  test('and has changed is shown with the paragraph that had the words', () => {
    const passage = `Before. ${words} After.`;
    const said = { edition: 1, section: 'changes', title: 'C', gone: false, passage };
    expect(since('changes', { quote: words })).toEqual(said);
  });

  test('is shown without words where none are quoted', () => {
    expect(since('changes')).toMatchObject({ title: 'C', passage: null });
  });

  test('is known by the name that it had', () => {
    expect(since('old')).toMatchObject({ section: 'old', title: 'O' });
    expect(since('new')).toMatchObject({ section: 'old', title: 'O' });
  });

  test('is known after it was withdrawn', () => {
    const said = { edition: 1, section: 'w', title: 'W', gone: true, passage: words };
    expect(since('w', { quote: words, now: null })).toEqual(said);
  });
});
