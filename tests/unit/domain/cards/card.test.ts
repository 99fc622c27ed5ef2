import { describe, expect, test } from 'vitest';
import { cardAlt, cardOf } from '../../../../src/domain/cards/card.ts';
import { worksOf } from '../../../../src/domain/citing/works.ts';
import { chart, claim, dataset, edition, layer, ledger, report } from '../../builders.ts';

const text = `
Before.

## First things [#first]

Opening.

<Chart id="tvl" />

### Inside [#inside]

## Second things [#second]
`;
const published = report({
  essays: {
    moats: {
      text,
      title: 'A moat',
      abstract: 'It belongs to someone else, which nobody expected. More.',
      editions: [edition(1)],
    },
  },
  commentary: {
    reply: {
      text: 'No.',
      title: 'No moat',
      author: 'Bo',
      date: '2026-02-01',
      relation: 'disputes',
      on: 'moats#second',
      summary: 'There is none.',
    },
  },
  ledgers: {
    moats: ledger([claim('moats-01', { claim: 'Alpha led.', verdict: 'contested', reason: 'It did. In May.' })], {
      title: 'The moats',
    }),
  },
  datasets: { d: dataset([]) },
  charts: { tvl: chart({ title: 'Alpha led Beta', unit: 'US dollars', layers: [layer({ dataset: 'd' })] }) },
});
const opening = (_essay: string, section: string) =>
  `${section} opens with something that is longer than the rest of it. More.`;
const cards = new Map(
  worksOf(published)
    .filter(({ kind }) => kind !== 'dataset')
    .map((work) => [work.path, cardOf(work, published, opening)]),
);

describe('the card', () => {
  test('of an essay has its first finding, its edition and its first chart', () => {
    expect(cards.get('essays/moats')).toEqual({
      kicker: 'Essay',
      title: 'A moat',
      finding: 'It belongs to someone else, which nobody expected. More.',
      foot: 'Ada Test · 1 January 2026 · Edition 1',
      chart: { id: 'tvl', main: false },
    });
  });

  test('of a section names its essay, and has its own chart, or one of a section inside it', () => {
    expect(cards.get('essays/moats/first')).toMatchObject({
      kicker: 'Section of “A moat”',
      title: 'First things',
      finding: 'first opens with something that is longer than the rest of it.',
      chart: { id: 'tvl', main: false },
    });
    expect(cards.get('essays/moats/second')).not.toHaveProperty('chart');
  });

  test('of a claim has its verdict and why', () => {
    expect(cards.get('claims/moats-01')).toEqual({
      kicker: 'Claim 1 of “The moats”',
      title: 'Alpha led.',
      finding: 'It did. In May.',
      verdict: 'contested',
      foot: 'Strata research desk · 1 January 2026',
    });
  });

  test('of a commentary says what it does, and to which section', () => {
    expect(cards.get('commentary/reply')).toEqual({
      kicker: 'Commentary',
      title: 'No moat',
      finding: 'There is none.',
      answer: { relation: 'disputes', place: 'Second things' },
      foot: 'Bo · 1 February 2026',
    });
  });

  test('of a chart has its unit, and the chart as the main thing', () => {
    expect(cards.get('charts/tvl')).toMatchObject({
      kicker: 'Chart',
      title: 'Alpha led Beta',
      finding: 'US dollars',
      chart: { id: 'tvl', main: true },
    });
  });
});

test('in words it says what it shows', () => {
  expect(cardAlt(cards.get('claims/moats-01')!)).toBe('Alpha led. Verdict: contested. It did. In May.');
  expect(cardAlt(cards.get('commentary/reply')!)).toBe('No moat. This disputes “Second things”. There is none.');
});
