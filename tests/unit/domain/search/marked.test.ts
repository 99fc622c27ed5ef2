import { expect, test } from 'vitest';
import { markedTitle } from '../../../../src/domain/search/marked.ts';

/** The title with `[…]` around what is marked. */
const marked = (title: string, query: string) =>
  markedTitle(title, query)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Arbitrum Orbit', 'arb', '[Arbitrum] Orbit'],
  ['Arbitrum Orbit', 'orbit arbitrum', '[Arbitrum] [Orbit]'],
  ['Decentralized sequencer', 'sequencers', 'Decentralized [sequencer]'],
  ['Zoë Łukasz’s café', 'zoe cafe', '[Zoë] Łukasz’s [café]'],
  ['航空业需要被重新定义', '定义', '航空业需要被重新[定义]'],
  ['<b>Beta</b> & co', 'beta', '<b>[Beta]</b> & co'],
  ['A title', 'else', 'A title'],
  ['A title', '', 'A title'],
])('in “%s” asked for “%s”', (title, query, expected) => {
  expect(marked(title, query)).toBe(expected);
});

test('nothing of a title is lost', () => {
  const title = ' “Layer” means, 中文 (two) e\u0301tudes ';
  for (const query of ['layer', '中', 'etudes', ''])
    expect(
      markedTitle(title, query)
        .map(({ text }) => text)
        .join(''),
    ).toBe(title);
});
