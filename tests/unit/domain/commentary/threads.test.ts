import { describe, expect, test } from 'vitest';
import {
  answersTo,
  countReplies,
  essaysAnswered,
  type Thread,
  threadOf,
  threadsOn,
} from '../../../../src/domain/commentary/threads.ts';
import type { Commentary } from '../../../../src/schema/commentary.ts';
import { report } from '../../builders.ts';

const essays = {
  moats: { text: '## First [#first]\n\n## Second [#second]\n', moved: { old: 'second' } },
  other: '## Second [#second]\n',
};
const build = (commentary: Record<string, Partial<Commentary>>) =>
  report({
    essays,
    commentary: Object.fromEntries(
      Object.entries(commentary).map(([id, changes]) => [
        id,
        { text: '', on: undefined, quote: undefined, ...changes },
      ]),
    ),
  });
const written = ({ commentary, replies }: Thread): string =>
  replies.length === 0 ? commentary.id : `${commentary.id}(${replies.map(written).join(' ')})`;

describe('the answers', () => {
  const built = build({
    older: { on: [{ section: 'moats#first' }, { section: 'moats#first' }, { section: 'other#second' }] },
    newer: { on: 'moats#old' },
  });
  const found = (essay: string, section?: string) => answersTo(built, essay, section).map(({ id }) => id);

  test('to an essay are listed each once, in the order of the report', () => {
    expect([found('moats'), found('other'), found('nothing')]).toEqual([['older', 'newer'], ['older'], []]);
  });

  test('to a section are no answers to a section of another essay; those to one that was renamed follow it', () => {
    expect([found('moats', 'first'), found('moats', 'second')]).toEqual([['older'], ['newer']]);
    expect([found('other', 'first'), found('other', 'second')]).toEqual([[], ['older']]);
  });
});

describe('threads', () => {
  const built = build({
    root: { on: 'moats#first' },
    reply: { answers: 'root' },
    again: { answers: 'reply' },
    second: { answers: 'root', on: 'moats#first' },
    third: { answers: 'root', on: 'moats#second' },
  });

  test('hold what answers a commentary beneath it, on every depth, and nothing twice', () => {
    expect(threadsOn(built, 'moats', 'first').map(written)).toEqual(['root(reply(again) second third)']);
    expect(threadsOn(built, 'moats').map(written)).toEqual(['root(reply(again) second third)']);
  });

  test('stand by themselves on a section that the first of them does not answer', () => {
    expect(threadsOn(built, 'moats', 'second').map(written)).toEqual(['third']);
  });

  test('are counted without their first', () => {
    expect(countReplies(threadOf(built, built.commentary.get('root')!))).toBe(4);
    expect(countReplies(threadOf(built, built.commentary.get('again')!))).toBe(0);
  });

  test('are about the essays that their first answers', () => {
    const about = (id: string) => essaysAnswered(built, built.commentary.get(id)!);
    expect([about('root'), about('again'), about('third')]).toEqual([['moats'], ['moats'], ['moats']]);
    const other = build({ root: { on: 'moats#first' }, reply: { answers: 'root', on: 'other#second' } });
    expect(essaysAnswered(other, other.commentary.get('reply')!)).toEqual(['other', 'moats']);
  });

  test('that go round in a circle end', () => {
    const circle = build({ a: { answers: 'b', on: 'moats#first' }, b: { answers: 'a' }, c: { answers: 'c' } });
    expect(written(threadOf(circle, circle.commentary.get('a')!))).toBe('a(b)');
    expect(written(threadOf(circle, circle.commentary.get('c')!))).toBe('c');
    expect(threadsOn(circle, 'moats').map(written)).toEqual(['a(b)']);
    expect(essaysAnswered(circle, circle.commentary.get('b')!)).toEqual(['moats']);
  });
});
