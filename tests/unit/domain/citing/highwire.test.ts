import { describe, expect, test } from 'vitest';
import { highwireTags } from '../../../../src/domain/citing/highwire.ts';
import type { Work } from '../../../../src/domain/citing/work.ts';
import type { Source } from '../../../../src/schema/source.ts';
import { source } from '../../builders.ts';

const essay: Work = {
  kind: 'essay',
  path: 'essays/one',
  title: 'On “layers” & <i>chains</i>',
  authors: ['Ada Test', 'Strata research desk'],
  issued: '2026-11-05',
  edition: 2,
  abstract: 'Short.',
};
const section: Work = {
  kind: 'section',
  path: 'essays/one/first',
  title: 'First',
  authors: ['Ada Test'],
  issued: '2026-11-05',
  edition: 2,
  container: { title: 'On layers', path: 'essays/one' },
};
const url = 'https://strata.org/essays/one/?v=2';
const tags = (work: Work, ...references: Source[]) =>
  highwireTags(work, url, references).map(({ name, content }) => `${name}: ${content}`);

test('an essay is a technical report, of which the edition is the number', () => {
  expect(tags(essay)).toEqual([
    'citation_title: On “layers” & <i>chains</i>',
    'citation_author: Ada Test',
    'citation_author: Strata research desk',
    'citation_publication_date: 2026/11/05',
    'citation_language: en',
    `citation_public_url: ${url}`,
    'citation_publisher: Strata',
    'citation_technical_report_institution: Strata',
    'citation_technical_report_number: Edition 2',
    `DC.identifier: ${url}`,
  ]);
});

test('a section is a chapter of its essay, and no report', () => {
  expect(tags(section)).toEqual([
    'citation_title: First',
    'citation_author: Ada Test',
    'citation_publication_date: 2026/11/05',
    'citation_language: en',
    `citation_public_url: ${url}`,
    'citation_inbook_title: On layers',
    'citation_publisher: Strata',
    `DC.identifier: ${url}`,
    'DCTERMS.isPartOf: On layers',
  ]);
});

test('an essay that was never published has neither date nor number', () => {
  const names = highwireTags({ ...essay, issued: null, edition: null }, url, []).map(({ name }) => name);
  expect(names).not.toContain('citation_publication_date');
  expect(names).not.toContain('citation_technical_report_number');
  expect(names).toContain('citation_technical_report_institution');
});

describe('a reference', () => {
  const reference = (changes: Partial<Source>) => tags(essay, source(changes)).at(-1);

  test('has its fields, parted by semicolons', () => {
    expect(
      reference({
        title: 'On rollups',
        author: [{ family: 'Doe', given: 'Jane' }, { family: 'Haotian' }, { literal: 'L2BEAT' }],
        issued: '2024-11',
        'container-title': 'Journal of Chains',
        publisher: 'A house',
      }),
    ).toBe(
      'citation_reference: citation_title=On rollups; citation_author=Jane Doe; citation_author=Haotian; ' +
        'citation_author=L2BEAT; citation_publication_date=2024/11',
    );
  });

  test('has no field of which nothing is known', () => {
    expect(reference({})).toBe('citation_reference: citation_title=A page');
  });

  test('has nothing but its title where nobody is named and no date is known', () => {
    expect(reference({ publisher: 'A house' })).toBe('citation_reference: citation_title=A page');
  });

  test('with a semicolon in a field has no field more', () => {
    expect(reference({ title: 'One; two; citation_author=Nobody', author: [{ literal: 'A; B' }] })).toBe(
      'citation_reference: citation_title=One, two, citation_author=Nobody; citation_author=A, B',
    );
  });

  test('stands for each source, in their order', () => {
    const found = tags(section, source({ title: 'B' }), source({ title: 'A' })).filter((tag) =>
      tag.includes('reference'),
    );
    expect(found).toEqual(['citation_reference: citation_title=B', 'citation_reference: citation_title=A']);
  });
});
