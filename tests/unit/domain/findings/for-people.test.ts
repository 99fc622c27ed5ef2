import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/domain/finding.ts';
import { countOf, forPeople } from '../../../../src/domain/findings/for-people.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  file: 'content/a.yaml',
  line: 1,
  column: 4,
  rule: 'source-exists',
  found: 'source `x` does not exist',
  todo: 'add it',
  ...changes,
});
const write = (findings: Finding[], changes: Partial<Parameters<typeof forPeople>[1]> = {}) =>
  forPeople(findings, {
    textOf: () => 'a: x\nb: y\n',
    paint: (_style, text) => text,
    columns: 80,
    most: 20,
    ...changes,
  });

describe('findings for people', () => {
  test('are none for no findings', () => {
    expect(write([])).toBe('');
  });

  test('stand under their file, each with its line, what was found and what to do', () => {
    expect(write([finding({ length: 1 }), finding({ line: 2 })])).toBe(
      [
        'content/a.yaml',
        '',
        '  content/a.yaml:1:4  error  source-exists',
        '  1 │ a: x',
        '    │    ^',
        '  source `x` does not exist',
        '  → add it',
        '',
        '  content/a.yaml:2:4  error  source-exists',
        '  2 │ b: y',
        '    │    ^',
        '  source `x` does not exist',
        '  → add it',
        '',
        '2 errors in 1 file',
      ].join('\n'),
    );
  });

  test('are without an excerpt where the file cannot be shown', () => {
    expect(write([finding()], { textOf: () => undefined })).not.toContain('│');
    expect(write([finding({ line: 9 })])).not.toContain('│');
  });

  test('begin with the errors, whatever the order of the files', () => {
    const text = write([finding({ file: 'a', severity: 'warning' }), finding({ file: 'b' })]);
    expect(text.indexOf('b:1:4  error')).toBeLessThan(text.indexOf('a:1:4  warning'));
    expect(text).toMatch(/\n1 error and 1 warning in 2 files$/);
  });

  test('have colours where there are some', () => {
    const text = write([finding(), finding({ severity: 'warning' })], {
      paint: (style, part) => `<${style}>${part}</>`,
    });
    expect(text).toContain('<red>error</>  <cyan>source-exists</>');
    expect(text).toContain('<yellow>   ^</>');
    expect(text).toContain('<bold>content/a.yaml</>');
  });

  test('show what a file or a key holds as signs, and never obey it', () => {
    const text = write([finding({ file: 'a\x1b[2J', found: '`\x1b[31m` is no field', todo: 'a\u202eb' })]);
    expect(text).not.toMatch(/[\x1b\u202e]/);
    expect(text).toContain('`␛[31m` is no field');
  });
});

describe('five hundred findings at once', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    finding({
      file: `content/${index % 50}.yaml`,
      line: index,
      rule: index % 5 === 0 ? 'key-is-unique' : 'source-exists',
    }),
  );

  test('are printed in full up to a number, and counted by rule and by file from there', () => {
    const text = write(many);
    expect(text.match(/ {2}error {2}/g)).toHaveLength(20);
    expect(text).toContain('and 480 more, by rule\n    3');
    expect(text).toMatch(/by file\n +10 {2}content\/\d+\.yaml\n/);
    expect(text).toContain('         and 28 more\nnpm run check -- --all prints every one of them');
    expect(text.split('\n').length).toBeLessThan(200);
    expect(text).toMatch(/\n500 errors in 50 files$/);
  });

  test('are all printed when they are asked for', () => {
    expect(write(many, { most: Infinity }).match(/ {2}error {2}/g)).toHaveLength(500);
  });

  test('do not hide the errors behind warnings', () => {
    const warnings = many.map((one): Finding => ({ ...one, severity: 'warning' }));
    expect(write([...warnings, finding({ file: 'z' })])).toMatch(/^z\n\n {2}z:1:4 {2}error/);
  });
});

test('a count names what there is', () => {
  expect(countOf([finding({ severity: 'warning' })])).toBe('1 warning in 1 file');
});
