import { describe, expect, test } from 'vitest';
import { referencesOf } from '../../../../src/domain/citations/references.ts';
import { report, source } from '../../builders.ts';

const sources = {
  zed: source({ author: [{ family: 'Zed' }], issued: '2024' }),
  'doe-b': source({ author: [{ family: 'doe' }], issued: '2024', title: 'Beta' }),
  'doe-a': source({ author: [{ family: 'doe' }], issued: '2024', title: 'Alpha' }),
  'doe-old': source({ author: [{ family: 'doe' }], issued: '2023', title: 'Zeta' }),
  unused: source({ author: [{ family: 'Aaa' }] }),
};
const list = (text: string) => {
  const built = report({ essays: { one: text }, sources });
  return referencesOf(built.essays.get('one')!, built);
};

describe('referencesOf', () => {
  test('lists each cited source once, sorted by name and then by year and letter', () => {
    const found = list('[@zed; @doe-b] [@doe-a] [@doe-old] [@zed]\n');
    expect(found.map(({ key, label }) => `${key}: ${label.name} ${label.year}`)).toEqual([
      'doe-old: doe 2023',
      'doe-a: doe 2024a',
      'doe-b: doe 2024b',
      'zed: Zed 2024',
    ]);
  });

  test('sorts more than twenty-six sources of one name and year by their letters', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `s${index}`);
    const many = Object.fromEntries(
      ids.map((id, index) => [id, source({ author: [{ family: 'Doe' }], issued: '2024', title: `Title ${index}` })]),
    );
    const built = report({
      essays: {
        one: `[${ids
          .toReversed()
          .map((id) => `@${id}`)
          .join('; ')}]\n`,
      },
      sources: many,
    });
    const found = referencesOf(built.essays.get('one')!, built);
    expect(found.map(({ key }) => key)).toEqual(ids);
    expect(found.slice(24, 28).map(({ label }) => label.year)).toEqual(['2024y', '2024z', '2024aa', '2024ab']);
  });

  test('gives a source the letter that it has everywhere in the report', () => {
    expect(list('[@doe-b]\n').map(({ label }) => label.year)).toEqual(['2024b']);
  });

  test('counts brackets from 1, and the keys of one bracket share its number', () => {
    const found = list('[@zed] [@doe-a; @zed] [@doe-a]\n');
    expect(found.map(({ key, citedBy }) => [key, citedBy])).toEqual([
      ['doe-a', [2, 3]],
      ['zed', [1, 2]],
    ]);
  });

  test('numbers a citation in a note where the note is marked', () => {
    const found = list('A note[^n] and [@zed].\n\n[^n]: See [@doe-a].\n');
    expect(found.map(({ key, citedBy }) => [key, citedBy])).toEqual([
      ['doe-a', [1]],
      ['zed', [2]],
    ]);
  });

  test('lists the sources of a commentary, numbered on their own', () => {
    const built = report({ essays: { one: '[@zed]\n' }, commentary: { one: '[@doe-a] [@zed]\n' }, sources });
    const found = referencesOf(built.commentary.get('one')!, built);
    expect(found.map(({ key, citedBy }) => [key, citedBy])).toEqual([
      ['doe-a', [1]],
      ['zed', [2]],
    ]);
  });

  test('leaves out keys without a record, and is empty for a text without citations', () => {
    expect(list('[@nobody]\n')).toEqual([]);
    expect(list('Nothing.\n')).toEqual([]);
  });
});
