import { describe, expect, test } from 'vitest';
import { sectionStates, stateSince } from '../../../../src/domain/editions/section-states.ts';
import type { Essay } from '../../../../src/schema/essay.ts';
import { history } from './histories.ts';

const states = (texts: string[], changes: Partial<Essay> = {}) => sectionStates(history(texts, changes));
/** `stays` never changes, `changes` does in edition 2, `away` is missing in edition 2, `late` comes with edition 3. */
const three = states([
  '## S [#stays]\n\nX.\n\n## C [#changes]\n\nX.\n\n## A [#away]\n\nX.\n',
  '## S [#stays]\n\nX.\n\n## C [#changes]\n\nY.\n',
  '## S [#stays]\n\nX.\n\n## C [#changes]\n\nY.\n\n## A [#away]\n\nX.\n\n## L [#late]\n\nX.\n',
]);
const of = (section: string, edition: string) => stateSince(three, section, edition).state;

describe('the states of an essay', () => {
  test('are the editions in which each wording of a section stood', () => {
    expect(three).toEqual({
      essay: 'one',
      current: 3,
      dates: ['2026-01-01', '2026-01-02', '2026-01-03'],
      sections: {
        stays: [{ from: 1, to: 3 }],
        changes: [
          { from: 1, to: 1 },
          { from: 2, to: 3 },
        ],
        away: [
          { from: 1, to: 1 },
          { from: 3, to: 3 },
        ],
        late: [{ from: 3, to: 3 }],
      },
      fates: {},
    });
  });

  test('tell what became of sections, and under which name they stood', () => {
    const texts = ['## A [#a]\n\nX.\n\n## W [#w]\n\nX.\n', '## B [#b]\n\nY.\n'];
    expect(states(texts, { moved: { a: 'b' }, withdrawn: { w: 'It was wrong.' } })).toMatchObject({
      sections: {
        b: [
          { from: 1, to: 1, id: 'a' },
          { from: 2, to: 2 },
        ],
        w: [{ from: 1, to: 1 }],
        a: [],
      },
      fates: { a: { moved: { essay: 'one', section: 'b' } }, w: { withdrawn: 'It was wrong.' } },
    });
  });

  test('of an essay that was never published name no edition', () => {
    expect(states([])).toEqual({ essay: 'one', current: 0, dates: [], sections: {}, fates: {} });
  });

  test('say the same after they were sent as JSON', () => {
    expect(JSON.parse(JSON.stringify(three))).toEqual(three);
  });
});

