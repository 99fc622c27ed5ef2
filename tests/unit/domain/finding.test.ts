import { describe, expect, test } from 'vitest';
import { byPlace, type Finding, formatFindings } from '../../../src/domain/finding.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  file: 'content/a.yaml',
  line: 1,
  column: 1,
  rule: 'source-exists',
  found: 'source `x` does not exist',
  todo: 'add it',
  ...changes,
});

describe('formatFindings', () => {
  test('gives an empty text for no findings', () => {
    expect(formatFindings([])).toBe('');
  });

  test('prints place and rule, what was found, what to do, and a count in the singular', () => {
    expect(formatFindings([finding({ line: 12, column: 3 })])).toBe(
      'content/a.yaml:12:3  source-exists\n  source `x` does not exist\n  → add it\n\n1 finding',
    );
  });

  test('separates findings by an empty line and counts them', () => {
    const text = formatFindings([finding(), finding({ line: 2 })]);
    expect(text.split('\n\n')).toHaveLength(3);
    expect(text.endsWith('\n\n2 findings')).toBe(true);
  });

  test('sorts, and leaves the list it was given as it was', () => {
    const list = [finding({ file: 'b' }), finding({ file: 'a' })];
    expect(formatFindings(list).startsWith('a:1:1')).toBe(true);
    expect(list.map(({ file }) => file)).toEqual(['b', 'a']);
  });
});

describe('byPlace', () => {
  const order = (findings: Finding[]) => findings.sort(byPlace);

  test('orders by file, line and column as numbers, then rule, then words', () => {
    const sorted = [
      finding({ file: 'a', line: 2, column: 9 }),
      finding({ file: 'a', line: 2, column: 10 }),
      finding({ file: 'a', line: 10, column: 1, rule: 'a-rule', found: 'one' }),
      finding({ file: 'a', line: 10, column: 1, rule: 'a-rule', found: 'two' }),
      finding({ file: 'a', line: 10, column: 1, rule: 'b-rule' }),
      finding({ file: 'b', line: 1 }),
    ];
    expect(order(sorted.toReversed())).toEqual(sorted);
  });

  test('orders names by code unit, the same on every machine', () => {
    const files = ['Zoo.yaml', 'a-b.yaml', 'a.yaml', 'ä.yaml', '中.yaml'];
    expect(order(files.toReversed().map((file) => finding({ file }))).map(({ file }) => file)).toEqual(files);
  });
});
