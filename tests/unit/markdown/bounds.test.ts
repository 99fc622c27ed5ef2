import { VFileMessage } from 'vfile-message';
import { describe, expect, test } from 'vitest';
import { parseMdx } from '../../../src/markdown/parse.ts';

/** Why a text is refused, and in which line; null when it is not. */
function refusal(text: string): string | null {
  try {
    parseMdx(text);
    return null;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return `${error.line}: ${error.ruleId}`;
  }
}

describe('a paragraph', () => {
  const endless = '[a '.repeat(2000);

  test.each([
    ['endless', `# a\n\n${endless}`, '3: long'],
    ['endless over many lines', `a\n\n${'[a b c\n'.repeat(1000)}`, '3: long'],
    ['endless in a quotation', `> a\n>\n${'> [a b c\n'.repeat(1000)}`, '3: long'],
    ['endless after a mark of a list', `- a\n- ${endless}`, '2: long'],
    ['endless in a row of a table', `|a|b|\n|-|-|\n|${endless}|b|`, '3: long'],
    ['endless with bars in it', 'a | b [\n'.repeat(1000), '1: long'],
  ])('that is %s is refused', (_what, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  test.each([
    ['many paragraphs', 'A sentence of six words here.\n\n'.repeat(1000)],
    ['a list of many items', '- A sentence of six words here.\n'.repeat(1000)],
    ['a table of many rows', `| a | b |\n|---|---|\n${'| A sentence | of six words here |\n'.repeat(1000)}`],
  ])('of a long text may be one of %s', (_what, text) => {
    expect(refusal(text)).toBe(null);
  });
});

test.each([
  ['quotations', '> '.repeat(5000) + 'a'],
  ['numbered lists', '1. '.repeat(3000) + 'a'],
  ['lists in lists', Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
  ['tags', `${'<Aside>\n\n'.repeat(400)}a\n\n${'</Aside>\n\n'.repeat(400)}`],
])('too many %s inside one another are refused', (_what, text) => {
  expect(refusal(text)).toMatch(/: deep$/);
});