describe('a section', () => {
  test('is unchanged while its wording is the same', () => {
    expect(['1', '2', '3'].map((edition) => of('stays', edition))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('has changed since the editions before its wording', () => {
    expect(['1', '2', '3'].map((edition) => of('changes', edition))).toEqual(['changed', 'unchanged', 'unchanged']);
  });

  test('is new to an edition that did not have it', () => {
    expect(['1', '2', '3'].map((edition) => of('late', edition))).toEqual(['new', 'new', 'unchanged']);
    expect(of('away', '2')).toBe('new');
  });

  test('is gone when the current edition has none', () => {
    const gone = states(['## A [#a]\n\nX.\n', '## B [#b]\n\nX.\n'], { withdrawn: { a: 'It was wrong.' } });
    expect(stateSince(gone, 'a', '1')).toEqual({ state: 'gone', then: 'a' });
    expect(stateSince(gone, 'a', '2')).toEqual({ state: 'gone', then: 'a' });
  });

  test('that nobody ever wrote is gone as well, whatever its name', () => {
    for (const name of ['nowhere', '', 'toString', '__proto__', 'constructor', '<b>'])
      expect(stateSince(three, name, '1')).toEqual({ state: 'gone', then: name });
  });

  test('that went to another essay is gone from here', () => {
    const gone = states(['## A [#a]\n\nX.\n', '## B [#b]\n\nX.\n'], { moved: { a: 'two#b' } });
    expect(stateSince(gone, 'a', '1')).toEqual({ state: 'gone', then: 'a' });
  });
});

describe('an edition', () => {
  test('is unknown when there was none of its number', () => {
    for (const edition of ['0', '4', '9999']) expect(of('stays', edition)).toBe('unknown-edition');
    expect(stateSince(states([]), 'stays', '1').state).toBe('unknown-edition');
  });

  test('is unknown when it is written otherwise than in a citation', () => {
    for (const edition of ['', ' 1', '1 ', '01', '+1', '-1', '1.0', '1e0', '0x1', 'v1', 'one', '１', '10000', '1\n'])
      expect(of('stays', edition)).toBe('unknown-edition');
  });
});

describe('a section that was renamed', () => {
  const moved = { moved: { a: 'b' } };

  test('is found under both names, and stood under the old one then', () => {
    const renamed = states(['## A [#a]\n\nX.\n', '## B [#b]\n\nY.\n'], moved);
    for (const name of ['a', 'b']) {
      expect(stateSince(renamed, name, '1')).toEqual({ state: 'changed', then: 'a' });
      expect(stateSince(renamed, name, '2')).toEqual({ state: 'unchanged', then: 'b' });
    }
  });

  test('is unchanged when its words are', () => {
    const renamed = states(['## A [#a]\n\nX.\n', '## A [#b]\n\nX.\n'], moved);
    expect(stateSince(renamed, 'a', '1')).toEqual({ state: 'unchanged', then: 'a' });
    expect(stateSince(renamed, 'b', '1')).toEqual({ state: 'unchanged', then: 'a' });
  });

  test('has in each edition the name that it had there, though its words were the same', () => {
    const renamed = states(['## A [#a]\n\nX.\n', '## A [#b]\n\nX.\n', '## A [#b]\n\nY.\n'], moved);
    expect(stateSince(renamed, 'b', '1')).toEqual({ state: 'changed', then: 'a' });
    expect(stateSince(renamed, 'b', '2')).toEqual({ state: 'changed', then: 'b' });
  });
});

describe('a section that was merged into one that was there', () => {
  test.each([
    ['before', '## Old [#old]\n\nO.\n\n## New [#new]\n\nN.\n'],
    ['after', '## New [#new]\n\nN.\n\n## Old [#old]\n\nO.\n'],
  ])('%s it has changed for its readers, and the other has not for its own', (_place, first) => {
    const merged = states([first, '## New [#new]\n\nN.\n'], { moved: { old: 'new' } });
    expect(stateSince(merged, 'new', '1')).toEqual({ state: 'unchanged', then: 'new' });
    expect(stateSince(merged, 'old', '1')).toEqual({ state: 'changed', then: 'old' });
  });
});

test('a section that was merged later into one that came after it is known in every edition that had it', () => {
  const [a, b] = ['## A [#a]\n\nX.\n\n', '## B [#b]\n\nY.\n\n'];
  const merged = states([a, a + b, '## B [#b]\n\nY, and X.\n'], { moved: { a: 'b' } });
  expect(stateSince(merged, 'a', '1')).toEqual({ state: 'changed', then: 'a' });
  expect(stateSince(merged, 'a', '2')).toEqual({ state: 'changed', then: 'a' });
  expect(stateSince(merged, 'b', '2')).toEqual({ state: 'changed', then: 'b' });
});

test('two sections that were merged into a new one are each known as they stood', () => {
  const merged = states(['## A [#a]\n\nX.\n\n## B [#b]\n\nY.\n', '## C [#c]\n\nX and Y.\n'], {
    moved: { a: 'c', b: 'c' },
  });
  expect(stateSince(merged, 'a', '1')).toEqual({ state: 'changed', then: 'a' });
  expect(stateSince(merged, 'b', '1')).toEqual({ state: 'changed', then: 'b' });
});
