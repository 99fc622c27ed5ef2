import { describe, expect, test } from 'vitest';
import { answer } from '../../../../src/domain/verify/answer.ts';
import { remarks, saysLink, sentences } from '../../../../src/domain/verify/sentences.ts';
import { shelf, site } from './two-essays.ts';

const moats = `${site}essays/l2-moats/`;

function said(text: string): string {
  const { link } = answer(text, shelf);
  return `${link!.state}: ${sentences(link!)}`;
}

const addresses = (text: string) => answer(text, shelf).link!.addresses;

describe('a link to a section', () => {
  test.each([
    ['argument/?v=3', 'unchanged: “The question” is as it is cited, in edition 3 of 2 March 2027, which is current.'],
    [
      '?v=1#argument',
      'unchanged: “The question” has not changed since edition 1 of 20 November 2026, which is cited. Edition 3 of 2 March 2027 is current.',
    ],
    [
      '#argument',
      'unchanged: “The question” has not changed since edition 1 of 20 November 2026, its first. The link names no edition; edition 3 of 2 March 2027 is current.',
    ],
    [
      'kits/',
      'unchanged: “Kits made chains cheap” has not changed since edition 2 of 15 January 2027, its first. The link names no edition; edition 3 of 2 March 2027 is current.',
    ],
    [
      'v1/#security',
      'changed: “Security is borrowed” has changed since edition 1 of 20 November 2026, which is cited, last in edition 2 of 15 January 2027. The section is now called “Security is borrowed, and the terms differ”. Edition 3 of 2 March 2027 is current.',
    ],
    [
      'security/?v=2',
      'unchanged: “Security is borrowed, and the terms differ” has not changed since edition 2 of 15 January 2027, which is cited. Edition 3 of 2 March 2027 is current.',
    ],
    [
      'kits/?v=1',
      'changed: “Kits made chains cheap” is not in edition 1 of 20 November 2026, which is cited, but in edition 3 of 2 March 2027, which is current.',
    ],
    [
      'ranking/?v=1',
      'moved: “Who led depends on the ruler” has moved and is now “Two rulers, one name” of “How to read a ranking”. It stood here up to edition 1 of 20 November 2026.',
    ],
    [
      'speed/',
      'withdrawn: “Cheap blocks stopped paying” has been withdrawn: The figures were read from a wrong column. It stood here up to edition 2 of 15 January 2027.',
    ],
    [
      'securty/',
      'unknown: “A moat may belong to someone else” has no section “\u2068securty\u2069”, and never had. Perhaps “Security is borrowed, and the terms differ” is meant.',
    ],
    [
      '#completely-other',
      'unknown: “A moat may belong to someone else” has no section “\u2068completely-other\u2069”, and never had.',
    ],
    [
      'argument/?v=7',
      'no-such-edition: “A moat may belong to someone else” never had an edition “\u20687\u2069”; the last is edition 3 of 2 March 2027. “The question” stands in edition 3 of 2 March 2027, which is current.',
    ],
    [
      'ranking/?v=7',
      'moved: “A moat may belong to someone else” never had an edition “\u20687\u2069”; the last is edition 3 of 2 March 2027. “Who led depends on the ruler” has moved and is now “Two rulers, one name” of “How to read a ranking”. It stood here up to edition 1 of 20 November 2026.',
    ],
  ])('%s', (path, expected) => {
    expect(said(moats + path)).toBe(expected);
  });

  test('has addresses', () => {
    const changes = `${moats}changes/`;
    expect(addresses(`${moats}security/?v=1`)).toEqual({
      today: `${moats}security/`,
      edition: `${moats}v1/#security`,
      changes,
    });
    expect(addresses(`${moats}security/`)).toEqual({ today: `${moats}security/`, edition: null, changes });
    expect(addresses(`${moats}kits/?v=1`)).toEqual({ today: `${moats}kits/`, edition: null, changes });
    expect(addresses(`${moats}speed/?v=2`)).toEqual({ today: null, edition: `${moats}v2/#speed`, changes });
    expect(addresses(`${moats}ranking/`)).toEqual({ today: `${site}essays/reading/rulers/`, edition: null, changes });
    expect(addresses(`${moats}securty/`)).toEqual({ today: `${moats}security/`, edition: null, changes });
    expect(addresses(`${moats}nothing-like-it/?v=1`)).toEqual({ today: moats, edition: `${moats}v1/`, changes });
  });

  test('may lead to its heading, or to something beside the text', () => {
    expect(answer(`${moats}#security-title`, shelf).link).toMatchObject({
      state: 'changed',
      section: { id: 'security' },
    });
    for (const place of ['references', 'note-3', 'ref-oplabs', 'cite-2']) {
      expect(answer(`${moats}#${place}`, shelf).link).toMatchObject({ state: 'changed', section: null });
    }
  });
});

