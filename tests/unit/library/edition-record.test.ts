import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EditionEntry, Located } from '../../../src/domain/report.ts';
import { editionHash, readEdition } from '../../../src/library/edition-record.ts';
import { claim, snapshot } from '../builders.ts';

const text = '## First [#first]\n\nAlpha led [@doe].\n';
const shown = snapshot({ values: ['$1'], claims: [{ ...claim('one-1'), essay: 'one', order: 3 }] });
const json = `${JSON.stringify(shown, null, 1)}\n`;
const read = (mdx: string, data: string) => readEdition('one/v2', mdx, data, 'content/editions/one/v2.mdx');
const found = (mdx: string, data: string) =>
  read(mdx, data).findings.map(({ file, line, column, rule, found }) => {
    expect(file).toBe('content/editions/one/v2.mdx');
    return `${line}:${column} ${rule}: ${found}`;
  });

describe('the hash of an edition', () => {
  test('is SHA-256 of the text, a zero byte and the snapshot', () => {
    expect(editionHash('a', 'b')).toBe(`sha256-${createHash('sha256').update('a\0b').digest('hex')}`);
    expect(editionHash('', '')).toBe('sha256-6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  test('is another for any other text or snapshot, also when a letter goes from one to the other', () => {
    const all = [
      ['a', 'b'],
      ['a', 'B'],
      ['a ', 'b'],
      ['ab', ''],
      ['', 'ab'],
      ['a\n', 'b'],
      ['b', 'a'],
    ].map(([mdx, data]) => editionHash(mdx!, data!));
    expect(new Set(all).size).toBe(all.length);
  });

  test('is the same whatever the line ends', () => {
    const hash = editionHash('a\nb\n', '{\n}\n');
    expect(editionHash('a\r\nb\r\n', '{\r\n}\r\n')).toBe(hash);
    expect(editionHash('a\rb\r', '{\n}\r\n')).toBe(hash);
  });
});

describe('an edition', () => {
  test('has its text, what it showed, what its text marks, and the hash of both files', () => {
    const { record, findings } = read(text, json);
    const { id, data, body, outline, hash, at, file } = record as EditionEntry & Located;
    expect([findings, id, body, data, hash]).toEqual([[], 'one/v2', text, shown, editionHash(text, json)]);
    expect(outline.sections.map(({ id }) => id)).toEqual(['first']);
    expect(outline.marks.map(({ target, place }) => [target, place.line, place.column])).toEqual([['doe', 3, 13]]);
    expect([file, at(['values'])]).toEqual([
      'content/editions/one/v2.mdx',
      { file: 'content/editions/one/v2.mdx', line: 1, column: 1 },
    ]);
  });

  test('is the same with Windows line ends', () => {
    const windows = read(text.replaceAll('\n', '\r\n'), json.replaceAll('\n', '\r\n')).record as EditionEntry;
    const plain = read(text, json).record as EditionEntry;
    expect([windows.hash, windows.data]).toEqual([plain.hash, plain.data]);
  });

  test.each(['', '{', 'not JSON', json.slice(0, -10)])('whose snapshot is no JSON is found: %j', (data) => {
    expect(found(text, data)).toEqual(['1:1 edition-is-as-frozen: its snapshot is not JSON']);
  });

  test('whose snapshot is not one is found, with the first place that is wrong', () => {
    expect(found(text, '{}')).toEqual([expect.stringContaining('its snapshot is not one: essay')]);
    expect(found(text, JSON.stringify({ ...shown, values: ['a', 2] }))).toEqual([
      expect.stringContaining('its snapshot is not one: values.1'),
    ]);
    expect(found(text, JSON.stringify({ ...shown, claims: [claim('one-1')] }))).toEqual([
      expect.stringContaining('its snapshot is not one: claims.0.'),
    ]);
    for (const data of ['null', '[]', '"text"']) expect(read(text, data).record).toBeUndefined();
  });

  test('whose text is not well-formed is found', () => {
    expect(found('<Aside>\n\nx\n', json)).toEqual([
      expect.stringMatching(/^1:1 edition-is-as-frozen: it is not well-formed: .*Aside/),
    ]);
  });

  test('whose text would run code is found where it does, and nothing is run', () => {
    Reflect.deleteProperty(globalThis, 'ran');
    expect(found('Text.\n\n{globalThis.ran = true}\n\n<script>x</script>\n', json)).toEqual([
      expect.stringMatching(/^3:1 content-is-declarative: /),
      expect.stringMatching(/^5:1 content-is-declarative: /),
    ]);
    expect('ran' in globalThis).toBe(false);
  });

  test('whose snapshot escapes a control character is found', () => {
    for (const escape of ['\\u0000', '\\ud800'])
      expect(found(text, json.replace('"title": "', `"title": "${escape}`))).toEqual([
        '1:1 edition-is-as-frozen: its snapshot holds a control character, which no text needs',
      ]);
  });

  test('whose snapshot is nested without end is found', () => {
    expect(found(text, `${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toEqual([
      '1:1 edition-is-as-frozen: its snapshot is nested too deeply',
    ]);
  });

  test('may hold no picture, which could be any file of this machine', () => {
    expect(found('![a picture](../../../x.png)\n', json)).toEqual([
      '1:1 figure-is-a-chart: a picture stands in the text',
    ]);
  });

  test('has all that its tags need', () => {
    expect(found('A <Claim />.\n', json)).toHaveLength(1);
  });

  test('is not put to the rules that came after it', () => {
    expect(found('# A heading without an id\n\nA [@source\n', json)).toEqual([]);
  });
});
