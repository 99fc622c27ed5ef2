/** The rules about prose: what each finds, and above all what it leaves alone. */
import { describe, expect, test } from 'vitest';
import { figureIsDated } from '../../../../src/domain/checks/figure-is-dated.ts';
import { firstUseIsLinked } from '../../../../src/domain/checks/first-use-is-linked.ts';
import { numberIsBound } from '../../../../src/domain/checks/number-is-bound.ts';
import { paragraphIsShort } from '../../../../src/domain/checks/paragraph-is-short.ts';
import { placeholderIsReplaced } from '../../../../src/domain/checks/placeholder-is-replaced.ts';
import { claimIsDiscussed, sourceIsCited } from '../../../../src/domain/checks/record-is-used.ts';
import { sectionHasSource } from '../../../../src/domain/checks/section-has-source.ts';
import { timeIsNamed } from '../../../../src/domain/checks/time-is-named.ts';
import { claim, dataset, field, ledger, report, source, term } from '../../builders.ts';
import { onReport } from './run.ts';

type Rule = Parameters<typeof onReport>[0];
const on = (rule: Rule, text: string, parts: Parameters<typeof report>[0] = {}) =>
  onReport(rule, { ...parts, essays: { one: text } }).map((finding) => finding.replace('essays/one ', ''));
const words = (count: number) => Array(count).fill('word').join(' ');

describe('figure-is-dated', () => {
  test('finds an amount or a large count without a date near it', () => {
    expect(on(figureIsDated, 'Alpha held $5 million.\n\nIt had 90,000 users.\n')).toEqual([
      '1:12: no date stands near “$5 million”',
      '3:8: no date stands near “90,000”',
    ]);
  });

  test.each([
    ['a year in the paragraph', 'In 2024 it held $5 million.\n'],
    ['a month in the paragraph before', 'In May it grew.\n\nIt held $5 million.\n'],
    ['a dated source', 'It held $5 million [@dated].\n'],
    ['the same figure with a date further up', '$5 million in 2024.\n\nText.\n\nText.\n\nOf the $5 million, half.\n'],
    ['words of somebody else', 'He said “$5 million”.\n'],
    ['a ratio', 'It cost 1,000 to 10,000 times as much.\n'],
    ['a percentage', 'It grew by 30%.\n'],
    ['a cell of a table', '| a |\n|---|\n| $5 million |\n'],
    ['a number from the data', 'It held <Value of="a.b[c=d]" />.\n'],
  ])('leaves alone %s', (_what, text) => {
    expect(on(figureIsDated, text, { sources: { dated: source({ issued: '2024' }) } })).toEqual([]);
  });

  test('takes a date of another section, or a source without one, for none', () => {
    expect(on(figureIsDated, '## A [#a]\n\nIn 2024.\n\n## B [#b]\n\nIt held $5.\n')).toHaveLength(1);
    expect(on(figureIsDated, 'It held $5 [@bare].\n', { sources: { bare: source() } })).toHaveLength(1);
  });
});

describe('placeholder-is-replaced', () => {
  test('finds a paragraph and a value that nobody has written yet', () => {
    expect(on(placeholderIsReplaced, 'Text.\n\n[Say what follows.]\n')).toEqual([
      '3:1: “[Say what follows.]” is still to be written',
    ]);
    const terms = { tvl: term({ definition: '[One or two sentences.]' }) };
    expect(onReport(placeholderIsReplaced, { terms })).toHaveLength(1);
  });

  test.each([
    ['a citation alone', '[@some-key, p. 4 f.]\n'],
    ['a link alone', '[The other section](#other)\n'],
    ['brackets in a sentence', 'He said “it [the chain] grew”.\n'],
    ['a list of tasks', '- [ ] this\n'],
  ])('leaves alone %s', (_what, text) => {
    expect(on(placeholderIsReplaced, text)).toEqual([]);
  });

  test('leaves alone the title of a source, where brackets say that it is ours', () => {
    expect(onReport(placeholderIsReplaced, { sources: { a: source({ title: '[A page on chains]' }) } })).toEqual([]);
  });
});

describe('time-is-named', () => {
  test.each(['Recently', 'currently', 'last year', 'This month', 'today', 'at the moment'])('finds “%s”', (phrase) => {
    expect(on(timeIsNamed, `A b.\nThen ${phrase} it grew.\n`)).toEqual([
      `2:6: “${phrase}” counts from the day of writing`,
    ]);
  });

  test.each(['at the moment of sale', 'soon after', 'so far as we know', 'he wrote “last year”', 'the last yearbook'])(
    'leaves alone “%s”',
    (phrase) => {
      expect(on(timeIsNamed, `Then ${phrase}.\n`)).toEqual([]);
    },
  );
});

