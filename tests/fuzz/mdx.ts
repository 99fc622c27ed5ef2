/** Texts with syntax that parsers have stumbled over, and with what our dialect refuses. */
import fc from 'fast-check';
import { inPlaceOf, insertedBetweenLines } from './edit.ts';
import { addresses, canary, longText, markup, ownNames } from './hostile.ts';

const code = `globalThis.${canary}=1`;
const count = fc.integer({ min: 2, max: 600 });

const links = fc
  .tuple(
    fc.constantFrom(
      (address: string) => `[a](${address})`,
      (address: string) => `[a](<${address}>)`,
      (address: string) => `[a](${address} "title <b>")`,
      (address: string) => `<${address}>`,
      (address: string) => `![a](${address})`,
      (address: string) => `[a][r]\n\n[r]: ${address}`,
      (address: string) => `[a][r]\n\n[r]: <${address}> 'x" onclick="${code}'`,
      (address: string) => `[![a](${address})](${address})`,
      (address: string) => address,
      (address: string) => `<a href="${address}">a</a>`,
    ),
    addresses,
  )
  .map(([write, address]) => write(address));

const nested = fc
  .tuple(
    fc.constantFrom(
      (n: number) => `${'> '.repeat(n)}a`,
      (n: number) => `${'- '.repeat(n)}a`,
      (n: number) => Array.from({ length: Math.min(n, 200) }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
      (n: number) => `${'*'.repeat(n)}a${'*'.repeat(n)}`,
      (n: number) => `${'*a _b '.repeat(n)}${'_ *'.repeat(n)}`,
      (n: number) => `${'['.repeat(n)}a${'](b)'.repeat(n)}`,
      (n: number) => `${'!['.repeat(n)}a`,
      (n: number) => `${'<Aside>\n\n'.repeat(n)}a\n\n${'</Aside>\n\n'.repeat(n)}`,
      (n: number) => `a ${'<Term id="tvl">'.repeat(n)}a${'</Term>'.repeat(n)}`,
      (n: number) => '{'.repeat(n),
      (n: number) => `{${'('.repeat(n)}1${')'.repeat(n)}}`,
      (n: number) => '`'.repeat(n),
      (n: number) =>
        `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n${`|${'a|'.repeat(Math.min(n, 60))}\n`.repeat(Math.min(n, 60))}`,
      (n: number) =>
        `[^n]\n\n${Array.from({ length: n }, (_, note) => `[^${note || 'n'}]: a[^${note + 1}]`).join('\n')}`,
      (n: number) => `a[^n]${'[^n]'.repeat(n)}\n\n[^n]: b[^n]`,
      (n: number) => `${'#'.repeat(n)} a [#a]`,
      (n: number) => Array.from({ length: n }, (_, line) => `## a [#b-${line}]`).join('\n\n'),
      (n: number) => `[r]\n\n${'[r]: #a\n'.repeat(n)}`,
      (n: number) => `${'~~'.repeat(n)}a${'~'.repeat(n)}`,
      (n: number) => `www.${'a.'.repeat(n)}com a@${'b.'.repeat(n)}c http://${'_'.repeat(n)}`,
      (n: number) => '&'.repeat(n) + '&#x110000;&#0;&nosuch;',
    ),
    count,
  )
  .map(([write, n]) => write(n));

const refused = fc.constantFrom(
  ...[
    `import '${canary}'`,
    `export const a = ${code}`,
    `export default ${code}`,
    `{${code}}`,
    `{...${code}}`,
    `{/* a */ ${code}}`,
  ],
  ...[
    `<Claim id={${code}} />`,
    `<Claim {...{id: ${code}}} />`,
    `<Claim id="tiny-stack-01" onclick="${code}" />`,
    '<constructor />',
  ],
  ...[
    '<a.b.c />',
    '<a:b />',
    '<>a</>',
    '<Aside',
    '<Aside>',
    '</Aside>',
    '<Aside><Aside></Aside>',
    '<Aside a="',
    "<Aside a='b",
    '<!-- a -->',
  ],
  ...[
    '<![CDATA[a]]>',
    '<?php a ?>',
    '<!doctype html>',
    '{',
    '}',
    '{/*',
    '{`',
    '<Term id="rollup" />',
    'a <Chart id="tiny-line" /> b',
    '<Value />',
  ],
  ...[
    '<Chart id="tiny-line">\n\na\n\n</Chart>',
    '*a <Term id="rollup">b* c</Term>',
    '- <Aside>\n- a\n</Aside>',
    '<style>a{}</style>',
  ],
  ...[
    '```js\n',
    '~~~',
    '$$',
    ':::',
    '---\na: b\n---',
    '+++',
    '[#]',
    '## [#a]',
    '## a [#a] [#b]',
    '# a',
    '###### a [#six]',
    'a\n===',
    '  ',
    '\\',
  ],
);

/** A text with one such piece, on lines of its own or inside a sentence. */
export function otherText(text: string): fc.Arbitrary<string> {
  const front = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
  const body = text.slice(front.length);
  const piece = fc.oneof(
    links,
    nested,
    refused,
    longText,
    markup,
    ownNames.map((name) => `## A [#${name}]`),
  );
  return fc
    .oneof(
      insertedBetweenLines(body, piece),
      inPlaceOf(
        body,
        /(?<=\w) (?=\w)/g,
        piece.map((drawn) => ` ${drawn} `),
      ),
    )
    .map((changed) => front + changed);
}