describe('a link to an essay', () => {
  const since = (edition: string) =>
    `changed: Since ${edition} these sections of “A moat may belong to someone else” are other:`;

  test.each([
    [
      '?v=3',
      'unchanged: “A moat may belong to someone else” is as it is cited, in edition 3 of 2 March 2027, which is current.',
    ],
    [
      'v2/',
      `${since('edition 2 of 15 January 2027, which is cited,').replace('cited,', 'cited')} gone from here: “Cheap blocks stopped paying”. Edition 3 of 2 March 2027 is current.`,
    ],
    [
      '',
      `${since('edition 1 of 20 November 2026, its first')} changed: “Security is borrowed, and the terms differ”; new: “Kits made chains cheap”; gone from here: “Cheap blocks stopped paying” and “Who led depends on the ruler”. The link names no edition; edition 3 of 2 March 2027 is current.`,
    ],
    [
      '?v=999999999999',
      'no-such-edition: “A moat may belong to someone else” never had an edition “\u2068999999999999\u2069”; the last is edition 3 of 2 March 2027.',
    ],
    [
      '?v=%3Cscript%3E',
      'no-such-edition: “A moat may belong to someone else” never had an edition “\u2068<script>\u2069”; the last is edition 3 of 2 March 2027.',
    ],
    [
      'v01/',
      'no-such-edition: “A moat may belong to someone else” never had an edition “\u206801\u2069”; the last is edition 3 of 2 March 2027.',
    ],
  ])('%s', (path, expected) => {
    expect(said(moats + path)).toBe(expected);
  });

  test.each([
    [
      'essays/l2-moat/',
      'unknown: There is no essay “\u2068l2-moat\u2069”, and there never was. Perhaps “A moat may belong to someone else” is meant.',
    ],
    ['essays/hamlet-of-denmark/', 'unknown: There is no essay “\u2068hamlet-of-denmark\u2069”, and there never was.'],
    ['essays/__proto__/', 'unknown: There is no essay “\u2068__proto__\u2069”, and there never was.'],
    [
      'claims/l2-moats-22/',
      'unknown: This is an address of ours, “\u2068claims/l2-moats-22/\u2069”, but not of an essay; only essays have editions.',
    ],
  ])('that is none: %s', (path, expected) => {
    expect(said(site + path)).toBe(expected);
  });

  test('that was never published', () => {
    const unpublished = { ...shelf, essays: [] };
    expect(answer(moats, unpublished).link).toMatchObject({ state: 'unknown', addresses: null });
  });
});

describe('beside words', () => {
  const says = (text: string) => saysLink(answer(text, shelf));

  test('a link is spoken of only where there is more to say', () => {
    expect(says('Easy entry does not prove')).toBe(false);
    expect(says(moats)).toBe(true);
    expect(says(`“Easy entry does not prove” ${moats}kits/?v=2`)).toBe(false);
    expect(says(`“The article gives no figure” ${moats}ranking/`)).toBe(false);
    expect(says(`“Easy entry does not prove” ${moats}kits/?v=9`)).toBe(true);
    expect(says(`“Easy entry does not prove” ${moats}security/`)).toBe(true);
    expect(says(`“To be or not to be, that is” ${moats}kits/`)).toBe(true);
  });

  test('titles that a citation names in quotation marks are no quotations', () => {
    const text = `Strata. “Security is borrowed.” In “A moat may belong to someone else”. ${moats}security/?v=1`;
    expect(answer(text, shelf)).toMatchObject({ words: [], unmarked: true, link: { state: 'changed' } });
  });
});

describe('remarks', () => {
  const of = (text: string) => remarks(answer(text, shelf));

  test('say what was not done', () => {
    const empty = 'Paste a link to an essay of ours, a citation with such a link, or words to look for.';
    expect(of('')).toEqual([empty]);
    expect(of(' \n')).toEqual([empty]);
    expect(of(moats)).toEqual([]);
    expect(of(`Strata research desk. ${moats}`)).toEqual([
      'To have words checked as well, put them in quotation marks before the link.',
    ]);
    expect(of(`${moats} ${site}essays/reading/`)[1]).toBe('Only the first link was followed; the text holds 1 more.');
    expect(of('x'.repeat(20_001))).toEqual(['Only the first 20,000 characters were read.']);
  });

  test('count the places that are not named', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({
      id: `s${index}`,
      wordings: [{ from: 1, to: 3, title: `Section ${index}`, blocks: ['The same words each time.'] }],
    }));
    const given = answer('The same words each time.', {
      ...shelf,
      wordings: many.map((section) => ({
        ...shelf.wordings[0]!,
        section,
        wording: section.wordings[0]!,
        letters: {
          original: 'The same words each time.',
          text: 'thesamewordseachtime.',
          words: [{ at: 0, from: 0, to: 25 }],
        },
      })),
    });
    expect(given.words).toHaveLength(10);
    expect(remarks(given)).toEqual(['These are the first places; the words have 3 more.']);
  });
});
