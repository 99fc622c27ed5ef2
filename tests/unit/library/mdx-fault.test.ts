import { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { mdxFault } from '../../../src/library/mdx-fault.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';

const fault = (text: string) => {
  try {
    parseMdx(text);
    return null;
  } catch (error) {
    const { line, column, found } = mdxFault(error as VFileMessage, 'a.mdx');
    return `${line}:${column} ${found}`;
  }
};

test.each([
  ['<Term id=“x”>a</Term>', '1:10 `“` is a curly quotation mark'],
  ['<Term id=x>a</Term>', '1:10 the value of this attribute has no quotation marks'],
  ['<Term “id”="x">a</Term>', '1:7 `“` cannot stand here in a tag'],
  ['<Aside>\n\na <Term id="x">b\n\n</Aside>\n', '3:3 `<Term>` is opened here and not closed in the same paragraph'],
  ['- <Aside>\n\n</Aside>', '1:3 `<Aside>` is opened here and not closed in the same item of a list'],
  ['<Aside>\n\ntext', '1:1 `<Aside>` is opened here and not closed'],
  ['a </Term> b', '1:4 a tag is closed here that was not opened'],
  ['<Aside>\n\na <Term id="x">b</Aside> c', '3:17 `</Aside>` stands here, and `<Term>` of line 3 is still open'],
  [
    '<Term id="a">b *c</Term> d*',
    '1:18 `</Term>` stands inside emphasis that was begun inside the tag and goes on after it',
  ],
  ['a {b', '1:5 a brace `{` is opened and never closed'],
  ['<Term id="x>a</Term>\n\nb', '3:2 a quotation mark of an attribute is never closed'],
  ['<Term id="x"/', '1:14 the text ends inside a tag'],
  ['under <5 years', '1:8 `<` is read as the start of a tag, and `5` follows'],
  ['<!-- x -->', '1:2 `<!` begins a comment of HTML'],
  ['see <https://a.b>', '1:12 `<` is read as the start of a tag, and `/` follows'],
  ['import x from ', '1:15 this would be code, and is not even that'],
])('%j: %s', (text, expected) => {
  expect(fault(text)).toBe(expected);
});

test('what we have no words for keeps those of the parser', () => {
  const message = new VFileMessage('Something new', { line: 3, column: 4 });
  expect(mdxFault(message, 'a.mdx')).toMatchObject({ line: 3, column: 4, found: 'Something new' });
});