describe('paragraph-is-short', () => {
  test('finds a paragraph of more than 160 words, citations not counted', () => {
    expect(on(paragraphIsShort, `${words(161)}\n`)).toEqual(['1:1: this paragraph has 161 words']);
    expect(on(paragraphIsShort, `${words(160)} [@a; @b, p. 4]\n`)).toEqual([]);
  });
});

describe('section-has-source', () => {
  const section = (text: string) => on(sectionHasSource, `## A b [#a]\n\n${words(101)} ${text}\n`);

  test('finds a long section that rests on nothing', () => {
    expect(section('')).toEqual(['1:1: the section “A b” has 101 words and no source']);
  });

  test.each([
    '[@a]',
    '<Claim id="a-1" />',
    '<Value of="a.b[c=d]" />',
    '[a link](https://a.example)',
    'as we think',
    '[^n]\n\n[^n]: [@a]',
  ])('leaves alone one with %s', (text) => {
    expect(section(text)).toEqual([]);
  });

  test('leaves alone a short one', () => {
    expect(on(sectionHasSource, `## A [#a]\n\n${words(100)}\n`)).toEqual([]);
  });
});

describe('first-use-is-linked', () => {
  const parts = { terms: { kit: term({ name: 'Kit / tool box' }) } };

  test('finds a name that stands before its link', () => {
    const text = 'A tool box. Kits.\n\nThe <Term id="kit">Kit</Term>.\n';
    expect(on(firstUseIsLinked, text, parts)).toEqual(['1:3: “tool box” is used here, and linked only further on']);
    expect(on(firstUseIsLinked, 'Kit, <Term id="kit">Kit</Term>.\n', parts)).toHaveLength(1);
  });

  test.each([
    ['the name after its link', '<Term id="kit">Kit</Term>, Kit.\n'],
    ['a longer word', 'Kits and Kit-like, <Term id="kit">Kit</Term>.\n'],
    ['a name that is linked nowhere', 'Kit.\n'],
    ['words of somebody else', '“Kit”. <Term id="kit">Kit</Term>\n'],
    ['a link to another term with the name in it', '<Term id="other">Kit store</Term>, <Term id="kit">Kit</Term>\n'],
    ['a note', 'A[^n]. <Term id="kit">Kit</Term>\n\n[^n]: Kit.\n'],
  ])('leaves alone %s', (_what, text) => {
    expect(on(firstUseIsLinked, text, parts)).toEqual([]);
  });
});

describe('source-is-cited', () => {
  test('finds a source that nothing mentions; a copy is mentioned by what it copies', () => {
    const sources = { seed: source(), used: source(), left: source(), copy: source({ 'copy-of': 'seed' }) };
    expect(onReport(sourceIsCited, { sources, essays: { one: '[@used]\n' } })).toEqual([
      'sources/left: nothing cites the source `left`',
    ]);
  });

  test('is silent while a record is broken, since the mention may stand there', () => {
    const whole = report({ sources: { left: source() } });
    const broken = { ...whole, known: { ...whole.known, essays: new Set(['one']) } };
    expect(sourceIsCited.check(whole)).toHaveLength(1);
    expect(sourceIsCited.check(broken)).toEqual([]);
  });
});

test('claim-is-discussed finds a claim that no text marks, at its id', () => {
  const ledgers = { one: ledger([claim('one-1'), claim('one-2')]) };
  expect(onReport(claimIsDiscussed, { ledgers, essays: { one: '<Claim id="one-1" />\n' } })).toEqual([
    'ledgers/one/claims/1/id: no text discusses the claim `one-2`',
  ]);
});

describe('number-is-bound', () => {
  const fields = [
    field('date', 'string'),
    field('value', 'number', { unit: 'USD' }),
    field('source', 'string', { references: 'sources' }),
  ];
  const rows = [{ date: '2024-01', value: 1_512_345_678, source: 'counts' }];
  const parts = { datasets: { tvl: dataset(rows, { fields, primaryKey: ['date'] }) } };

  test('finds a typed amount that a row of a cited source holds, and says how to take it from there', () => {
    const text = 'It held $1.51 billion [@counts].\n';
    expect(on(numberIsBound, text, parts)).toEqual(['1:9: “$1.51 billion” is typed, and the dataset `tvl` holds it']);
    expect(numberIsBound.check(report({ ...parts, essays: { one: text } }))[0]!.todo).toBe(
      'write `<Value of="tvl.value[date=2024-01]" />`',
    );
  });

  test.each([
    ['an amount of another source', 'It held $1.51 billion [@other].\n'],
    ['an amount of two figures, which is often a coincidence', 'It held $1.5 billion [@counts].\n'],
    ['an amount that is rounded to another', 'It held $1.52 billion [@counts].\n'],
    ['a count', 'It had 1.51 billion users [@counts].\n'],
  ])('leaves alone %s', (_what, text) => {
    expect(on(numberIsBound, text, parts)).toEqual([]);
  });
});
