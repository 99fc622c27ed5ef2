import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../../src/domain/commentary/places.ts';
import type { Commentary } from '../../../../src/schema/commentary.ts';
import { edition, report } from '../../builders.ts';

const parts = (changes: Partial<Commentary>) =>
  report({
    essays: {
      one: {
        text: '## First [#first]\n\n## Now [#now]\n',
        editions: [edition(1), edition(3)],
        moved: { old: 'one#now', away: 'two#there', lost: 'two#nowhere' },
        withdrawn: { w: 'It was wrong.' },
      },
      two: '## There [#there]\n',
    },
    commentary: { reply: { text: '', quote: undefined, ...changes } },
  });
const places = (changes: Partial<Commentary>) => {
  const built = parts(changes);
  return placesOf(built, built.commentary.get('reply')!);
};

test('one section with what stands beside it is one place', () => {
  expect(places({ on: 'one#first', quote: 'Words', edition: 1 })).toEqual([
    {
      essay: 'one',
      section: 'first',
      quote: 'Words',
      edition: 1,
      now: { essay: 'one', section: 'first' },
      paths: { section: ['on'], quote: ['quote'], edition: ['edition'] },
    },
  ]);
});

test('a list is a place for each, with the paths of its own', () => {
  const [first, second] = places({ on: [{ section: 'two#there' }, { section: 'one#first', quote: 'Words' }] });
  expect([first!.essay, first!.quote, first!.edition]).toEqual(['two', null, null]);
  expect(second!.paths).toEqual({
    section: ['on', 1, 'section'],
    quote: ['on', 1, 'quote'],
    edition: ['on', 1, 'edition'],
  });
});

test('a commentary that only answers another names no place', () => {
  expect(places({ on: undefined, answers: 'other' })).toEqual([]);
});

describe('the edition answered', () => {
  const answered = (date: string) => places({ on: 'one#first', date })[0]!.edition;

  test('is the one that was current on the day, its own day included', () => {
    expect([answered('2026-01-01'), answered('2026-01-02'), answered('2026-01-03'), answered('2027-01-01')]).toEqual([
      1, 1, 3, 3,
    ]);
  });

  test('is the first where none was there yet', () => {
    expect(answered('2025-12-31')).toBe(1);
  });
});

test.each([
  ['first', { essay: 'one', section: 'first' }],
  ['old', { essay: 'one', section: 'now' }],
  ['away', { essay: 'two', section: 'there' }],
  ['lost', null],
  ['w', null],
  ['never', null],
])('the section %s is where it is today', (section, now) => {
  expect(places({ on: `one#${section}` })[0]!.now).toEqual(now);
});
