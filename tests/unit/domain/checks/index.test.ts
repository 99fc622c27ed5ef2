import { describe, expect, test } from 'vitest';
import {
  checkProse,
  checkReport,
  checkText,
  fileRules,
  proseRules,
  reportRules,
  textRules,
} from '../../../../src/domain/checks/index.ts';
import { publicationRule } from '../../../../src/domain/checks/publication.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';
import { chart, dataset, report } from '../../builders.ts';

describe('the table of rules', () => {
  const rules = [...fileRules, ...textRules, ...reportRules, ...proseRules, publicationRule];

  test('refuses code before any other rule', () => {
    expect(textRules[0]!.id).toBe('content-is-declarative');
  });

  test('has these rules about a text', () => {
    expect(textRules.map(({ id }) => id)).toEqual([
      'content-is-declarative',
      'section-has-id',
      'section-id-is-unique',
      'heading-level-is-ordered',
      'heading-is-plain',
      'citation-is-well-formed',
      'note-is-one-paragraph',
      'note-resolves',
      'tag-is-complete',
      'figure-is-a-chart',
    ]);
  });

  test('has these rules about records', () => {
    expect(reportRules.map(({ id }) => id)).toEqual([
      'source-exists',
      'claim-exists',
      'term-exists',
      'dataset-exists',
      'chart-exists',
      'essay-exists',
      'claim-id-is-unique',
      'former-name-is-free',
      'primary-key-is-unique',
      'column-exists',
      'column-fits-axis',
      'chart-has-rows',
      'category-is-listed',
      'bar-is-single',
      'axis-has-one-unit',
      'axis-has-one-measure',
      'chart-leaves-out-flagged-rows',
      'chart-value-has-source',
      'chart-is-placed-once',
      'value-resolves',
      'value-meets-expectation',
      'link-resolves',
      'answer-resolves',
      'quote-stands',
      'thread-ends-at-a-section',
      'edition-is-as-frozen',
      'edition-is-whole',
      'editions-are-contiguous',
      'published-section-survives',
      'published-essay-is-no-draft',
    ]);
  });

  test('has these rules about prose, which only warn', () => {
    expect(proseRules.map(({ id }) => id)).toEqual([
      'placeholder-is-replaced',
      'figure-is-dated',
      'time-is-named',
      'number-is-bound',
      'section-has-source',
      'paragraph-is-short',
      'first-use-is-linked',
      'source-is-cited',
      'claim-is-discussed',
    ]);
    const warnings = checkProse(report({ essays: { one: 'Recently Alpha held $5 million.\n' } }));
    expect(warnings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'figure-is-dated warning',
      'time-is-named warning',
    ]);
  });

  test('gives every rule a name of its own that states a truth', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id } of rules) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
  });

  test('says of every rule, in a sentence, what must hold', () => {
    for (const { about } of rules) expect(about).toMatch(/^[A-Z].+\.$/);
  });
});

test('checkText runs every text rule and names it in its findings', () => {
  const text = '# A\n\n## B\n\n![x](y) {1} [@]\n';
  const rules = checkText({ tree: parseMdx(text), source: text, file: 'a.mdx' }).map(({ rule }) => rule);
  expect(rules).toEqual([
    'content-is-declarative',
    'section-has-id',
    'heading-level-is-ordered',
    'citation-is-well-formed',
    'figure-is-a-chart',
  ]);
});

test('checkReport runs every report rule and names it in its findings', () => {
  const found = checkReport(
    report({ essays: { one: '[x](nowhere) <See chart="a" /> <Value of="b" digits="x" />\n' } }),
  );
  expect(found.map(({ rule }) => rule)).toEqual([
    'source-exists',
    'chart-exists',
    'chart-is-placed-once',
    'value-resolves',
    'value-meets-expectation',
    'link-resolves',
  ]);
});

test('checkReport puts the rules about datasets and charts as well', () => {
  const rows = [1, 2].map((value) => ({ date: '2024', chain: 'alpha', value, source: null, chartable: false }));
  const found = checkReport(
    report({
      datasets: { tvl: dataset(rows, { primaryKey: ['date', 'chain'] }) },
      charts: { one: chart({ unit: 'billions' }) },
      essays: {},
    }),
  );
  expect(found.map(({ rule }) => rule)).toEqual([
    'primary-key-is-unique',
    'column-fits-axis',
    'axis-has-one-unit',
    'chart-leaves-out-flagged-rows',
    'chart-value-has-source',
  ]);
});

test('an empty text and an empty report are sound', () => {
  expect(checkText({ tree: parseMdx(''), source: '', file: 'a.mdx' })).toEqual([]);
  expect(checkReport(report({}))).toEqual([]);
});
