import { describe, expect, test } from 'vitest';
import { schemaOrgReport, schemaOrgSection } from '../../../../src/domain/schema-org/essay.ts';
import type { Work } from '../../../../src/domain/citing/work.ts';
import { source } from '../../builders.ts';

const page = ({ path }: Pick<Work, 'path'>) => `https://strata.org/${path}/`;
const essay: Work = {
  kind: 'essay',
  path: 'essays/one',
  title: 'On layers',
  authors: ['Strata research desk', 'A guild'],
  issued: '2026-11-05',
  edition: 2,
  abstract: 'Short.',
};
const section: Work = {
  kind: 'section',
  path: 'essays/one/first',
  title: 'First',
  authors: ['Strata research desk'],
  issued: '2026-11-05',
  edition: 2,
  container: { title: 'On layers', path: 'essays/one' },
};

test('an essay is a report with its sections and its sources', () => {
  expect(schemaOrgReport(essay, [section], [source({ URL: 'https://a.org/b' })], page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': 'https://strata.org/essays/one/',
    url: 'https://strata.org/essays/one/',
    name: 'On layers',
    author: [
      { '@type': 'Organization', name: 'Strata research desk' },
      { '@type': 'Organization', name: 'A guild' },
    ],
    publisher: { '@type': 'Organization', name: 'Strata' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    inLanguage: 'en',
    datePublished: '2026-11-05',
    dateModified: '2026-11-05',
    version: '2',
    abstract: 'Short.',
    hasPart: [{ '@id': 'https://strata.org/essays/one/first/' }],
    citation: ['https://a.org/b'],
  });
});

test('a section is an element of its essay', () => {
  expect(schemaOrgSection(section, [], page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPageElement',
    '@id': 'https://strata.org/essays/one/first/',
    url: 'https://strata.org/essays/one/first/',
    name: 'First',
    author: [{ '@type': 'Organization', name: 'Strata research desk' }],
    publisher: { '@type': 'Organization', name: 'Strata' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    inLanguage: 'en',
    datePublished: '2026-11-05',
    dateModified: '2026-11-05',
    version: '2',
    isPartOf: { '@type': 'Report', '@id': 'https://strata.org/essays/one/', name: 'On layers' },
    citation: [],
  });
});

test('what was never published has neither date nor version', () => {
  const keys = Object.keys(schemaOrgReport({ ...essay, issued: null, edition: null }, [], [], page));
  expect(keys.filter((key) => ['datePublished', 'dateModified', 'version'].includes(key))).toEqual([]);
});

describe('a source', () => {
  const cited = (changes: Parameters<typeof source>[0]) => [
    schemaOrgReport(essay, [], [source(changes)], page).citation,
    schemaOrgSection(section, [source(changes)], page).citation,
  ];

  test('is named by its address', () => {
    expect(cited({ URL: 'https://a.org/b' })).toEqual([['https://a.org/b'], ['https://a.org/b']]);
  });

  test('that is not linked to, or has no address, is named by its title', () => {
    expect(cited({ URL: 'https://a.org/b', linkable: false })).toEqual([['A page'], ['A page']]);
    expect(cited({})).toEqual([['A page'], ['A page']]);
  });

  test('has its title without the brackets that mark it as ours', () => {
    expect(cited({ title: '[A page on rollups]' })).toEqual([['A page on rollups'], ['A page on rollups']]);
  });
});
