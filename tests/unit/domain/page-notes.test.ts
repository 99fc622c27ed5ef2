import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { pageNotes } from '../../../src/domain/page-notes.ts';
import { report, source } from '../builders.ts';

const whole = report({
  essays: { one: '## A [#a]\n\nText.\n' },
  commentary: { reply: 'Short.\n' },
  sources: { doe: source() },
});
const warning = (file: string): Finding => ({
  ...{ file, line: 1, column: 1, rule: 'time-is-named', found: 'a', todo: 'b' },
  severity: 'warning',
});
const notes = (address: string) => pageNotes(whole, [warning('essays/one'), warning('sources/doe')], address);

describe('the notes of a page', () => {
  test('of an essay are its edition, what it lacks and the warnings of its file', () => {
    const { file, edition, lacks, warnings } = notes('/essays/one/');
    expect([file, edition]).toEqual(['essays/one', 'never published: npm run edition -- one "First edition."']);
    expect(lacks).toContain('sources: 0 of at least 15');
    expect(lacks).toContain('tables: 0 of at least 1');
    expect(warnings.map((one) => one.file)).toEqual(['essays/one']);
  });

  test('of a section are those of its essay', () => {
    expect(notes('/essays/one/a/')).toEqual(notes('/essays/one/'));
  });

  test('of a commentary count its words', () => {
    expect(notes('/commentary/reply/')).toMatchObject({
      edition: null,
      lacks: ['words: 1 of at least 200'],
      warnings: [],
    });
  });

  test('of a record are the warnings of its file', () => {
    expect(notes('/sources/doe/')).toMatchObject({ file: 'sources/doe', lacks: [], edition: null });
    expect(notes('/sources/doe/').warnings).toHaveLength(1);
  });

  test.each(['/', '/claims/', '/essays/gone/', '/constructor/'])('of %s are all warnings', (address) => {
    expect(notes(address)).toMatchObject({ file: null, edition: null });
    expect(notes(address).warnings).toHaveLength(2);
  });
});
