/** Input that would do harm if it reached a page, a feed or a program as it is. */
import fc from 'fast-check';

/** Elements and attributes whose names hold this word, and a global of this name, can only come from hostile input. */
export const canary = 'xcanary';

/** What code in content would do first, were it ever run. */
const code = `globalThis.${canary}=1`;

/** Markup that leaves the places in which text stands: elements, attributes, scripts, comments, CDATA, JSON, templates. */
export const markup: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '"', "'", '">', "'>", '</script>', '</title>', '</textarea>', '-->', ']]>', '`', '\\', '&gt;'),
    fc.constantFrom(
      (name: string) => `<${name} onerror=${code}>`,
      (name: string) => `<img src=x onerror="${code}" ${name}>`,
      (name: string) => `<svg ${name}><script>${code}</script></svg>`,
      (name: string) => `<a ${name} href="javascript:${code}">link</a>`,
      (name: string) => `<p ${name} style="color: red">red</p>`,
      (name: string) => `<script ${name}>${code}</script>`,
      (name: string) => `<!--<script ${name}>`,
      (name: string) => ` ${name}=1 onmouseover=${code} autofocus onfocus=${code} `,
      (name: string) => `{${code}} $\{${code}} {{${name}}}`,
      (name: string) => `&lt;${name}&gt; &#60;${name}&#62; &amp;lt;${name}&gt;`,
    ),
    fc.nat(9999),
  )
  .map(([before, write, number]) => before + write(`${canary}-${number}`));

/** Names that JavaScript's own objects have. */
export const ownNames = fc.constantFrom('constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'then');

/** Addresses that run code, in the ways in which a scheme can be hidden, and some that lead to no good place. */
export const addresses: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'javascript:',
      'JaVaScRiPt:',
      'java\tscript:',
      'java&#x0a;script:',
      '&#106;avascript:',
      'javascript&colon;',
      'javascript&#58;',
      'java%73cript:',
      '&#1;javascript:',
      '\u00a0javascript:',
      'vbscript:',
      'data:text/html,',
      'blob:',
      'file:///',
      '//',
      '\\\\',
      'https:',
      'https://',
      'https://a:b@',
      'https://[::1',
      'mailto:',
      '../',
      '#',
      '%',
      './%E0%A4%A.mdx',
    ),
    fc.constantFrom(
      code,
      `alert(1)//https://example.org/`,
      'example.org',
      '',
      '../../..',
      '%00',
      '<x>',
      '\'"><x>',
      '__proto__',
    ),
  )
  .map(([scheme, rest]) => scheme + rest);

/** Text as long as mistakes and attacks make it, and letters that break what counts them. */
export const longText = fc
  .tuple(
    fc.constantFrom('a', 'a ', '\\', '&', '*a ', '[', '\u202e', '👩‍👩‍👧', 'e\u0301', '<', '"', '# ', '𝒳'),
    fc.integer({ min: 200, max: 40_000 }),
  )
  .map(([unit, count]) => unit.repeat(Math.ceil(count / unit.length)));
