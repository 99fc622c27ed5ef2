import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../src/domain/cards/card.ts';
import { cardMargin, cardSize, layOutCard } from '../../../../src/domain/cards/layout.ts';

const sizeOf = (font: string) => Number(/(\d+)px/.exec(font)![1]);
/** A letter is half as wide as it is high. */
const measure = (text: string, font: string) => [...text].length * (sizeOf(font) / 2);
const address = 'x.y/essays/moats/';
const card: Card = { kicker: 'Essay', title: 'A moat', finding: 'It held.', foot: 'Ada Test · 1 January 2026' };
const layOut = (changes: Partial<Card> = {}) =>
  layOutCard({ ...card, ...changes }, address, { sans: 'Sans', serif: 'Serif' }, measure);
const texts = (changes: Partial<Card> = {}) => layOut(changes).lines.map(({ text }) => text);
const titleOf = (changes: Partial<Card> = {}) => layOut(changes).lines.filter(({ font }) => font.includes('Serif'));

const long = 'What a chain owns when everybody can copy all that it runs on '.repeat(4).slice(0, 200).trim();
const word = 'Donaudampfschiff'.repeat(19).slice(0, 300);
const plain = { id: 'tvl', main: false };

describe('a card', () => {
  test('says where it comes from, what it is, its title, what was found, and who says so', () => {
    expect(texts().sort()).toEqual(['A moat', 'Ada Test · 1 January 2026', 'Essay', 'It held.', 'Strata']);
  });

  test('names a verdict beside its sign, in its colour', () => {
    const { lines, sign } = layOut({ verdict: 'contested' });
    const line = lines.find(({ text }) => text === 'contested')!;
    expect(line.ink).toBe('accent');
    expect(sign).toMatchObject({ verdict: 'contested', size: 40 });
    expect(Math.abs(sign!.y - line.y)).toBeLessThan(20);
    expect(sign!.x + 20).toBeLessThan(line.x);
  });

  test('says what a commentary does, and to what', () => {
    expect(texts({ answer: { relation: 'disputes', place: 'Security' } })).toEqual(
      expect.arrayContaining(['disputes', '“Security”']),
    );
  });

  test('keeps its words beside its chart', () => {
    const { lines, plot } = layOut({ title: long, finding: long, chart: plain });
    const words = lines.filter(({ y }) => y > 120 && y < 540);
    for (const { text, x, font } of words) expect(x + measure(text, font)).toBeLessThan(plot!.x);
    expect(plot!.x + plot!.width).toBeLessThanOrEqual(cardSize.width - cardMargin);
  });
});

describe('a title', () => {
  test('is as large as it has room to be', () => {
    expect(sizeOf(titleOf()[0]!.font)).toBe(84);
    expect(sizeOf(titleOf({ title: long })[0]!.font)).toBeLessThan(60);
  });

  test('is somewhat smaller where that spares it a last line of one word', () => {
    const title = titleOf({ title: 'Ten events on chains that serve all', chart: plain });
    expect(title.at(-1)!.text).toContain(' ');
    // Without room for that in the next sizes it stays as large as it was.
    expect(sizeOf(titleOf({ title: word.slice(0, 12) + ' ' + word.slice(0, 12), chart: plain })[0]!.font)).toBe(60);
  });

  test('of two hundred letters is there as a whole', () => {
    for (const changes of [{}, { verdict: 'opinion' }, { chart: plain }] as const) {
      const said = titleOf({ title: long, finding: long, ...changes })
        .map(({ text }) => text)
        .join(' ');
      expect(said).toBe(long);
    }
  });

  test('of one word of three hundred letters is broken, and loses no letter where there is no chart', () => {
    const said = titleOf({ title: word }).map(({ text }) => text);
    expect(said.join('')).toBe(word);
    expect(titleOf({ title: word, chart: { id: 'tvl', main: true } }).at(-1)!.text).toMatch(/…$/);
  });

  test('gives way to the address where the fonts have no letters for it; other such words are left out', () => {
    const said = texts({ title: '以太坊二层', kicker: 'Section of “以太坊”', finding: '以太坊', foot: 'Эфир' });
    expect(said).toEqual(['Strata', address]);
  });

  test('keeps its words where it has an emoji', () => {
    expect(titleOf({ title: '🚀 A moat' }).map(({ text }) => text)).toEqual(['A moat']);
  });
});

describe('whatever a card says', () => {
  const verdicts = [{}, { verdict: 'partly supported' }, { answer: { relation: 'supports', place: long } }] as const;
  const charts = [{}, { chart: plain }, { chart: { id: 'tvl', main: true } }] as const;
  const words = ['A', long, word, `${word} ${long}`, '以太坊'];
  const cards = words.flatMap((title) =>
    words.flatMap((finding) =>
      verdicts.flatMap((verdict) =>
        charts.map((chart) => ({ title, finding, kicker: finding, foot: title, ...verdict, ...chart })),
      ),
    ),
  );

  test('its lines stay inside the margins', () => {
    for (const changes of cards) {
      for (const { text, x, y, font } of layOut(changes).lines) {
        expect(x).toBeGreaterThanOrEqual(cardMargin);
        expect(x + measure(text, font)).toBeLessThanOrEqual(cardSize.width - cardMargin);
        expect(y).toBeLessThan(600);
      }
    }
  });

  test('no line lies on another', () => {
    for (const changes of cards) {
      const lines = layOut(changes).lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
      for (const [index, line] of lines.slice(1).entries()) {
        const above = lines[index]!;
        if (above.y === line.y) expect(above.x + measure(above.text, above.font)).toBeLessThan(line.x);
        else expect(line.y - above.y).toBeGreaterThan(sizeOf(line.font) * 0.7);
      }
    }
  });

  test('has a line that says the finding, or begins to, whatever the title is', () => {
    for (const changes of cards.filter(({ finding }) => finding !== '以太坊')) {
      expect(layOut(changes).lines.some(({ ink, y }) => ink === 'muted' && y > 140 && y < 540)).toBe(true);
    }
  });
});
