import { describe, expect, test } from 'vitest';
import type { ReadParsed } from '../../../src/library/parsed.ts';
import { readYaml } from '../../../src/library/positions.ts';

const text = `title: "Ünï: 中文"
issued: 2024-11-05
list:
  - name: a
    says: >-
      two
      lines
  - {name: b}
empty:
`;

describe('values', () => {
  test('keep dates as text and words such as no as words', () => {
    expect(readYaml('a: 2024-11-05\nb: no\nc: 2024-11\nd: true\n', 'f').value).toEqual({
      a: '2024-11-05',
      b: 'no',
      c: '2024-11',
      d: true,
    });
  });

  test('are the same with Windows line ends, folded texts included', () => {
    expect(readYaml(text.replaceAll('\n', '\r\n'), 'f').value).toEqual(readYaml(text, 'f').value);
    expect(readYaml(text, 'f').value).toMatchObject({ list: [{ says: 'two lines' }, { name: 'b' }], empty: null });
  });

  test('of a text without any are nothing', () => {
    expect(readYaml('# only a remark\n', 'f')).toMatchObject({ value: null, findings: [] });
  });
});

describe('places', () => {
  const place = (path: PropertyKey[], linesBefore = 0) => {
    const { file, line, column } = readYaml(text, 'f.yaml', linesBefore).at(path);
    return `${file} ${line}:${column}`;
  };

  test('are those of the value at a path', () => {
    expect(place(['title'])).toBe('f.yaml 1:8');
    expect(place(['list', 0, 'name'])).toBe('f.yaml 4:11');
    expect(place(['list', 1, 'name'])).toBe('f.yaml 8:12');
  });

  test('of a value that is not there are those of the nearest above it', () => {
    expect(place(['list', 1, 'says'])).toBe('f.yaml 8:5');
    expect(place(['list', 7, 'name', 'x'])).toBe('f.yaml 4:3');
    expect(place(['gone'])).toBe('f.yaml 1:1');
  });

  test('count the lines before YAML that stands inside another file', () => {
    expect(place(['title'], 1)).toBe('f.yaml 2:8');
    expect(readYaml('', 'f', 4).at(['x'])).toEqual({ file: 'f', line: 5, column: 1 });
  });
});

test('escapes of characters that no text needs are found where they stand', () => {
  for (const escape of ['\\0', '\\uD800', '\\uFFFE', '\\f']) {
    const { value, findings } = readYaml(`a: b\nc: "d${escape}e"\n`, 'f');
    expect([value, findings.map(({ rule, line, column }) => [rule, line, column])]).toEqual([
      null,
      [['file-is-text', 2, 4]],
    ]);
  }
  expect(readYaml('"a\\0": b\n', 'f').findings).toHaveLength(1);
  expect(readYaml('a: "b\\tc\\nd"\n', 'f').findings).toEqual([]);
});

test('an error after the end of a line has its place on the next', () => {
  const { findings } = readYaml('a:\n  - *b: c\nfields:\n  "d "e: [f]\ng: []\n', 'f');
  const lines = ['a:', '  - *b: c', 'fields:', '  "d "e: [f]', 'g: []', ''];
  expect(findings.filter(({ line, column }) => column > lines[line - 1]!.length + 1)).toEqual([]);
  expect(findings.length).toBeGreaterThan(1);
});

test('what is nested without end is a finding, and so is each of its first errors', () => {
  const deep = readYaml(`a: b\nlist: ${'- '.repeat(5_000)}\n`, 'f', 3);
  expect(deep.value).toBeNull();
  const nested = readYaml(`kind: bar\nlayers:\n  - series: ${'- - '.repeat(2000)}a\n`, 'f', 3);
  expect([nested.value, nested.findings.length > 0, nested.at(['a']).line >= 4]).toEqual([null, true, true]);
  const errors = readYaml(`title: ${'a:\n '.repeat(2_000)}\n`, 'f').findings;
  expect(errors.length).toBeLessThanOrEqual(100);
});

describe('findings', () => {
  const findings = (yaml: string, linesBefore = 0) =>
    readYaml(yaml, 'f', linesBefore).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

  test('a key that stands twice is found at its second place', () => {
    expect(findings('a: 1\nb: 2\na: 3\n')).toEqual(['3:1 key-is-unique']);
    expect(findings('l:\n  - {a: 1, a: 2}\n')).toEqual(['2:12 key-is-unique']);
  });

  test('malformed YAML is found where it breaks, also inside another file', () => {
    expect(findings('title: One: two\n')).toEqual(['1:8 yaml-is-well-formed']);
    expect(findings('a: 1\nb: "open\n', 10)[0]).toMatch(/^1[123]:\d+ yaml-is-well-formed$/);
    expect(findings('a: 1\n---\nb: 2\n')).toEqual(['2:1 yaml-is-well-formed']);
  });

  test('a list or a group of fields is no name of a field', () => {
    expect(findings('a: 1\n? [b, c]\n: d\n')).toEqual(['2:3 yaml-is-well-formed']);
    expect(findings('{a: 1}: b\n')).toEqual(['1:1 yaml-is-well-formed']);
    // As a value, what follows would be made with ever more work for each of the signs.
    expect(findings(`a:\n  ${'? '.repeat(1000)}\n`)[0]).toBe('2:5 yaml-is-well-formed');
  });

  test('a text with a finding gives no value, so that nothing is read from half a record', () => {
    expect(readYaml('a: 1\na: 2\n', 'f').value).toBeNull();
  });

  test('each is one line without a full stop', () => {
    const [finding] = readYaml('title: One: two\n', 'f').findings;
    expect(finding!.found).not.toMatch(/\n|\.$/);
    expect(finding!.todo).toContain('in quotation marks');
  });
});

