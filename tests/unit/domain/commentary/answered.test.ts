import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import { answeredBy, sectionsOfThread } from '../../../../src/domain/commentary/answered.ts';
import { report } from '../../builders.ts';

const at = addresses('/');
const nothing = { text: '', on: undefined, quote: undefined };
const built = report({
  essays: {
    moats: {
      text: '## First one [#first]\n',
      title: 'Moats',
      moved: { old: 'first' },
      withdrawn: { gone: 'It was wrong.' },
    },
  },
  commentary: {
    top: { ...nothing, title: 'Top', on: [{ section: 'moats#old' }, { section: 'moats#gone' }] },
    reply: { ...nothing, title: 'Reply', answers: 'top' },
    again: { ...nothing, answers: 'reply' },
    both: { ...nothing, answers: 'reply', on: 'moats#first' },
    egg: { ...nothing, answers: 'hen' },
    hen: { ...nothing, answers: 'egg' },
  },
});
const of = (id: string) => built.commentary.get(id)!;
const first = { title: 'First one', address: '/essays/moats/#first', essay: 'Moats' };
const gone = { title: 'gone', address: '/essays/moats/gone/', essay: 'Moats' };

describe('what a commentary answers', () => {
  test('are the sections that it names, where they are today', () => {
    expect(answeredBy(built, of('top'), at)).toEqual([first, gone]);
  });

  test('is another commentary, and before the sections named beside it', () => {
    const reply = { title: 'Reply', address: '/commentary/reply/', essay: null };
    expect(answeredBy(built, of('again'), at)).toEqual([reply]);
    expect(answeredBy(built, of('both'), at)).toEqual([reply, first]);
  });
});

describe('the sections of a thread', () => {
  test('are those that its top answers, for an answer on any depth', () => {
    expect(sectionsOfThread(built, of('reply'), at)).toEqual([first, gone]);
    expect(sectionsOfThread(built, of('again'), at)).toEqual([first, gone]);
  });

  test('are not said of what names sections itself, nor where answers go round in a circle', () => {
    expect(['top', 'both', 'egg'].map((id) => sectionsOfThread(built, of(id), at))).toEqual([[], [], []]);
  });
});
