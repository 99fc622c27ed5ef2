import { describe, expect, test } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { parseMdx } from '../../../src/markdown/parse.ts';

const types = (text: string) => parseMdx(text).children.map(({ type }) => type);

describe('parseMdx', () => {
  test('reads Markdown, tables, notes and tags', () => {
    expect(types('# A\n\nb\n\n| c |\n|---|\n\n[^d]: e\n\n<Aside>\n\nf\n\n</Aside>\n')).toEqual([
      'heading',
      'paragraph',
      'table',
      'footnoteDefinition',
      'mdxJsxFlowElement',
    ]);
    expect(types('')).toEqual([]);
  });

  test('reads code and expressions without running them', () => {
    Reflect.deleteProperty(globalThis, 'ran');
    expect(types('import "./nowhere.js"\n\n{globalThis.ran = true}\n')).toEqual(['mdxjsEsm', 'mdxFlowExpression']);
    expect('ran' in globalThis).toBe(false);
  });

  test('keeps the positions of the file', () => {
    expect(parseMdx('   \n\n  é <Claim id="a" />\n').children[0]!.position!.start).toMatchObject({
      line: 3,
      column: 3,
    });
  });

  test.each(['<Aside>\n\nx\n', 'x <!-- y -->\n', 'x {y\n', 'x </Aside>\n', 'a <5 b\n'])(
    'throws with a reason when the text is not well formed: %j',
    (text) => {
      expect(() => parseMdx(text)).toThrow(VFileMessage);
    },
  );
});
