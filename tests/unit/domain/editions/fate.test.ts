import { describe, expect, test } from 'vitest';
import { fateOf, formerIds, formerSections } from '../../../../src/domain/editions/fate.ts';
import type { Essay } from '../../../../src/schema/essay.ts';
import { edition, frontMatter, report } from '../../builders.ts';

describe('the fate of a section', () => {
  const fate = (section: string) =>
    fateOf(
      {
        id: 'one',
        data: frontMatter({ moved: { a: 'b', c: 'two#d' }, withdrawn: { e: 'It was wrong.' } }),
      },
      section,
    );

  test('tells where it went, in this essay or in another', () => {
    expect(fate('a')).toEqual({ moved: { essay: 'one', section: 'b' } });
    expect(fate('c')).toEqual({ moved: { essay: 'two', section: 'd' } });
  });

  test('tells why it was withdrawn', () => {
    expect(fate('e')).toEqual({ withdrawn: 'It was wrong.' });
  });

  test('is none when the essay says nothing', () => {
    expect(fate('b')).toBeNull();
    expect(fateOf({ id: 'one', data: frontMatter() }, 'a')).toBeNull();
  });

  test('is none for a name that every object of JavaScript has', () => {
    expect(fate('constructor')).toBeNull();
  });
});

const parts = (changes: Partial<Essay>) =>
  report({
    essays: {
      one: { text: '## Now [#now]\n', editions: [edition(1), edition(2)], ...changes },
      two: '## There [#there]\n',
    },
    editions: { 'one/v1': '## Before [#old]\n', 'one/v2': '## Once [#old]\n' },
  });

describe('the former ids of a section', () => {
  test.each(['now', 'one#now'])('are found when it moved to `%s`', (target) => {
    expect(formerIds(parts({ moved: { old: target } }).essays.get('one')!, 'now')).toEqual(['old']);
  });

  test('are not those of a section elsewhere that has the same name', () => {
    expect(formerIds(parts({ moved: { old: 'two#now' } }).essays.get('one')!, 'now')).toEqual([]);
    expect(formerIds(parts({}).essays.get('one')!, 'now')).toEqual([]);
  });
});

describe('the former sections of an essay', () => {
  const former = (changes: Partial<Essay>) => {
    const built = parts(changes);
    return formerSections(built, built.essays.get('one')!);
  };

  test('have the title under which they were published last, and where they are now', () => {
    expect(former({ moved: { old: 'two#there' } })).toEqual([
      {
        id: 'old',
        title: 'Once',
        last: 2,
        now: { essay: 'two', essayTitle: 'Essay two', section: 'there', title: 'There' },
        withdrawn: null,
      },
    ]);
    expect(former({ moved: { old: 'one#now' } })[0]!.now).toMatchObject({ essay: 'one', title: 'Now' });
  });

  test('say why they were withdrawn; of one that no edition has, the id is all that is known', () => {
    expect(former({ withdrawn: { never: 'It was wrong.' } })).toEqual([
      { id: 'never', title: 'never', last: null, now: null, withdrawn: 'It was wrong.' },
    ]);
  });
});
