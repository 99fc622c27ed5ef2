import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../../src/domain/editions/history.ts';
import type { Essay } from '../../../../src/schema/essay.ts';
import { edition, report } from '../../builders.ts';
import { history } from './histories.ts';

/** Each section with its wordings, as in `a: 1–2 A/X | 3–3 (b) B/Y`: title, paragraphs, and the id where it was another. */
const told = (texts: (string | null)[], changes: Partial<Essay> = {}) =>
  history(texts, changes).sections.map(({ id, wordings }) => {
    const each = wordings.map(({ from, to, id: then, title, blocks }) =>
      [`${from}–${to}`, ...(then ? [`(${then})`] : []), [title, ...blocks].join('/')].join(' '),
    );
    return `${id}: ${each.join(' | ')}`;
  });

test('a history has the essay’s name, its authors and its editions with their reasons', () => {
  expect(history(['', ''], { title: 'On layers', authors: ['Ada Test', 'Ben Test'] })).toEqual({
    id: 'one',
    title: 'On layers',
    authors: ['Ada Test', 'Ben Test'],
    editions: [
      { number: 1, date: '2026-01-01', reason: 'Reason 1.' },
      { number: 2, date: '2026-01-02', reason: 'Reason 2.' },
    ],
    sections: [],
  });
});

test('an essay that was never published has no sections in its history', () => {
  const built = report({ essays: { one: '## A [#a]\n\nX.\n' } });
  expect(historyOf(built, built.essays.get('one')!)).toMatchObject({ editions: [], sections: [] });
});

describe('a section', () => {
  test('that stays as it is has one wording', () => {
    expect(told(['## A [#a]\n\nX.\n\nY.\n', '## A [#a]\n\nX.\n\nY.\n', '## A [#a]\n\nX.\n\nY.\n'])).toEqual([
      'a: 1–3 A/X./Y.',
    ]);
  });

  test('has a new wording from the edition on that changed its words or its title', () => {
    expect(told(['## A [#a]\n\nX.\n', '## A [#a]\n\nY.\n', '## A [#a]\n\nY.\n', '## B [#a]\n\nY.\n'])).toEqual([
      'a: 1–1 A/X. | 2–3 A/Y. | 4–4 B/Y.',
    ]);
  });

  test('that is as it was before has two wordings with the same words', () => {
    expect(told(['## A [#a]\n\nX.\n', '## A [#a]\n\nY.\n', '## A [#a]\n\nX.\n'])).toEqual([
      'a: 1–1 A/X. | 2–2 A/Y. | 3–3 A/X.',
    ]);
  });

  test('has no new wording for markup, citations, claims, or its place in the essay', () => {
    expect(
      told([
        '## A [#a]\n\nX y.\n\n## B [#b]\n\nZ.\n',
        '## B [#b]\n\nZ.\n\n## A [#a]\n\n*X* <Claim id="c" /> y\n[@a].\n',
      ]),
    ).toEqual(['b: 1–2 B/Z.', 'a: 1–2 A/X y.']);
  });

  test('has a new wording when a paragraph is parted', () => {
    expect(told(['## A [#a]\n\nX. Y.\n', '## A [#a]\n\nX.\n\nY.\n'])).toEqual(['a: 1–1 A/X. Y. | 2–2 A/X./Y.']);
  });

  test('inside another changes by itself', () => {
    expect(told(['## A [#a]\n\nX.\n\n### B [#b]\n\nY.\n', '## A [#a]\n\nX.\n\n### B [#b]\n\nZ.\n'])).toEqual([
      'a: 1–2 A/X.',
      'b: 1–1 B/Y. | 2–2 B/Z.',
    ]);
  });

  test('may come later, and may have been away', () => {
    expect(told(['## A [#a]\n\nX.\n', '## B [#b]\n\nY.\n', '## B [#b]\n\nY.\n\n## A [#a]\n\nX.\n'])).toEqual([
      'b: 2–3 B/Y.',
      'a: 1–1 A/X. | 3–3 A/X.',
    ]);
  });

  test('does not stand without a break where an edition has lost its files', () => {
    expect(told(['## A [#a]\n\nX.\n', null, '## A [#a]\n\nX.\n'])).toEqual(['a: 1–1 A/X. | 3–3 A/X.']);
  });
});

