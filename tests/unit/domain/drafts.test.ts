import { describe, expect, test } from 'vitest';
import { checkedOn, draftReason, markDrafts, publishedOn } from '../../../src/domain/drafts.ts';
import { report } from '../builders.ts';

const built = report({
  essays: { done: '', half: { text: '', draft: true } },
  commentary: {
    past: { text: '', date: '2026-01-01' },
    today: { text: '', date: '2026-02-01' },
    later: { text: '', date: '2026-02-02' },
    held: { text: '', date: '2026-01-01', draft: true },
    reply: { text: '', date: '2026-01-01', answers: 'later' },
    again: { text: '', date: '2026-01-01', answers: 'reply' },
  },
});
const day = '2026-02-01';

test('a text is a draft when it says so, or until its day', () => {
  const reasons = [...built.commentary].map(([id, entry]) => [id, draftReason(entry, day)]);
  expect(Object.fromEntries(reasons)).toEqual({
    past: null,
    today: null,
    later: 'dated 2026-02-02, which is to come',
    held: 'marked as a draft',
    reply: null,
    again: null,
  });
  expect(draftReason(built.essays.get('half')!, day)).toBe('marked as a draft');
});

describe('what is published', () => {
  const names = (today: string) => {
    const { essays, commentary } = publishedOn(built, today);
    return [...essays.keys(), ...commentary.keys()];
  };

  test('holds no draft, and no answer to one', () => {
    expect(names(day)).toEqual(['done', 'past', 'today']);
  });

  test('is more on a later day', () => {
    expect(names('2026-02-02')).toEqual(['done', 'past', 'today', 'later', 'reply', 'again']);
  });

  test('is known to the checks, and what is broken besides', () => {
    const { known } = checkedOn(
      { ...built, known: { ...built.known, essays: new Set(['done', 'half', 'broken']) } },
      day,
    );
    expect([...known.essays]).toEqual(['done', 'broken']);
    expect([...known.commentary]).toEqual(['past', 'today']);
  });
});

test('editors see drafts, marked', () => {
  const drafts = [...markDrafts(built, day).commentary.values()].filter(({ data }) => data.draft).map(({ id }) => id);
  expect(drafts).toEqual(['later', 'held', 'reply', 'again']);
});
