import { expect, test } from 'vitest';
import { annotations } from '../../../../src/domain/findings/annotations.ts';

const finding = { file: 'content/a.yaml', line: 2, column: 4, rule: 'key-is-unique', found: 'twice', todo: 'keep one' };

test('a finding is one workflow command on one line', () => {
  expect(annotations([{ ...finding, length: 3 }])).toBe(
    '::error file=content/a.yaml,line=2,col=4,endColumn=7,title=key-is-unique::twice%0A→ keep one',
  );
});

test('a warning is a warning, and has no end where none is known', () => {
  expect(annotations([{ ...finding, severity: 'warning' }])).toMatch(
    /^::warning file=content\/a.yaml,line=2,col=4,title=/,
  );
});

test('what a file or a message holds begins no command and ends none', () => {
  const hostile = { ...finding, file: 'a:b,c%.yaml', found: '100%\n::error::x\r', todo: 'a:b, c' };
  expect(annotations([hostile])).toBe(
    '::error file=a%3Ab%2Cc%25.yaml,line=2,col=4,title=key-is-unique::100%25%0A::error::x%0D%0A→ a:b, c',
  );
});

test('several stand in the order of places', () => {
  expect(annotations([finding, { ...finding, line: 1 }]).split('\n')[0]).toContain('line=1');
});
