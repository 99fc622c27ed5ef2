import { describe, expect, test } from 'vitest';
import { figures } from '../../../src/markdown/figures.ts';
import { transformed } from './trees.ts';

const run = (text: string) => transformed(text, figures());

test('charts are numbered in the order of the text', () => {
  expect(run('<Chart id="b" />\n\n<Aside>\n\n<Chart id="a" />\n\n</Aside>\n')).toBe(
    '<Chart id=b number=1></Chart><Aside><Chart id=a number=2></Chart></Aside>',
  );
});

test('a reference has the number of its chart, even where the chart comes later', () => {
  expect(run('x <See chart="a" />\n\n<Chart id="b" />\n\n<Chart id="a" />\n')).toContain(
    '<See chart=a number=2></See>',
  );
});

describe('a claim', () => {
  test('is a card where it stands alone and a chip inside a sentence', () => {
    expect(run('<Claim id="a" />\n\nx <Claim id="b" />\n')).toBe(
      '<Claim id=a shape=card mark=mark-a></Claim>paragraph(x <Claim id=b shape=chip mark=mark-b></Claim>)',
    );
  });

  test('is a target of links only where it is marked first, so that no id stands twice', () => {
    const found = run('x <Claim id="a" /> y\n\n<Claim id="a" />\n').match(/mark=/g);
    expect(found).toHaveLength(1);
  });
});

test('terms, other tags and text stay as they are', () => {
  expect(run('x <Term id="a">t</Term> <Value of="d" />\n')).toBe(
    'paragraph(x <Term id=a>t</Term> <Value of=d></Value>)',
  );
});