test('numbers are those that each edition printed', () => {
  const text = '## A [#a]\n\nIt is <Value of="tvl.value[chain=alpha]" />.\n';
  const built = report({
    essays: { one: { text, editions: [edition(1), edition(2)] } },
    editions: { 'one/v1': { text, values: ['$1'] }, 'one/v2': { text, values: ['$2'] } },
  });
  expect(historyOf(built, built.essays.get('one')!).sections[0]!.wordings).toEqual([
    { from: 1, to: 1, title: 'A', blocks: ['It is $1.'] },
    { from: 2, to: 2, title: 'A', blocks: ['It is $2.'] },
  ]);
});

describe('sections that are gone', () => {
  const texts = ['## A [#a]\n\nX.\n\n## B [#b]\n\nY.\n', '## B [#b]\n\nY.\n'];

  test('stand last, with what became of them', () => {
    const { sections } = history(texts, { withdrawn: { a: 'It was wrong.' } });
    expect(sections.map(({ id, fate }) => [id, fate])).toEqual([
      ['b', undefined],
      ['a', { withdrawn: 'It was wrong.' }],
    ]);
    expect(told(texts, { withdrawn: { a: 'It was wrong.' } })[1]).toBe('a: 1–1 A/X.');
  });

  test('to another essay keep their history under their own name', () => {
    const changes = { moved: { a: 'two#a' } };
    expect(told(texts, changes)).toEqual(['b: 1–2 B/Y.', 'a: 1–1 A/X.']);
    expect(history(texts, changes).sections[1]!.fate).toEqual({ moved: { essay: 'two', section: 'a' } });
  });

  test('stand there without a fate where the essay says nothing', () => {
    expect(history(texts).sections.map((section) => 'fate' in section)).toEqual([false, false]);
  });
});

describe('a section that was renamed', () => {
  const moved = { moved: { a: 'b' } };

  test('keeps its history under its new name, and none under the old', () => {
    const texts = ['## A [#a]\n\nX.\n', '## B [#b]\n\nY.\n'];
    expect(told(texts, moved)).toEqual(['b: 1–1 (a) A/X. | 2–2 B/Y.', 'a: ']);
    expect(history(texts, moved).sections[1]!.fate).toEqual({ moved: { essay: 'one', section: 'b' } });
  });

  test('has the same wording under each name, marked as renamed', () => {
    expect(history(['## A [#a]\n\nX.\n', '## A [#b]\n\nX.\n'], moved).sections[0]!.wordings).toEqual([
      { from: 1, to: 1, id: 'a', title: 'A', blocks: ['X.'] },
      { from: 2, to: 2, renamed: true, title: 'A', blocks: ['X.'] },
    ]);
  });

  test('may be renamed again', () => {
    expect(
      told(['## A [#a]\n\nX.\n', '## B [#b]\n\nX.\n', '## C [#c]\n\nX.\n'], { moved: { a: 'c', b: 'c' } }),
    ).toEqual(['c: 1–1 (a) A/X. | 2–2 (b) B/X. | 3–3 C/X.', 'a: ', 'b: ']);
  });

  test('may be named with its essay', () => {
    expect(told(['## A [#a]\n\nX.\n', '## B [#b]\n\nX.\n'], { moved: { a: 'one#b' } })[0]).toBe(
      'b: 1–1 (a) A/X. | 2–2 B/X.',
    );
  });
});

test('a section into which another was merged has a wording for each of its own, and is unchanged when its words are', () => {
  const merged = (before: string) => {
    const { sections } = history([before, '## New [#new]\n\nN.\n'], { moved: { old: 'new' } });
    return sections.find(({ id }) => id === 'new')!.wordings.filter(({ id }) => id === undefined);
  };
  const own = [{ from: 1, to: 2, title: 'New', blocks: ['N.'] }];
  expect(merged('## Old [#old]\n\nO.\n\n## New [#new]\n\nN.\n')).toEqual(own);
  expect(merged('## New [#new]\n\nN.\n\n## Old [#old]\n\nO.\n')).toEqual(own);
});