describe('an instruction to YAML', () => {
  const found = (yaml: string) =>
    readYaml(yaml, 'f').findings.map(({ line, column, found: what }) => `${line}:${column} ${what}`);

  test('to repeat another part of the file is refused, at the name and wherever it is repeated', () => {
    const { findings, value } = readYaml('a: &x one\nb: *x\nc:\n  - *x\n', 'f', 2);
    expect(findings.map(({ line, column, rule, found }) => `${line}:${column} ${rule} ${found}`)).toEqual([
      '3:7 yaml-is-well-formed `&x` is an instruction to YAML and not text',
      '4:4 yaml-is-well-formed `*x` is an instruction to YAML and not text',
      '6:5 yaml-is-well-formed `*x` is an instruction to YAML and not text',
    ]);
    expect(value).toBeNull();
  });

  test('that names a part without repeating it would swallow a word, and is refused', () => {
    expect(found('a: &x one\n')).toEqual(['1:7 `&x` is an instruction to YAML and not text']);
    expect(found('l:\n  - &y\n    k: 1\n')[0]).toMatch(/^[23]:\d+ `&y` is an instruction/);
    expect(readYaml("a: '&x one'\n", 'f').value).toEqual({ a: '&x one' });
  });

  test('on the kind of a value is refused, wherever it stands', () => {
    expect(found('a: !secret one\n')).toEqual(['1:12 `!secret` is an instruction to YAML and not text']);
    expect(found('l: [1, !x 2]\n')).toEqual(['1:11 `!x` is an instruction to YAML and not text']);
    expect(found('!!binary aGk=: 1\nb: !!set {c}\n').map((words) => words.replace(/^\S+ /, ''))).toEqual([
      '`!!binary` is an instruction to YAML and not text',
      '`!!set` is an instruction to YAML and not text',
    ]);
    expect(readYaml("a: '!secret one'\n", 'f').value).toEqual({ a: '!secret one' });
  });

  test('that is none, because a text begins with a star, is told what to do', () => {
    expect(readYaml('a: *stressed*\n', 'f').findings.at(-1)!.todo).toContain('quotation marks');
    expect(readYaml("a: '*stressed*'\n", 'f').value).toEqual({ a: '*stressed*' });
  });

  test('may not swell a file by naming itself again and again', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'].join('\n');
    expect(readYaml(bomb, 'f')).toMatchObject({ value: null, findings: Array(7).fill({}) as object[] });
  });
});

describe('YAML that was read before', () => {
  /** Remembers as a run and the next do: what was read goes through JSON. */
  const remembering = () => {
    const known = new Map<string, string>();
    const parse: ReadParsed = (what, text, file, read) => {
      const key = JSON.stringify([what, text, file]);
      if (!known.has(key)) known.set(key, JSON.stringify(read()));
      return JSON.parse(known.get(key)!) as ReturnType<typeof read>;
    };
    return { parse, known };
  };

  test.each(['a: one\nb:\n  - c: 2\n', 'a: 1\na: 2\n', 'a: *x\n', ''])(
    'has the same value, findings and places: %j',
    (text) => {
      const { parse, known } = remembering();
      readYaml(text, 'f', 3, parse);
      const again = readYaml(text, 'f', 3, parse);
      expect(known.size).toBe(1);
      const anew = readYaml(text, 'f', 3);
      expect([again.value, again.findings]).toEqual([anew.value, anew.findings]);
      for (const path of [['a'], ['b', 0, 'c'], ['x']]) {
        expect(again.at(path)).toEqual(anew.at(path));
        expect(again.keyAt(path)).toEqual(anew.keyAt(path));
      }
    },
  );

  test('elsewhere in another file is other YAML, whose findings stand elsewhere', () => {
    const { parse } = remembering();
    readYaml('a: *x\n', 'f', 0, parse);
    expect(readYaml('a: *x\n', 'f', 2, parse).findings[0]!.line).toBe(3);
    expect(readYaml('a: *x\n', 'g', 0, parse).findings[0]!.file).toBe('g');
  });

  test.each(['a: .inf\n', 'a: -.INF\n', 'a: .NaN\n', 'a: -0\n', 'a: [-0.0]\n'])(
    'is read again where JSON would change it: %j',
    (text) => {
      const { parse, known } = remembering();
      expect(readYaml(text, 'f', 0, parse).value).toEqual(readYaml(text, 'f').value);
      expect(known.size).toBe(0);
    },
  );
});
