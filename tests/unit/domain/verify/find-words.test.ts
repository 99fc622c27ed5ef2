import { describe, expect, test } from 'vitest';
import { findLines, findNearWords, findWords, type Found } from '../../../../src/domain/verify/find-words.ts';
import { originalSpan } from '../../../../src/domain/verify/letters.ts';
import { readLines, readQuotation } from '../../../../src/domain/verify/quotation.ts';
import type { Quoted } from '../../../../src/domain/verify/read-address.ts';
import { numbers, shelf } from './two-essays.ts';

const wordings = (found: Found[]) => found.map(({ on }) => `${on.section.id} ${on.wording.from}-${on.wording.to}`);

const literally = (quoted: string | Quoted) =>
  findWords(readQuotation(typeof quoted === 'string' ? { text: quoted } : quoted)!, shelf.wordings);

const nearly = (text: string) => findNearWords(readQuotation({ text })!, shelf, 1e9);

const original = ({ on: { letters }, spans }: Found) =>
  spans.map((span) => {
    const { start, end } = originalSpan(letters, span);
    return letters.original.slice(start, end);
  });

describe('words are found letter by letter', () => {
  test.each([
    ['in one wording', 'Where no proof is demanded, it will', ['security 2-3']],
    ['in an older wording', 'Where no proof is required, it will', ['security 1-1']],
    ['in each wording that has them', 'Base’s contracts could be changed', ['security 1-1', 'security 2-3']],
    ['in each section that has them', 'Name one thing a customer would lose', ['argument 1-3', 'stacks 1-2']],
    ['with other marks, hyphens, spaces and capitals', "BASE'S  contracts\ncould be", ['security 1-1', 'security 2-3']],
    ['with a stop and marks of whoever quotes', '"without notice,"', ['security 1-1', 'security 2-3']],
    ['with a capital that was put in brackets', '[E]asy entry does not', ['kits 2-3']],
    ['with marks turned inside of marks', 'by a little, and ‘nobody’ said why', ['argument 1-3']],
    [
      'from the middle of a word to the middle of another',
      'thereum can check only what a ch',
      ['security 1-1', 'security 2-3'],
    ],
    ['over the end of a paragraph', 'as a truth. Base’s contracts', ['security 1-1', 'security 2-3']],
    ['in a title', 'Kits made chains cheap', ['kits 2-3']],
    ['in a title and the text behind it', 'Kits made chains cheap\nA kit arms', ['kits 2-3']],
    ['in a row of a table', 'Stage | Chains', ['kits 2-3']],
    ['when they are short, as whole words', 'truth', ['security 1-1', 'security 2-3']],
    ['with the number of a figure', 'closed, as Figure 7 shows, and', ['kits 2-3']],
    ['not when a letter differs', 'Where no proof is demandet, it will', []],
    ['not when they are short and parts of words', 'rut', []],
    ['not when a mark inside differs', 'be checked? Where no proof', []],
  ])('%s', (_how, text, expected) => {
    expect(wordings(literally(text))).toEqual(expected);
  });

  test('and counted where they stand more than once', () => {
    expect(literally('a').map(({ on, times }) => [on.section.id, times])).toContainEqual(['argument', 4]);
  });
});

