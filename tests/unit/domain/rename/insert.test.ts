import { describe, expect, test } from 'vitest';
import { insertName, insertPair } from '../../../../src/domain/rename/insert.ts';

const put = (yaml: string, found: { at: number; text: string } | null) =>
  found && yaml.slice(0, found.at) + found.text + yaml.slice(found.at);

describe('a name is noted', () => {
  test.each([
    ['a: 1\n', 'a: 1\nformerly: [x]\n'],
    ['a: 1', 'a: 1\nformerly: [x]\n'],
    ['a: 1\r\n', 'a: 1\r\nformerly: [x]\r\n'],
    ['a: |\n  text\n# end\n', 'a: |\n  text\nformerly: [x]\n# end\n'],
    ['formerly: [w] # why\na: 1\n', 'formerly: [w, x] # why\na: 1\n'],
    ['formerly: []\n', 'formerly: [x]\n'],
  ])('in %j', (yaml, written) => {
    expect(put(yaml, insertName(yaml, [], 'formerly', 'x'))).toBe(written);
  });

  test('in a record of a list', () => {
    const yaml = 'claims:\n  - id: a\n    evidence: []\n\n  - id: b\n';
    expect(put(yaml, insertName(yaml, ['claims', 0], 'formerly', 'x'))).toBe(
      'claims:\n  - id: a\n    evidence: []\n    formerly: [x]\n\n  - id: b\n',
    );
  });

  test.each(['{ a: 1 }\n', 'formerly:\n  - w\n', '- a\n', ''])('not in %j', (yaml) => {
    expect(insertName(yaml, [], 'formerly', 'x')).toBeNull();
  });
});

describe('a pair is added', () => {
  test.each([
    ['a: 1\neditions: []\n', 'a: 1\nmoved:\n  o: n\neditions: []\n'],
    ['a: 1\n', 'a: 1\nmoved:\n  o: n\n'],
    ['moved:\n    p: q\na: 1\n', 'moved:\n    p: q\n    o: n\na: 1\n'],
    ['moved: { p: q }\n', 'moved: { p: q , o: n}\n'],
    ['moved: {}\n', 'moved: {o: n}\n'],
  ])('to %j', (yaml, written) => {
    expect(put(yaml, insertPair(yaml, 'moved', 'o', 'n'))).toBe(written);
  });

  test('not to what is no map', () => {
    expect(insertPair('moved: p\n', 'moved', 'o', 'n')).toBeNull();
  });
});
