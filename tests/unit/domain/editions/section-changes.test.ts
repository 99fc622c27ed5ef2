import { describe, expect, test } from 'vitest';
import { changesIn, type SectionChange } from '../../../../src/domain/editions/section-changes.ts';
import { history } from './histories.ts';

/** A change on one line: words that went in `[-…-]`, words that came in `{+…+}`, paragraphs parted by a stroke. */
const shown = ({ id, title, kind, blocks }: SectionChange) => {
  const marks = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
  const written = blocks.map((pieces) =>
    pieces.map(({ text, change }) => marks[change][0] + text + marks[change][1]).join(''),
  );
  return [`${kind} ${id} “${title}”`, ...(written.length > 0 ? [written.join(' / ')] : [])].join(': ');
};
const between = (...texts: string[]) => changesIn(history(texts), texts.length).map(shown);
/** The changes of the text of one section. */
const inText = (before: string, after: string) => between(`## A [#a]\n\n${before}\n`, `## A [#a]\n\n${after}\n`);

describe('an edition', () => {
  test('that is the first changed nothing, since all was new', () => {
    expect(changesIn(history(['## A [#a]\n\nX.\n', '## A [#a]\n\nY.\n']), 1)).toEqual([]);
  });

  test('without a change to any section lists none', () => {
    expect(between('## A [#a]\n\nX.\n', '## A [#a]\n\n*X.*\n')).toEqual([]);
  });

  test('is compared with the one before it and no other', () => {
    const three = history(['## A [#a]\n\nX.\n', '## A [#a]\n\nY.\n', '## A [#a]\n\nX.\n']);
    expect(changesIn(three, 2).map(shown)).toEqual(['changed a “A”: [-X-]{+Y+}.']);
    expect(changesIn(three, 3).map(shown)).toEqual(['changed a “A”: [-Y-]{+X+}.']);
  });

  test('lists sections that came and went, with their titles and without their words', () => {
    expect(between('## A [#a]\n\nX.\n\n## B [#b]\n\nY.\n', '## C [#c]\n\nZ.\n\n## A [#a]\n\nX.\n')).toEqual([
      'added c “C”',
      'removed b “B”',
    ]);
  });

  test('does not list a section that came before or went before', () => {
    const three = history(['## A [#a]\n\nX.\n', '## B [#b]\n\nY.\n', '## B [#b]\n\nZ.\n']);
    expect(changesIn(three, 3).map(shown)).toEqual(['changed b “B”: [-Y-]{+Z+}.']);
  });
});

describe('a section that changed', () => {
  test('shows the words that went and came, in their paragraph', () => {
    expect(inText('Alpha was first. It led.', 'Alpha was second. It led.')).toEqual([
      'changed a “A”: Alpha was [-first-]{+second+}. It led.',
    ]);
  });

  test('shows only the paragraphs that changed', () => {
    expect(inText('One.\n\nTwo.\n\nThree.', 'One.\n\nTwo and more.\n\nThree.')).toEqual([
      'changed a “A”: Two{+ and more+}.',
    ]);
  });

  test('shows a paragraph that came and one that went by itself', () => {
    expect(inText('One.\n\nTwo.\n\nThree.', 'One.\n\nThree.')).toEqual(['changed a “A”: [-Two.-]']);
    expect(inText('One.\n\nThree.', 'One.\n\nTwo.\n\nThree.')).toEqual(['changed a “A”: {+Two.+}']);
    expect(inText('One.', 'One.\n\nTwo.')).toEqual(['changed a “A”: {+Two.+}']);
  });

  test('shows two paragraphs that changed as two', () => {
    expect(inText('One a.\n\nTwo.\n\nThree a.', 'One b.\n\nTwo.\n\nThree b.')).toEqual([
      'changed a “A”: One [-a-]{+b+}. / Three [-a-]{+b+}.',
    ]);
  });

  test('shows its title where that changed, and bears the new one', () => {
    expect(between('## Old title [#a]\n\nX.\n', '## New title [#a]\n\nX.\n')).toEqual([
      'changed a “New title”: [-Old-]{+New+} title',
    ]);
  });

  test('that was renamed bears its new name, and is no change by that', () => {
    const texts = ['## A [#a]\n\nX.\n', '## A [#b]\n\nX.\n', '## A [#b]\n\nY.\n'];
    const renamed = history(texts, { moved: { a: 'b' } });
    expect(changesIn(renamed, 2)).toEqual([]);
    expect(changesIn(renamed, 3).map(shown)).toEqual(['changed b “A”: [-X-]{+Y+}.']);
  });

  test('shows every number that was printed otherwise, sign and point included', () => {
    expect(inText('It was $8.18 billion.', 'It was $8.2 billion.')).toEqual([
      'changed a “A”: It was $8.[-18-]{+2+} billion.',
    ]);
  });
});

test('words that stayed and went make the section before, those that stayed and came the section after', () => {
  const blocks = ['One two.', 'Two three, four.', 'Four.', 'One.'];
  const sides = (before: string[], after: string[]) => {
    const [change] = changesIn(history([before, after].map((each) => `## A [#a]\n\n${each.join('\n\n')}\n`)), 2);
    const side = (other: string) =>
      (change?.blocks ?? [])
        .map((pieces) => pieces.flatMap(({ text, change }) => (change === other ? [] : [text])).join(''))
        .filter((text) => text.trim() !== '');
    return [side('added'), side('removed')];
  };
  const orders = [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0], [0, 2], [2], [0, 1, 3], [1, 3, 0]].map((order) =>
    order.map((index) => blocks[index]!),
  );
  for (const before of orders) {
    for (const after of orders) {
      const [went, came] = sides(before, after);
      // Whatever is shown stands in that edition, paragraph by paragraph, with nothing made up.
      expect(went!.filter((text) => !before.join('\n').includes(text.trim()))).toEqual([]);
      expect(came!.filter((text) => !after.join('\n').includes(text.trim()))).toEqual([]);
      expect([...went!, ...came!].filter((text) => text.includes('\n'))).toEqual([]);
    }
  }
});

test('a section into which another was merged is not told to have changed when its words are the same', () => {
  const merged = (before: string) =>
    changesIn(history([before, '## New [#new]\n\nN.\n'], { moved: { old: 'new' } }), 2).flatMap(({ id }) =>
      id === 'new' ? [id] : [],
    );
  expect(merged('## New [#new]\n\nN.\n\n## Old [#old]\n\nO.\n')).toEqual([]);
  expect(merged('## Old [#old]\n\nO.\n\n## New [#new]\n\nN.\n')).toEqual([]);
});

test('a section that came before it was merged with another came then, and the other did not', () => {
  const [a, b] = ['## A [#a]\n\nX.\n\n', '## B [#b]\n\nY.\n\n'];
  const merged = history([a, a + b, b], { moved: { a: 'b' } });
  expect(changesIn(merged, 2).map(shown)).toEqual(['added b “B”']);
  expect(changesIn(merged, 3).map(shown)).toEqual(['removed a “A”']);
});
