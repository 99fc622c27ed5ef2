import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import type { Frame } from '../../../../src/domain/gfm/frame.ts';
import { partsOf } from '../../../../src/domain/gfm/text.ts';
import { findText } from '../../../../src/domain/texts.ts';
import { textTree } from '../../../../src/markdown/text-tree.ts';
import { writeGfm, writeHtml } from '../../../../src/markdown/write.ts';
import { claim, dataset, ledger, report, source, term } from '../../builders.ts';

const site = 'https://a.org/base/';

/** The parts of an essay in Markdown, each with its id. */
function parts(text: string): [id: string | null, markdown: string][] {
  const built = report({
    essays: { one: text },
    ledgers: { one: ledger([claim('one-01', { claim: 'Alpha *was* first.' })]) },
    sources: { doe: source({ author: [{ family: 'Doe' }], issued: '2024' }) },
    terms: { tvl: term() },
    datasets: { tvl: dataset([{ date: '2024', chain: 'alpha', value: 1_500_000_000, source: 'doe' }]) },
  });
  const frame: Frame = {
    report: built,
    at: addresses(site),
    chart: () => {
      throw new Error('there is no chart');
    },
  };
  const tree = textTree({ collection: 'essays', id: 'one' }, text, site);
  return partsOf(tree, findText(built, 'essays/one')!, frame).map(({ id, heading, blocks }) => {
    const root: Root = { type: 'root', children: [{ type: 'paragraph', children: heading }, ...blocks] };
    return [id, writeGfm(root).trim()];
  });
}

const body = (text: string) => parts(text)[0]![1];

describe('a tag', () => {
  test('that cites becomes author and year with a link to the source', () => {
    expect(body('A [see @doe, p. 4; @doe].')).toBe(
      `A (see [Doe 2024](${site}sources/doe/), p. 4; [Doe 2024](${site}sources/doe/)).`,
    );
  });

  test('of a claim becomes its verdict in a sentence, and where it stands alone its text, which names and cites itself', () => {
    expect(body('So <Claim id="one-01" />.')).toBe(`So ([claim 1: supported](${site}claims/one-01/)).`);
    expect(body('<Claim id="one-01" />')).toBe(
      `> The article claims ([claim 1](${site}claims/one-01/)): Alpha \\*was\\* first.\n>\n> **Verdict: supported.** It agrees.\n>\n> \`claims/one-01\`. Cite as: Strata research desk. [Alpha \\*was\\* first \\[claim tested; verdict: supported\\]](${site}claims/one-01/). Strata.`,
    );
  });

  test('of a term becomes a link, that of a value its number, that of an aside a quotation', () => {
    expect(body('<Term id="tvl">the *value*</Term>')).toBe(`[the *value*](${site}terms/tvl/)`);
    expect(body('It held <Value of="tvl.value[chain=alpha]" digits="1" />.')).toBe('It held $2 billion.');
    expect(body('<Aside>\n\nA remark.\n\n- One\n\n</Aside>')).toBe('> A remark.\n>\n> - One');
  });

  test('that readers do not see leaves nothing', () => {
    expect(body('A{/* inside */} b.\n\n{/* alone */}')).toBe('A b.');
  });

  test('that nobody has given a form is an error', () => {
    expect(() => body('A <Mystery id="a" /> b.')).toThrow('<Mystery> has no form in Markdown');
  });
});

describe('a link', () => {
  test('is a full address, however it is written', () => {
    expect(body('[a](#first) [b](./two.mdx#c) [d](../commentary/e.mdx) [f](https://g.h/?i&j)')).toBe(
      `[a](${site}essays/one/#first) [b](${site}essays/two/#c) [d](${site}commentary/e/) [f](https://g.h/?i\\&j)`,
    );
  });

  test('by reference is written out, and its definition left out', () => {
    expect(body('[words][name]\n\n[name]: ./two.mdx')).toBe(`[words](${site}essays/two/)`);
  });
});

describe('the parts of a text', () => {
  const text = `Before.[^b]

## A *first* one [#first]

One.[^a]

### Inside [#inside]

Two.

[^a]: Second note [@doe].
[^b]: First note.
`;

  test('are its sections without their ids, and what stands before them', () => {
    expect(parts(text).map(([id, markdown]) => [id, markdown.split('\n')[0]])).toEqual([
      [null, 'Before.[^1]'],
      ['first', 'A *first* one'],
      ['inside', 'Inside'],
    ]);
  });

  test('have their notes at their ends, numbered as on the page', () => {
    const [before, first, inside] = parts(text).map(([, markdown]) => markdown);
    expect(before).toBe('Before.[^1]\n\n[^1]: First note.');
    expect(first).toBe(`A *first* one\n\nOne.[^2]\n\n[^2]: Second note ([Doe 2024](${site}sources/doe/)).`);
    expect(inside).not.toContain('[^');
  });
});

test.each([
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['*no* _stress_ `no code`', '\\*no\\* \\_stress\\_ \\`no code\\`'],
  ['[no](link) ![no](picture)', '\\[no]\\(link) !\\[no]\\(picture)'],
  ['<script>no</script>', '\\<script>no\\</script>'],
  ['中文，引号“”', '中文，引号“”'],
])('words that look like markup stay words: %s', (value, markdown) => {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
  expect(writeGfm(root)).toBe(`${markdown}\n`);
});

test('in HTML the notes of two texts have places of their own', () => {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'footnoteReference', identifier: '1' }] },
      { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [] }] },
    ],
  };
  const ids = (prefix: string) => [...writeHtml(root, prefix).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  expect(ids('a').filter((id) => /fn/.test(id))).toEqual(['a-fnref-1', 'a-fn-1']);
  expect(ids('b').filter((id) => /fn/.test(id) && ids('a').includes(id))).toEqual([]);
});