describe('what is copied along does not count', () => {
  const found = ['kits 2-3'];
  test.each([
    ['a citation', 'arms competitors equally (OP Labs 2024b). Easy entry', found],
    ['several citations', 'arms competitors equally (see OP Labs 2024b; L2BEAT n.d.-a, p. 3). Easy entry', found],
    ['a citation at the end', 'A kit arms competitors equally (OP Labs 2024b)', found],
    ['a citation behind the quotation', '“A kit arms competitors equally” (Strata research desk, 2026).', found],
    ['a citation before it', '(L2BEAT n.d.) A kit arms competitors', found],
    ['a chip', 'arms competitors 6 supported equally', found],
    ['a chip with its sign', 'arms competitors 6 ● supported equally', found],
    ['a chip of two words at the end', 'A kit arms competitors 12 ◐ partly supported', found],
    ['a chip and a citation', 'arms competitors 6 ✕ contradicted (OP Labs 2024b) equally', found],
    ['the number of a note', 'arms competitors equally.1 Easy entry does', found],
    ['the number of a note behind a mark', 'arms competitors equally.”2 Easy entry does', []],
    ['the number of a note at the end', 'arms competitors equally.12', found],
    ['the number before a note', 'staying open is not.\n1 By one count there were', found],
    ['a figure in brackets', 'arms competitors equally (Figure 3). Easy', found],
    ['brackets of ours', 'Base has led (since May 2025) by a little', ['argument 1-3']],
    ['other brackets than ours', 'Base has led (since May 2024) by a little', []],
    ['brackets that we do not have', 'A kit (of 2024) arms competitors equally', []],
    ['another year at the end', 'what Base has led (since May 2024)', []],
    ['another number at the start of a line', 'staying open is not.\n3 By two counts', []],
    ['a number of ours', 'Base’s 200 milliseconds are real', ['speed 1-2']],
    ['another number', 'Base’s 250 milliseconds are real', []],
  ])('%s', (_what, text, expected) => {
    expect(wordings(literally(text))).toEqual(expected);
  });

  test('unless it is all there is', () => {
    expect(wordings(literally('(since May 2025)'))).toEqual(['argument 1-3']);
    expect(wordings(literally('(OP Labs 2024b)'))).toEqual([]);
  });
});

describe('parts between ellipses', () => {
  test.each([
    ['…', 'A kit arms … staying open is not', ['kits 2-3']],
    ['[…]', 'A kit arms […] staying open is not', ['kits 2-3']],
    ['...', 'A kit arms ... staying open is not', ['kits 2-3']],
    ['. . .', 'A kit arms . . . staying open is not', ['kits 2-3']],
    ['(…)', 'A kit arms (...) staying open is not', ['kits 2-3']],
    ['at both ends', '… opening a restaurant is easy …', ['kits 2-3']],
    ['over paragraphs', 'A kit arms … Stage … almost empty', ['kits 2-3']],
    ['out of order', 'staying open is not … A kit arms', []],
    ['in different sections', 'A kit arms competitors … without notice', []],
    ['in different wordings', 'no proof is required … no proof is demanded', []],
    ['with one that is not ours', 'A kit arms competitors … closes quickly', []],
    ['that stand in each other', 'A kit arms competitors … competitors equally', []],
  ])('%s', (_how, text, expected) => {
    expect(wordings(literally(text))).toEqual(expected);
  });

  test('stand as close together as they can', () => {
    // "is" stands three times before "staying open".
    const [found] = literally('is … staying open');
    expect(original(found!)).toEqual(['is', 'staying open']);
    const { letters } = found!.on;
    expect(letters.text.slice(found!.spans[0]!.start)).toMatch(/^iseasy,stayingopen/);
  });
});

describe('what a link says stands around words', () => {
  const text = 'Name one thing a customer would lose';

  test('tells places apart', () => {
    expect(wordings(literally({ text, before: 'somebody first.' }))).toEqual(['stacks 1-2']);
    expect(wordings(literally({ text, before: 'a fair test. ' }))).toEqual(['argument 1-3']);
    expect(literally({ text: 'a', after: 'customer' }).map(({ times }) => times)).toEqual([1, 1]);
  });

  test('is left alone when it stands nowhere', () => {
    expect(wordings(literally({ text, before: 'elsewhere' }))).toEqual(['argument 1-3', 'stacks 1-2']);
  });
});

describe('lines', () => {
  const byLine = (text: string) => findLines(readLines({ text })!, shelf.wordings);

  test('stand in one section, in whatever order, since notes interrupt a paragraph on the page', () => {
    const text =
      'A kit arms competitors equally.1\n1 By one count there were almost fifty rollups.\nEasy entry does not prove';
    expect(wordings(byLine(text))).toEqual(['kits 2-3']);
    expect(byLine(text)[0]!.spans.map(({ start }) => start)).toEqual([19, 46, 145]);
  });

  test('and none may be missing', () => {
    expect(byLine('A kit arms competitors\nand nothing else')).toEqual([]);
    expect(byLine('A kit arms competitors\nwithout notice')).toEqual([]);
  });

  test('are more than one', () => {
    expect(readLines({ text: 'A kit arms competitors' })).toBeNull();
    expect(readLines({ text: 'A kit arms\n\n6 ● supported' })).toBeNull();
  });
});

