import { describe, expect, test } from 'vitest';
import { tagIsComplete as rule } from '../../../../src/domain/checks/tag-is-complete.ts';
import { tags } from '../../../../src/schema/tags.ts';
import { onText } from './run.ts';

test('tags with all they need are sound', () => {
  expect(
    onText(
      rule,
      'A <Claim id="a" /> <See chart="b" /> <Term id="c">t</Term> <Value of="d" />\n\n<Claim id="a" />\n\n<Chart id="b" />\n\n<Aside>\n\nx\n\n</Aside>\n',
    ),
  ).toEqual([]);
});

describe('attributes', () => {
  const inline = (name: string) => `x <${name}${tags[name]!.content ? `>t</${name}>` : ' />'} y\n`;

  test.each([
    ['Claim', 'id'],
    ['See', 'chart'],
    ['Term', 'id'],
    ['Value', 'of'],
  ])('<%s> needs `%s`', (name, attribute) => {
    expect(onText(rule, inline(name))).toEqual([`1:3 \`<${name}>\` has no \`${attribute}\``]);
  });

  test('an empty one, and one without a value, is as good as none', () => {
    expect(onText(rule, '<Chart id="" />\n')).toEqual(['1:1 `<Chart>` has no `id`']);
    expect(onText(rule, '<Chart id />\n')).toEqual(['1:1 `<Chart>` has no `id`']);
  });
});

describe('place', () => {
  test('a chart and an aside stand alone', () => {
    expect(onText(rule, 'x <Chart id="a" /> y\n')).toEqual(['1:3 `<Chart>` stands inside a sentence']);
    expect(onText(rule, 'x <Aside>y</Aside>\n')).toEqual(['1:3 `<Aside>` stands inside a sentence']);
  });

  test('a value, a term and a reference to a chart stand in a sentence', () => {
    expect(onText(rule, '<Value of="a" />\n\n<See chart="a" />\n')).toEqual([
      '1:1 `<Value>` stands alone',
      '3:1 `<See>` stands alone',
    ]);
    expect(onText(rule, '<Term id="a">\n\nt\n\n</Term>\n')).toEqual(['1:1 `<Term>` stands alone']);
  });
});

test('a term and an aside need text, other tags take none', () => {
  expect(onText(rule, 'x <Term id="a" /> <Term id="a">  </Term>\n')).toEqual([
    '1:3 `<Term>` has no text',
    '1:19 `<Term>` has no text',
  ]);
  expect(onText(rule, '<Aside>\n\n</Aside>\n')).toEqual(['1:1 `<Aside>` has no text']);
  expect(onText(rule, 'x <Claim id="a">y</Claim>\n')).toEqual(['1:3 `<Claim>` takes no text']);
});

test('unknown tags are left to another rule', () => {
  expect(onText(rule, 'x <Nope /> <toString />\n')).toEqual([]);
});
