import { describe, expect, test } from 'vitest';
import { type Address, findAddresses } from '../../../../src/domain/verify/read-address.ts';
import { site } from './two-essays.ts';

function only(text: string, of = site): Pick<Address, 'essay' | 'section' | 'edition'> {
  const found = findAddresses(text, of);
  expect(found).toHaveLength(1);
  const { essay, section, edition } = found[0]!;
  return { essay, section, edition };
}

const l2 = { essay: 'l2-moats', section: null, edition: null };

describe('findAddresses', () => {
  test.each([
    ['essays/l2-moats/', l2],
    ['essays/l2-moats', l2],
    ['essays/l2-moats/index.html', l2],
    ['essays/l2-moats/security/', { ...l2, section: 'security' }],
    ['essays/l2-moats/#security', { ...l2, section: 'security' }],
    ['essays/l2-moats/?v=2', { ...l2, edition: '2' }],
    ['essays/l2-moats/?utm_source=x&v=2#security', { essay: 'l2-moats', section: 'security', edition: '2' }],
    ['essays/l2-moats/security/?v=2', { essay: 'l2-moats', section: 'security', edition: '2' }],
    ['essays/l2-moats/v3/', { ...l2, edition: '3' }],
    ['essays/l2-moats/v3/#security', { essay: 'l2-moats', section: 'security', edition: '3' }],
    ['essays/l2-moats/v3/?v=1', { ...l2, edition: '3' }],
    ['essays/l2-moats/changes/', l2],
    ['essays/l2-moats/security/cite/', { ...l2, section: 'security' }],
    ['essays/l2-moats/cite.bib', l2],
    ['essays/l2%2Dmoats/s%C3%A9curit%C3%A9/', { ...l2, section: 'sécurité' }],
    ['essays/l2-moats/#%E0%A4%A', { ...l2, section: '%E0%A4%A' }],
    ['essays/l2-moats/?v=', l2],
    ['essays/l2-moats/?v=999999999999', { ...l2, edition: '999999999999' }],
    ['essays/l2-moats/?v=%3Cscript%3E', { ...l2, edition: '<script>' }],
    ['essays/l2-moats/#constructor', { ...l2, section: 'constructor' }],
    ['essays/__proto__/?v=toString', { essay: '__proto__', section: null, edition: 'toString' }],
    ['claims/l2-moats-22/', { essay: null, section: null, edition: null }],
    ['essays/', { essay: null, section: null, edition: null }],
  ])('reads %s', (path, expected) => {
    expect(only(site + path)).toEqual(expected);
  });

  test.each([
    ['http instead of https', 'http://strata.example/report/essays/l2-moats/'],
    ['no scheme', 'see strata.example/report/essays/l2-moats/'],
    ['capitals in the host', 'HTTPS://Strata.Example/report/essays/l2-moats/'],
    ['a stop', 'at https://strata.example/report/essays/l2-moats/.'],
    ['angle brackets', '<https://strata.example/report/essays/l2-moats/>'],
    ['a Markdown link', '[A moat](https://strata.example/report/essays/l2-moats/)'],
    ['a Markdown link with a title', '[A moat](https://strata.example/report/essays/l2-moats/ "Strata")'],
    ['HTML', '<a href="https://strata.example/report/essays/l2-moats/">A moat</a>'],
    ['HTML with single quotation marks', "<a href='https://strata.example/report/essays/l2-moats/'>A moat</a>"],
    ['BibTeX', 'url = {https://strata.example/report/essays/l2-moats/},'],
    ['a wiki', '[https://strata.example/report/essays/l2-moats/ A moat]'],
    ['a template', '|url=https://strata.example/report/essays/l2-moats/|date=2026'],
    ['an archive', 'https://web.archive.org/web/2026/https://strata.example/report/essays/l2-moats/'],
    ['brackets', '(https://strata.example/report/essays/l2-moats/)'],
    ['typographic marks', '“https://strata.example/report/essays/l2-moats/”'],
  ])('finds it in %s', (_where, text) => {
    expect(only(text)).toEqual(l2);
  });

  test.each([
    ['another host', 'https://strata.example.evil.example/report/essays/l2-moats/'],
    ['a longer host', 'https://notstrata.example/report/essays/l2-moats/'],
    ['a user', 'https://strata.example@evil.example/report/essays/l2-moats/'],
    ['another folder', 'https://strata.example/reports/essays/l2-moats/'],
    ['a path of another host', 'https://evil.example/strata.example/report/essays/l2-moats/'],
    ['a dot that is any letter', 'https://strata-example/report/essays/l2-moats/'],
  ])('finds none in %s', (_what, text) => {
    expect(findAddresses(text, site)).toEqual([]);
  });

  test('reads a site with a port and without a folder', () => {
    expect(only('http://localhost:4321/essays/l2-moats/', 'http://localhost:4321/')).toEqual(l2);
  });

  test('finds all, in order', () => {
    const text = `${site}essays/a/ and ${site}essays/b/`;
    expect(findAddresses(text, site).map(({ essay, at }) => [essay, at])).toEqual([
      ['a', 0],
      ['b', 44],
    ]);
  });
});

describe('text fragments', () => {
  const quoted = (fragment: string) => findAddresses(`${site}essays/l2-moats/#${fragment}`, site)[0]!.quoted;

  test.each([
    ['security:~:text=is%20borrowed', [{ text: 'is borrowed' }]],
    [':~:text=is%20borrowed', [{ text: 'is borrowed' }]],
    ['a:~:text=from%20here,to%20there', [{ text: 'from here … to there' }]],
    ['a:~:text=before-,words', [{ text: 'words', before: 'before' }]],
    ['a:~:text=words,-after', [{ text: 'words', after: 'after' }]],
    ['a:~:text=before-,from,to,-after', [{ text: 'from … to', before: 'before', after: 'after' }]],
    ['a:~:text=one%2C%20two%20%26%20three%2Dfour', [{ text: 'one, two & three-four' }]],
    ['a:~:text=one&text=two', [{ text: 'one' }, { text: 'two' }]],
    ['a:~:text=(in%20brackets)', [{ text: '(in brackets)' }]],
    ['a:~:text=%E4%BB%A5%E5%A4%AA', [{ text: '以太' }]],
    ['a:~:text=a%00b%E2%80%AEc', [{ text: 'a bc' }]],
    ['a:~:text=', []],
    ['a:~:text=before-', []],
    ['a:~:text=a,b,c', []],
    ['a:~:selector(x)', []],
    ['a:~:text=100%', [{ text: '100%' }]],
  ])('%s', (fragment, expected) => {
    expect(quoted(fragment)).toEqual(expected);
  });

  test('leave the section that stands before them', () => {
    expect(only(`${site}essays/l2-moats/#security:~:text=x`)).toEqual({ ...l2, section: 'security' });
  });
});
