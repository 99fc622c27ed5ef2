import { describe, expect, test } from 'vitest';
import { contentIsDeclarative as rule } from '../../../../src/domain/checks/content-is-declarative.ts';
import { onText } from './run.ts';

const found = (text: string) => onText(rule, text);

describe('what could run is refused, at its place', () => {
  test('imports and exports', () => {
    expect(found("Text.\n\nimport fs from 'node:fs'\n")).toEqual(['3:1 `import` would run code']);
    expect(found('export const x = 1\n')).toEqual(['1:1 `export` would run code']);
  });

  test('expressions, in a sentence and alone, shortened where they are long', () => {
    expect(found('One {1 + 1} two.\n')).toEqual(['1:5 `{1 + 1}` would run code']);
    expect(found('{globalThis.process.exit(1), globalThis.process.abort()}\n')).toEqual([
      '1:1 `{globalThis.process.exit(1), globalThis.…}` would run code',
    ]);
    expect(found('An empty one {} too.\n')).toEqual(['1:14 `{}` would run code']);
  });

  test('expressions and spreads in attributes of known tags', () => {
    expect(found('A <Term id={x}>t</Term>.\n')).toEqual(['1:9 `id={x}` would run code']);
    expect(found('A <Term id="a" {...x}>t</Term>.\n')).toEqual(['1:16 `{...x}` in `<Term>` would run code']);
  });

  test('event attributes, and every other attribute a tag does not have', () => {
    expect(found('A <Term id="a" onclick="x()">t</Term>.\n')).toEqual([
      '1:16 `onclick` is not an attribute of `<Term>`',
    ]);
    expect(found('<Chart idd="a" />\n')).toEqual(['1:8 `idd` is not an attribute of `<Chart>`; nearest: `id`']);
    expect(found('<Aside style="color: red">\n\nx\n\n</Aside>\n')).toEqual([
      '1:8 `style` is not an attribute of `<Aside>`',
    ]);
  });

  test('an attribute that stands twice, of which only one would be seen', () => {
    expect(found('A <Term id="a" id="b">t</Term>.\n')).toEqual(['1:16 `id` stands twice in `<Term>`']);
    expect(found('<Chart id="a" id={x} id="c" />\n')).toEqual([
      '1:15 `id` stands twice in `<Chart>`',
      '1:22 `id` stands twice in `<Chart>`',
    ]);
    expect(found('<Chart x="1" x="2" id="a" />\n')).toHaveLength(2);
  });

  test.each(['script', 'div', 'img', 'svg', 'style', 'iframe', 'constructor', '__proto__', 'Cite', 'Note', 'a.b'])(
    'the tag <%s>, which is not one of the report',
    (name) => {
      expect(found(`x <${name} /> y\n`)[0]).toMatch(new RegExp(`^1:3 \`<${name}>\` is not a tag of the report`));
    },
  );

  test('a fragment, and tags inside tags', () => {
    expect(found('x <>y</> z\n')).toEqual(['1:3 an empty tag `<>` is not allowed']);
    expect(found('<Aside>\n\nx <b>y</b>\n\n</Aside>\n')).toEqual(['3:3 `<b>` is not a tag of the report']);
  });

  test.each(['javascript:x()', 'JaVaScRiPt:x()', 'javascript&#58;x()', 'data:text/html,x', 'vbscript:x', 'x:y/z'])(
    'a link to %s',
    (url) => {
      expect(found(`[a](${url})\n`)).toHaveLength(1);
      expect(found(`[a][r]\n\n[r]: ${url}\n`)).toHaveLength(1);
    },
  );
});

describe('what declares is accepted', () => {
  test.each(['https://a.b/c:d', 'http://a.b', 'mailto:a@b.org', './a.mdx#b', '#b', '/a:b', 'a?b:c'])(
    'a link to %s',
    (url) => {
      expect(found(`[a](${url})\n`)).toEqual([]);
    },
  );

  test('the known tags, Markdown, code and text that only looks like code', () => {
    expect(
      found('<Aside>\n\n**x** `{y}` &lt;script&gt; &#123;z&#125; \\{a} 中文 <Value of="a.b[c=d]" />\n\n</Aside>\n'),
    ).toEqual([]);
    expect(found('```js\nimport x from "y"\n```\n')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  test('a comment in braces, but not code beside it', () => {
    expect(found('x {/* a * note */} y\n')).toEqual([]);
    expect(found('{/* one */ /* two */}\n')).toEqual([]);
    expect(found('{/* one */ run() /* two */}\n')).toEqual(['1:1 `{/* one */ run() /* two */}` would run code']);
  });
});
