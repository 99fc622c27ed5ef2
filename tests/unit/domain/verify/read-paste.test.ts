import { describe, expect, test } from 'vitest';
import { readPaste } from '../../../../src/domain/verify/read-paste.ts';
import { numbers, site } from './two-essays.ts';

const link = `${site}essays/l2-moats/security/?v=2`;

function quotations(text: string): string[] {
  const paste = readPaste(text, site);
  expect(paste.address?.essay).toBe('l2-moats');
  expect(paste.whole).toBeNull();
  return paste.quoted.map((one) => one.text);
}

describe('a citation', () => {
  test.each([
    ['in APA', `Strata research desk. (2027, January 15). Security is borrowed. Strata. ${link}`],
    [
      'in BibTeX',
      `@incollection{strata-l2-moats-security-v2,\n  title = "Security is {Borrowed}",\n  url = {${link}},\n}`,
    ],
    ['in RIS', `TY  - CHAP\r\nTI  - “Security” is borrowed\r\nUR  - ${link}\r\nER  - \r\n`],
    ['in CSL-JSON', JSON.stringify([{ id: 'x', title: 'Security', URL: link }], null, 2)],
    ['in CSL-JSON with escaped slashes', JSON.stringify({ URL: link }).replaceAll('/', '\\/')],
    ['in a template', `{{cite report |title=Moats |url=${link} |at=Section "Security is borrowed"}}`],
    ['in Markdown', `Strata. [Security is borrowed](${link}).`],
    ['in HTML', `Strata. <cite><a href="${link}">Security is borrowed</a></cite>.`],
  ])('%s quotes nothing', (_how, text) => {
    expect(quotations(text)).toEqual([]);
  });

  test.each([
    ['curly marks', `“Words of ours.” ${link}`, ['Words of ours.']],
    ['straight marks', `"Words of ours." ${link}`, ['Words of ours.']],
    ['German marks', `„Words of ours.“ ${link}`, ['Words of ours.']],
    ['French marks', `« Words of ours. » ${link}`, ['Words of ours.']],
    ['single marks', `‘Words of Base’s own.’ ${link}`, ['Words of Base’s own.']],
    ['marks of TeX', "``Words of ours.'' \\url{" + link + '}', ['Words of ours.']],
    ['marks inside of marks', `“Words “of” ours.” ${link}`, ['Words “of” ours.']],
    ['two quotations', `“One.” and “Two.” ${link}`, ['One.', 'Two.']],
    ['a mark that is never closed', `“Words of ours. ${link}`, []],
    ['a quotation after the link', `${link} “Words of ours.”`, []],
    ['a Markdown blockquote', `> Words of\n> ours.\n\n[Strata](${link})`, ['Words of\nours.']],
    ['a blockquote that ends in its source', `> Words.\n> — [Strata](${link})`, ['Words.']],
    ['a blockquote with its source behind it', `> Words. ([Strata](${link}))`, ['Words.']],
    ['marks in a blockquote', `> “Words.”\n\n${link}`, ['Words.']],
    ['emphasis and notes in Markdown', `> *Words*[^1] of [ours](x).[2]\n\n${link}`, ['Words  of ours.']],
    ['escapes of Markdown', `> Words \\[of\\] ours\\*.\n\n${link}`, ['Words [of] ours.']],
    ['an HTML blockquote', `<blockquote cite="${link}"><p>Words &amp; ours.</p></blockquote>`, ['Words & ours.']],
    ['an HTML quotation', `<p><q>Words</q> <a href="${link}">Strata</a></p>`, ['Words']],
    ['a template with a quotation', `{{cite web |url=${link} |quote=Words of ours.}}`, ['Words of ours.']],
    ['words before BibTeX', `“Words.” @misc{x, title="No words", url={${link}}}`, ['Words.']],
    ['HTML before the link', `<p>“Words.”</p> <a class="x" href="${link}">Strata</a>`, ['Words.']],
  ])('with %s', (_how, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test('of several paragraphs, as our own toolbar copies it', () => {
    const text = `“One ‘two’ three.\n\n“Four.” (Strata, 2027, “Security is borrowed”, edition 2)\n${link}`;
    expect(quotations(text)).toEqual(['One ‘two’ three.\n\nFour.', 'Security is borrowed']);
  });

  test('keeps the words that its link points at', () => {
    const { address } = readPaste(`${link}#:~:text=from,to`, site);
    expect(address).toMatchObject({ section: 'security', edition: '2', quoted: [{ text: 'from … to' }] });
  });

  test('counts other addresses of ours', () => {
    expect(readPaste(`${link} ${link} ${site}essays/a/ ${site}claims/b/`, site).moreAddresses).toBe(2);
  });
});

describe('a bare text', () => {
  test.each([
    ['Words of ours.', 'Words of ours.', []],
    ['“Words of ours.”', 'Words of ours.', ['Words of ours.']],
    ['> Words of\n> ours.', 'Words of\nours.', ['Words of\nours.']],
    ['<p>Words <b>of</b> ours.</p>', 'Words of ours.', []],
    ['He wrote “Words.” twice', 'He wrote “Words.” twice', ['Words.']],
    ['Words of ours.&nbsp;&#8220;x&#8221;', 'Words of ours. “x”', ['x']],
    ['The heading #', 'The heading', []],
    ['https://elsewhere.example/essays/l2-moats/', 'https://elsewhere.example/essays/l2-moats/', []],
  ])('%s', (text, whole, quoted) => {
    const paste = readPaste(text, site);
    expect(paste.address).toBeNull();
    expect(paste.whole).toEqual({ text: whole });
    expect(paste.quoted).toEqual(quoted.map((one) => ({ text: one })));
  });

  test.each(['', '   \n ', '“”', '…', '><'])('%j holds no words', (text) => {
    expect(readPaste(text, site)).toMatchObject({ address: null, whole: null, quoted: [] });
  });

  test('loses control characters, half characters and what turns the direction of writing', () => {
    expect(readPaste('a\u0000b\u0007c \ud800d\u202ee\u200bf\r\ng', site).whole).toEqual({ text: 'a b c �def\ng' });
    expect(readPaste('&#0;&#xD800;&#7;x', site).whole).toEqual({ text: '&#0;&#xD800;&#7;x' });
    expect(readPaste('cafe\u0301', site).whole).toEqual({ text: 'café' });
  });
});

describe('a long text', () => {
  test('is cut after 20,000 characters, and says so', () => {
    const paste = readPaste('a'.repeat(1_000_000), site);
    expect(paste.cut).toBe(true);
    expect(paste.whole!.text).toHaveLength(20_000);
    expect(readPaste('a'.repeat(20_000), site).cut).toBe(false);
    expect(readPaste(`${' '.repeat(20_000)}${link}`, site).address).toBeNull();
  });

  test('that is cut inside of a character has a sign in its place', () => {
    expect(readPaste(`${'a'.repeat(19_999)}😀`, site).whole!.text.slice(-2)).toBe('a�');
  });
});

test('no text makes it fail', () => {
  const pieces = [
    ...['“', '”', '"', '‘', '’', '<blockquote>', '</q>', '<a href="', '> ', '\n', '[', '](', ')', '{{cite', '|quote='],
    ...['@misc{', 'TY - ', '{"a":', '&amp;', '&#', '\\', '``', "''", '%E0', ':~:text=', '-,', '&text=', '#', '?v='],
    ...[
      link,
      site,
      '…',
      '(a 2020)',
      '6 ● supported',
      '.1 ',
      'words',
      '\ud83d',
      '\u202e',
      '\0',
      '$&',
      '(?<!',
      '*',
      '__',
    ],
  ];
  const next = numbers(7);
  for (let round = 0; round < 1000; round++) {
    const text = Array.from({ length: 1 + next() * 12 }, () => pieces[Math.floor(next() * pieces.length)]).join('');
    const { quoted, whole } = readPaste(text, site);
    for (const one of [...quoted, ...(whole ? [whole] : [])]) expect(one.text).toMatch(/[\p{L}\p{N}]/u);
  }
});
