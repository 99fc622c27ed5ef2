import { expect, test } from 'vitest';
import { refuseCode } from '../../../src/markdown/refuse-code.ts';
import { transformed } from './trees.ts';

const run = (text: string) => () => transformed(text, refuseCode());

test('a text that would run code is an error with all findings', () => {
  expect(run('Text {1}.\n\n<script>x</script>\n')).toThrow(
    /one\.mdx:1:6 {2}content-is-declarative[\s\S]*:3:1 [\s\S]*2 findings/,
  );
});

test('the error stands at the first of them', () => {
  expect(run('Text.\n\nx {1} {2}\n')).toThrow(expect.objectContaining({ line: 3, column: 3 }) as Error);
});

test('a text that declares passes, faults that cannot run code included', () => {
  expect(run('## No id\n\n![x](y) <Claim /> [@]\n')).not.toThrow();
});
