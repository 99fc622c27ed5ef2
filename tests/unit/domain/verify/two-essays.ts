/** A small report for these tests: two essays; a section reworded, one moved, one withdrawn, one new, a repeated sentence. */
import type { EssayHistory } from '../../../../src/domain/editions/history.ts';
import { shelve } from '../../../../src/domain/verify/shelf.ts';

export const site = 'https://strata.example/report/';

const moats: EssayHistory = {
  id: 'l2-moats',
  title: 'A moat may belong to someone else',
  authors: ['Strata research desk'],
  editions: [
    { number: 1, date: '2026-11-20', reason: 'First.' },
    { number: 2, date: '2027-01-15', reason: 'Kits.' },
    { number: 3, date: '2027-03-02', reason: 'Speed withdrawn.' },
  ],
  sections: [
    {
      id: 'argument',
      wordings: [
        {
          from: 1,
          to: 3,
          title: 'The question',
          blocks: [
            'The article asks what a chain can keep to itself. Base has led (since May 2025) by a little, and “nobody” said why.',
            'We think it a fair test. Name one thing a customer would lose by leaving.',
          ],
        },
      ],
    },
    {
      id: 'security',
      wordings: [
        {
          from: 1,
          to: 1,
          title: 'Security is borrowed',
          blocks: [
            'Ethereum can check only what a chain submits to be checked. Where no proof is required, it will settle an error as faithfully as a truth.',
            'Base’s contracts could be changed without notice.',
            'MegaETH uses one sequencer, precisely for speed.',
          ],
        },
        {
          from: 2,
          to: 3,
          title: 'Security is borrowed, and the terms differ',
          blocks: [
            'Ethereum can check only what a chain submits to be checked. Where no proof is demanded, it will settle an error as faithfully as a truth.',
            'Base’s contracts could be changed without notice.',
          ],
        },
      ],
    },
    {
      id: 'kits',
      wordings: [
        {
          from: 2,
          to: 3,
          title: 'Kits made chains cheap',
          blocks: [
            'A kit arms competitors equally. Easy entry does not prove that incumbents are unprotected, though: opening a restaurant is easy, staying open is not.',
            'By one count there were almost fifty rollups.',
            'Stage | Chains',
            'By January 2026 some L2s had closed, as the figure shows, and others stood almost empty.',
          ],
        },
      ],
    },
    {
      id: 'speed',
      wordings: [
        {
          from: 1,
          to: 2,
          title: 'Cheap blocks stopped paying',
          blocks: ['Base’s 200 milliseconds are real but need a label. The full block still takes two seconds.'],
        },
      ],
      fate: { withdrawn: 'The figures were read from a wrong column' },
    },
    {
      id: 'ranking',
      wordings: [
        {
          from: 1,
          to: 1,
          title: 'Who led depends on the ruler',
          blocks: ['The article gives no figure and no day. A jump in a token’s price moves the first ruler at once.'],
        },
      ],
      fate: { moved: { essay: 'reading', section: 'rulers' } },
    },
  ],
};

const reading: EssayHistory = {
  id: 'reading',
  title: 'How to read a ranking',
  authors: ['Strata research desk'],
  editions: [
    { number: 1, date: '2026-12-01', reason: 'First.' },
    { number: 2, date: '2027-02-10', reason: 'Rulers.' },
  ],
  sections: [
    {
      id: 'stacks',
      wordings: [
        {
          from: 1,
          to: 2,
          title: 'A stack is a habit',
          blocks: ['Every list puts somebody first. Name one thing a customer would lose by leaving.'],
        },
      ],
    },
    {
      id: 'rulers',
      wordings: [
        {
          from: 2,
          to: 2,
          title: 'Two rulers, one name',
          blocks: [
            'The article gives no figure and no day. A jump in a token’s price moves the first ruler immediately.',
          ],
        },
      ],
    },
  ],
};

export const essays = [moats, reading];

export const shelf = shelve({ site, essays });

/** The same numbers each time, from 0 up to 1. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
