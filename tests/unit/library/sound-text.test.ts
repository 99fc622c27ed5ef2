import { describe, expect, test } from 'vitest';
import { outline } from '../../../src/domain/prose/outline.ts';
import { parseAnew, type ReadParsed } from '../../../src/library/parsed.ts';
import { readSoundText } from '../../../src/library/sound-text.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';

const words = `## First [#first]

Alpha led [@doe; @roe] on <Claim id="one-1" />.[^n]

| a | b |
| - | - |
| <Value of="x" /> | [here](/claims/) |

[^n]: A note.
`;
const file = 'content/essays/one.mdx';

describe('a text in which nothing is wrong', () => {
  test.each([
    ['alone', ''],
    ['below its front matter', '   \n            \n   \n\n'],
    ['with the line ends of Windows', '   \r\n      \r\n   \r\n'],
  ])('%s has the outline of what stands in its file, place by place', (_, above) => {
    const text = above.includes('\r\n') ? above + words.replaceAll('\n', '\r\n') : above + words;
    const read = readSoundText(text, file, parseAnew)!;
    expect(read).toEqual(outline(parseMdx(text), text, file));
    expect(read.marks.map(({ kind }) => kind)).toEqual(['source', 'source', 'claim', 'note', 'value', 'link']);
  });

  test('has its lines counted below those that old Macs end', () => {
    expect(readSoundText(`  \r  \r  \n${words}`, file, parseAnew)!.marks[0]!.place.line).toBe(6);
  });

  test('keeps the space that its first line begins with', () => {
    const text = '   \n   Alpha [@doe].\n';
    expect(readSoundText(text, file, parseAnew)!.marks[0]!.place).toEqual({ file, line: 2, column: 12 });
  });

  test('is parsed once for an essay and an edition of the same words', () => {
    const known = new Map<string, unknown>();
    let parsed = 0;
    const parse: ReadParsed = (what, text, name, read) => {
      const key = JSON.stringify([what, text, name]);
      if (!known.has(key)) known.set(key, [read(), parsed++][0]);
      return structuredClone(known.get(key)) as ReturnType<typeof read>;
    };
    const essay = readSoundText(`   \n      \n   \n\n${words}\n\n`, file, parse)!;
    const edition = readSoundText(words, 'content/editions/one/v1.mdx', parse)!;
    expect(parsed).toBe(1);
    expect(essay.marks.map(({ place }) => [place.file, place.line])[0]).toEqual([file, 7]);
    expect(edition.marks.map(({ place }) => [place.file, place.line])[0]).toEqual(['content/editions/one/v1.mdx', 3]);
  });
});

test.each([
  ['breaks a rule', 'Alpha led [@doe\n\n## No id\n'],
  ['is no MDX', 'An <open> tag.\n'],
  ['would run code', 'Twice {1 + 1}.\n'],
])('there is none of a text that %s', (_, text) => {
  expect(readSoundText(text, file, parseAnew)).toBeNull();
});
