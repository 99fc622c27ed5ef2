import { expect, test } from 'vitest';
import { findText, locatedTextsOf, nameText, readTextName, textsOf } from '../../../src/domain/texts.ts';
import { report } from '../builders.ts';

const built = report({ essays: { two: '[@a]\n', one: '' }, commentary: { one: '[@b] [@c]\n', late: '' } });

test('textsOf gives the essays in their order, then the commentary in its own', () => {
  expect(textsOf(built).map((text) => [nameText(text), text.title, text.outline.marks.length])).toEqual([
    ['essays/two', 'Essay two', 1],
    ['essays/one', 'Essay one', 0],
    ['commentary/one', 'Answer one', 2],
    ['commentary/late', 'Answer late', 0],
  ]);
  expect(textsOf(report({}))).toEqual([]);
});

test('locatedTextsOf gives the same, with the places of their values', () => {
  const texts = locatedTextsOf(built);
  expect(texts.map(nameText)).toEqual(textsOf(built).map(nameText));
  expect(texts.map(({ file }) => file)).toEqual(['essays/two', 'essays/one', 'commentary/one', 'commentary/late']);
  expect(texts[2]!.at(['title']).file).toBe('commentary/one/title');
});

test('readTextName reads a name that nameText wrote', () => {
  expect(readTextName('essays/l2-moats')).toEqual({ collection: 'essays', id: 'l2-moats' });
  expect(readTextName(nameText({ collection: 'commentary', id: 'one' }))).toEqual({
    collection: 'commentary',
    id: 'one',
  });
});

test('findText finds a text by its name, and an essay and a commentary of one id apart', () => {
  expect(findText(built, 'essays/one')!.title).toBe('Essay one');
  expect(findText(built, 'commentary/one')!.title).toBe('Answer one');
  expect(findText(built, 'commentary/two')).toBeUndefined();
  expect(findText(built, 'one')).toBeUndefined();
});
