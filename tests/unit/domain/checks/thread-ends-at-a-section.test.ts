import { describe, expect, test } from 'vitest';
import { threadEndsAtASection as rule } from '../../../../src/domain/checks/thread-ends-at-a-section.ts';
import { onReport } from './run.ts';

const found = (answers: Record<string, string | null>, on: readonly string[] = []) =>
  onReport(rule, {
    essays: { one: '## First [#first]\n' },
    commentary: Object.fromEntries(
      Object.entries(answers).map(([id, above]) => [
        id,
        { text: '', on: on.includes(id) ? 'one#first' : undefined, answers: above ?? undefined },
      ]),
    ),
  });

describe('a thread', () => {
  test('that ends at a section is sound, however long', () => {
    expect(found({ a: null, b: 'a', c: 'b', d: 'b' }, ['a'])).toEqual([]);
  });

  test('that ends nowhere is reported', () => {
    expect(found({ a: null })).toEqual(['commentary/a 1:1: this commentary answers nothing']);
  });

  test('that goes round in a circle is reported by each that is in it, and by none that leads to it', () => {
    expect(found({ a: 'b', b: 'c', c: 'a', d: 'a' }, ['a'])).toEqual([
      'commentary/a/answers: these answers go round in a circle: `a`, `b`, `c`, `a`',
      'commentary/b/answers: these answers go round in a circle: `b`, `c`, `a`, `b`',
      'commentary/c/answers: these answers go round in a circle: `c`, `a`, `b`, `c`',
    ]);
  });

  test('of one that answers itself is reported', () => {
    expect(found({ a: 'a' })).toEqual(['commentary/a/answers: this commentary answers itself']);
  });

  test('to what is not there, or is an essay, is reported', () => {
    expect(found({ alpha: 'alhpa' })).toEqual([
      'commentary/alpha/answers: the commentary `alhpa` does not exist; nearest: `alpha`',
    ]);
    expect(found({ a: 'one' })).toEqual(['commentary/a/answers: `one` is an essay, and no commentary']);
  });
});
