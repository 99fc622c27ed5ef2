import { compileFunction } from 'node:vm';
import type { Program } from 'estree';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/library/compiled.ts';
import { functionBody, runtimeNames } from '../../../src/markdown/function-body.ts';

interface Made {
  type: unknown;
  props: { children?: unknown; 'set:html'?: string };
}

const name = { collection: 'essays', id: 'tiny-stack' } as const;

/** What a text becomes, with a runtime that only notes what it is asked for. */
async function made(body: string, components: Record<string, unknown> = {}): Promise<Made> {
  const code = await compile({ name, body });
  const note = (type: unknown, props: Made['props']): Made => ({ type, props });
  const make = compileFunction(code, runtimeNames) as (...runtime: unknown[]) => (props: object) => Made;
  return make('fragment', note, note)({ components: { Fragment: 'html', ...components } });
}

describe('a compiled text', () => {
  test('is the body of a function that imports and exports nothing', async () => {
    const code = await compile({ name, body: '## First [#first]\n\nIt *says* so.\n' });
    expect(code).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(code).toMatch(/^return function MDXContent/m);
  });

  test('is HTML as far as there is no tag in it', async () => {
    expect(await made('It *says* so.\n')).toEqual({ type: 'p', props: { 'set:html': 'It <em>says</em> so.' } });
  });

  test('calls the tags that it is given', async () => {
    const { props } = await made('A <Term id="tvl">value</Term>.\n', { Term: 'the tag' });
    expect(props.children).toMatchObject(['A ', { type: 'the tag', props: { id: 'tvl', 'set:html': 'value' } }, '.']);
  });

  test('says which tag is missing', async () => {
    await expect(made('A <Term id="tvl">value</Term>.\n')).rejects.toThrow('Term');
  });

  test.each(['{1 + 1}', 'import a from "node:fs"\n\nIt is.', 'export const a = 1\n\nIt is.'])(
    'is refused where it holds code: %s',
    async (body) => {
      await expect(compile({ name, body: `${body}\n` })).rejects.toThrow('content-is-declarative');
    },
  );

  test('that is no component is refused', () => {
    const declaration = { type: 'Literal', value: 1 } as const;
    const program: Program = {
      type: 'Program',
      sourceType: 'module',
      body: [{ type: 'ExportDefaultDeclaration', declaration }],
    };
    expect(() => functionBody()(program)).toThrow('no component');
  });
});