describe('words with others between them', () => {
  test('are found where all of them stand in order', () => {
    const found = nearly('A kit arms competitors equally. Opening a restaurant is easy, staying open is not.');
    expect(wordings(found)).toEqual(['kits 2-3']);
    expect(original(found[0]!)[0]).toMatch(/^A kit arms competitors equally\. Easy .* is not\.$/);
  });

  test('but not when a piece has less than 12 letters', () => {
    expect(nearly('A kit arms. Staying open is not.')).toEqual([]);
  });
});

describe('words of which letters differ', () => {
  test.each([
    ['in a current wording', 'Ethereum can chekc only what a chian submits', ['security 1-1', 'security 2-3'], 4],
    ['in an older one', 'Where no prof is required, it wil settle', ['security 1-1'], 2],
    // Sixteen letters: three may differ, four may not.
    ['by a fifth', 'Ethxxxum can check', ['security 1-1', 'security 2-3'], 3],
    ['by more than a fifth', 'Ethxxxxm can check', [], 0],
    // Twelve letters are enough, eleven are not.
    ['in twelve letters', 'arms compettors', ['kits 2-3'], 1],
    ['in eleven letters', 'kit arms comq', [], 0],
    ['with ellipses', 'A kit arms conpetitors … opening a restuarant is easy', ['kits 2-3'], 3],
    ['with a short part between ellipses', 'A kit arns … opening a restaurant', [], 0],
    ['with a citation', 'arms conpetitors equally (OP Labs 2024b). Easy entry', ['kits 2-3'], 1],
  ])('%s', (_where, text, expected, errors) => {
    const found = nearly(text);
    expect(wordings(found).sort()).toEqual(expected);
    expect(found.map((one) => one.errors)).toEqual(expected.map(() => errors));
  });

  test('are found with any fifth of the letters changed, and never with more', () => {
    const next = numbers(20261120);
    for (let round = 0; round < 300; round++) {
      const on = shelf.wordings[Math.floor(next() * shelf.wordings.length)]!;
      const length = 30 + Math.floor(next() * 40);
      const start = Math.floor(next() * (on.letters.text.length - length));
      const text = on.letters.text.slice(start, start + length).replace(/[^a-z0-9]/g, 'x');
      const wanted = Math.floor(next() * (length / 2));
      const places = Array.from({ length }, (_, index) => index).sort(() => next() - 0.5);
      const changed = new Set(places.slice(0, wanted));
      // A letter that stands nowhere in the report, so that each change is one error and none is undone.
      const pasted = [...text].map((letter, index) => (changed.has(index) ? 'þ' : letter)).join('');
      const differing = [...pasted].filter((letter, index) => letter !== on.letters.text[start + index]).length;
      const found = nearly(pasted);
      if (differing > 0 && differing <= Math.floor(length / 5)) {
        expect(found.length, pasted).toBeGreaterThan(0);
        expect(found[0]!.errors).toBeLessThanOrEqual(differing);
      }
      if (wanted > Math.floor(length / 5)) expect(found, pasted).toEqual([]);
    }
  });

  test('are not pointed at where they come as near to others', () => {
    expect(wordings(nearly('moves the frist ruler')).sort()).toEqual(['ranking 1-1', 'rulers 2-2']);
    expect(wordings(nearly('no proof is remxired, it'))).toEqual(['security 1-1']);
    // Three letters from "required" and three from "demanded".
    expect(nearly('no proof is remxided, it')).toEqual([]);
  });

  test('are looked for no longer than they may', () => {
    expect(findNearWords(readQuotation({ text: 'Ethereum can chekc only what' })!, shelf, 0)).toEqual([]);
  });
});

test('a quotation without letters is none', () => {
  for (const text of ['', ' … ', '“”', '.,;', '[]']) expect(readQuotation({ text })).toBeNull();
});
