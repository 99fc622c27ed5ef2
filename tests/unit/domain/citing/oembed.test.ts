import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import type { Work } from '../../../../src/domain/citing/work.ts';
import { embedCode, embedSize, oembed } from '../../../../src/domain/citing/oembed.ts';

const embed = 'https://x.y/embed/tvl/';
const code = (title: string, address = embed) => embedCode({ title, embed: address });
const height = embedSize.height;

describe('the code to embed a chart', () => {
  test('is one iframe as wide as there is room, with the address and the title', () => {
    expect(code('Alpha led to the end')).toBe(
      `<iframe src="https://x.y/embed/tvl/" title="Alpha led to the end" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`,
    );
  });

  test('has neither style nor script, which a strict policy of the host would refuse', () => {
    expect(code('Alpha')).not.toMatch(/style=|<script| on\w+=/);
  });

  test('holds a title with any sign in it, and no sign ends the attribute', () => {
    expect(code('“A” & "B" <script>')).toContain('title="“A” &amp; &quot;B&quot; &lt;script&gt;"');
    expect(code('A', 'https://x.y/?a=1&b="')).toContain('src="https://x.y/?a=1&amp;b=&quot;"');
    expect(code('&quot;')).toContain('title="&amp;quot;"');
  });
});

describe('the oEmbed answer', () => {
  const answerFor = (work: Pick<Work, 'kind' | 'path' | 'title' | 'authors'>) =>
    oembed({ ...work, issued: null, edition: null }, addresses('https://x.y/'));
  const answer = answerFor({
    kind: 'chart',
    path: 'charts/tvl',
    title: 'A “title” & more',
    authors: ['One', 'Two'],
  });

  test('has all that version 1.0 asks of a rich answer', () => {
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'A “title” & more',
      author_name: 'One, Two',
      provider_name: 'Strata',
      provider_url: 'https://x.y/',
      html: code('A “title” & more'),
      width: embedSize.width,
      height: embedSize.height,
      thumbnail_url: 'https://x.y/cards/charts/tvl.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test('has sizes in whole picture elements, and the height of the code', () => {
    for (const size of Object.values(embedSize)) expect(Number.isInteger(size) && size > 0).toBe(true);
    expect(answer).toMatchObject({ html: expect.stringContaining(`height="${height}"`) as string });
  });

  test('is a link with a picture where there is nothing to embed', () => {
    expect(answerFor({ kind: 'claim', path: 'claims/a', title: 'A', authors: ['One'] })).toEqual({
      version: '1.0',
      type: 'link',
      title: 'A',
      author_name: 'One',
      provider_name: 'Strata',
      provider_url: 'https://x.y/',
      thumbnail_url: 'https://x.y/cards/claims/a.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});
