/** Citations, names of records, and the expressions of <Value>: the small languages inside a text. */
import fc from 'fast-check';
import { inPlaceOf } from './edit.ts';
import { longText, markup, ownNames } from './hostile.ts';

const operand = fc.oneof(
  fc.constantFrom(
    ...[
      'tiny-tvl.value_usd[chain=alpha, date=2024-01-31]',
      'tiny-tvl.value_usd[]',
      'tiny-tvl',
      'tiny-tvl.note[chain=alpha]',
    ],
    ...[
      'tiny-tvl.value_usd[chain=beta, date=2024-02-29]',
      'tiny-verdicts.claims[]',
      'tiny-ranks.chartable[metric=one]',
      '0',
      '1e999',
    ],
  ),
  ownNames.map((name) => `tiny-tvl.${name}[${name}=${name}]`),
  ownNames.map((name) => `${name}.${name}[]`),
);

const expression = fc.oneof(
  operand,
  fc.tuple(operand, fc.constantFrom(' / ', ' - ', ' + ', ' * ', '/', ' / / '), operand).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('min', 'max', 'sum', 'count', 'eval', 'constructor'), operand)
    .map(([name, of]) => `${name}(${of})`),
  fc
    .tuple(fc.constantFrom('(', '[', 'min(', 'tiny-tvl['), fc.integer({ min: 1, max: 3000 }))
    .map(([sign, n]) => sign.repeat(n)),
  fc.constantFrom(
    '',
    ' ',
    '=',
    '[]',
    'a.b[c=d',
    'tiny-tvl.value_usd[chain=]',
    'tiny-tvl.value_usd[=x]',
    'tiny-tvl.value_usd[chain=a|b|]',
  ),
  fc.oneof(markup, longText).map((text) => text.replaceAll('"', '&quot;')),
);

const expectation = fc.oneof(
  fc.constantFrom(
    '',
    '=',
    '= NaN',
    '> 1e999',
    '< -1',
    '= 3, = 4',
    '>= 2 trillion',
    '= 1 billion billion',
    '~ 3',
    '=== 3',
    ',',
  ),
  fc.oneof(markup, longText).map((text) => text.replaceAll('"', '&quot;')),
);

const citation = fc.oneof(
  fc.constantFrom(
    ...[
      '[@]',
      '[@@]',
      '[@doe-2024',
      '[@doe-2024;]',
      '[;@doe-2024]',
      '[@doe-2024, ]',
      '[see]',
      '[@doe-2024 @notes]',
      '[-@doe-2024]',
    ],
    ...[
      '[@Doe]',
      '[@doe-2024]{.x}',
      '[@doe-2024](#a)',
      '[[@doe-2024]]',
      '[^@doe-2024]',
      '[@doe-2024, p. <b>]',
      '[@doe\n-2024]',
    ],
  ),
  ownNames.map((name) => `[@${name}]`),
  fc.oneof(markup, longText).map((text) => `[see ${text} @doe-2024, p. ${text}]`),
  fc.integer({ min: 2, max: 3000 }).map((n) => `[${'@doe-2024; '.repeat(n)}@notes]`),
);

const attributes = {
  of: expression,
  expect: expectation,
  as: fc.oneof(ownNames, fc.constantFrom('percent', 'change', 'x', '', 'PERCENT')),
  digits: fc.constantFrom('0', '-1', '1e9', '101', 'NaN', '2.5', '', '٣', '99999999999999999999'),
  id: fc.oneof(
    ownNames,
    markup.map((text) => text.replaceAll('"', '&quot;')),
    fc.constantFrom('', ' ', '../x', 'tiny-line'),
  ),
};

/** A text with another citation, attribute or expression in the place of one that it has. */
export function otherReferences(text: string): fc.Arbitrary<string> {
  return fc.oneof(
    inPlaceOf(text, /\[[^\]\n]*@[^\]\n]*\]/g, citation),
    ...Object.entries(attributes).map(([name, drawn]) =>
      inPlaceOf(
        text,
        /\b(?:of|expect|as|digits|id|chart)="[^"]*"/g,
        drawn.map((value) => `${name}="${value}"`),
      ),
    ),
    inPlaceOf(text, /(?<=\bof=")[^"]*(?=")/g, expression),
    inPlaceOf(
      text,
      /(?<=\(\.\.?\/)[^)]*(?=\))/g,
      fc.oneof(ownNames, fc.constantFrom('essays/__proto__.mdx#a', 'a.mdx#', '%', '..')),
    ),
  );
}
