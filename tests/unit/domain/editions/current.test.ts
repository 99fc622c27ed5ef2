import { describe, expect, test } from 'vitest';
import { currentEdition, editionId, editionsOf, readEditionId } from '../../../../src/domain/editions/current.ts';
import { edition, frontMatter, report } from '../../builders.ts';

describe('currentEdition', () => {
  const current = (...editions: ReturnType<typeof edition>[]) => currentEdition({ data: frontMatter({ editions }) });

  test('is the last that the essay names', () => {
    expect(current(edition(1), edition(2))).toEqual({
      number: 2,
      date: '2026-01-02',
      reason: 'Reason 2.',
      hash: `sha256-${'2'.repeat(64)}`,
    });
  });

  test('is none for an essay that was never published', () => {
    expect(current()).toBeNull();
  });
});

describe('the name of an edition', () => {
  test('is read as it was written', () => {
    expect(editionId('l2-moats', 12)).toBe('l2-moats/v12');
    expect(readEditionId('l2-moats/v12')).toEqual({ essay: 'l2-moats', number: 12 });
    expect(readEditionId('v1/v1')).toEqual({ essay: 'v1', number: 1 });
  });

  test.each([
    '',
    'l2-moats',
    'l2-moats/',
    'l2-moats/2',
    'one/v0',
    'one/v01',
    'one/v',
    '/v1',
    'a/one/v1',
    'one/v1/',
    'one/v1x',
  ])('is not `%s`', (id) => {
    expect(readEditionId(id)).toBeNull();
  });
});

describe('editionsOf', () => {
  const found = (editions: ReturnType<typeof edition>[], ...frozen: string[]) => {
    const built = report({
      essays: { one: { text: '', editions } },
      editions: Object.fromEntries(frozen.map((id) => [id, `Text of ${id}.`])),
    });
    return editionsOf(built, built.essays.get('one')!).map(({ number, date, entry }) => [number, date, entry.body]);
  };

  test('are those that the essay names, from the first on', () => {
    expect(found([edition(1), edition(2)], 'one/v2', 'one/v1')).toEqual([
      [1, '2026-01-01', 'Text of one/v1.'],
      [2, '2026-01-02', 'Text of one/v2.'],
    ]);
  });

  test('are not files that the essay does not name, nor those of another essay', () => {
    expect(found([edition(1)], 'one/v1', 'one/v2', 'two/v1')).toEqual([[1, '2026-01-01', 'Text of one/v1.']]);
    expect(found([], 'one/v1')).toEqual([]);
  });

  test('are without one whose files are not there', () => {
    expect(found([edition(1), edition(2)], 'one/v2')).toEqual([[2, '2026-01-02', 'Text of one/v2.']]);
  });
});
