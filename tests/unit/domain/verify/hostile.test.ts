import { describe, expect, test } from 'vitest';
import { answer } from '../../../../src/domain/verify/answer.ts';
import { remarks, sentences } from '../../../../src/domain/verify/sentences.ts';
import { numbers, shelf, site } from './two-essays.ts';

const moats = `${site}essays/l2-moats/`;

/** Everything that a reader is told. */
function told(text: string): string {
  const given = answer(text, shelf);
  return [...(given.link ? [sentences(given.link)] : []), ...given.words.map(sentences), ...remarks(given)].join(' ');
}

describe('hostile text', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['a link that ends in markup', `${moats}?v=<script>alert(1)</script>`],
    ['an edition of letters', `${moats}?v=%3Cscript%3E`],
    ['an edition of many digits', `${moats}?v=999999999999`],
    ['a name of every object', `${moats}#constructor`],
    ['the prototype', `${site}essays/__proto__/__proto__/?v=__proto__`],
    ['names of methods', `${site}essays/toString/hasOwnProperty/v1/`],
    ['signs of patterns', '.*+?^${}()|[]\\ (?:a+)+$ $& $1 \\u0000'],
    ['text from right to left', '“הביטחון מושאל” \u202eevil\u202c ' + moats],
    ['control characters', '\0\u0007\u001b[31m Name one thing\u0000 a customer'],
    ['half characters', '\ud800\udc00\ud800 \udfff Easy entry'],
    ['half characters in percent', `${moats}#%ED%A0%80:~:text=%ED%A0%80`],
    ['a broken directive', `${moats}#security:~:text=%,%%,-%2,&text=,,,`],
  ])('%s is answered', (_what, text) => {
    expect(told(text).length).toBeGreaterThan(20);
  });

  test('is never found', () => {
    for (const text of ['<b></b>', 'constructor', '__proto__', '.*', '$&', 'undefined', 'null', '[object Object]']) {
      for (const one of answer(text, shelf).words) expect(one.state).toBe('not-ours');
    }
  });

  test('does not turn the direction of what stands around it', () => {
    const [line] = told(`${moats}#\u202eevil\u2066`).split(', and never had');
    expect(line).toMatch(/“\u2068evil\u2069”$/);
  });

  test('stays short where it is repeated', () => {
    expect(told(`${moats}#${'x'.repeat(5000)}`).length).toBeLessThan(250);
    expect(told(`${moats}?v=${'9'.repeat(5000)}`).length).toBeLessThan(250);
  });

  test.each([
    ['one letter', 'a'],
    ['words', 'the '],
    ['opening marks', '“'],
    ['quotations', '“a” '],
    ['brackets', '((((('],
    ['square brackets', '[@'],
    ['companions', 'a (x 1999) '],
    ['chips', '6 supported '],
    ['ellipses', 'a … '],
    ['lines', 'the\n'],
    ['spaces', ' '],
    ['tags', '<a '],
    ['entities', '&#'],
    ['backslashes', '\\'],
    ['addresses', `${moats} `],
    ['a long address', `${moats}${'.'.repeat(3000)}`],
    ['blockquotes', '> (['],
    ['digits', '1'],
    ['combining marks', 'e\u0301'],
    ['stops', '.'],
  ])('of a megabyte of %s is answered in time', (_what, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const start = performance.now();
    expect(told(text)).toContain('Only the first 20,000 characters were read.');
    // A guard against patterns that take for ever, not a measurement.
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('of any kind never makes it fail, and what is found stands as it is said', () => {
    const pieces = [
      ...shelf.wordings.flatMap(({ letters }) => letters.original.split(/(?<=[.,]) /)),
      ...['“', '”', '"', '‘', '’', '…', ' ', '\n', '> ', '<q>', '</q>', ' (OP Labs 2024b)', ' 6 ● supported', '.1 '],
      ...[
        moats,
        `${moats}security/?v=1`,
        `${moats}ranking/#:~:text=`,
        'foreign words',
        '\ud83d',
        '\u202e',
        '\0',
        '(',
        '[@',
      ],
    ];
    const next = numbers(42);
    for (let round = 0; round < 400; round++) {
      const some = Array.from({ length: 1 + next() * 6 }, () => pieces[Math.floor(next() * pieces.length)]!);
      const text = next() < 0.3 ? some.join('').slice(Math.floor(next() * 30)) : some.join('');
      for (const one of answer(text, shelf).words) {
        expect(sentences(one)).not.toMatch(/undefined|null|NaN|\[object/);
        if (one.state === 'not-ours' || !one.literal || one.quotation.includes('…')) continue;
        const section = shelf.wordings.filter(({ section }) => section.id === one.section.id);
        const words = one.quotation.match(/[\p{L}]{4,}/gu) ?? [];
        const companions = /Labs|supported/;
        for (const word of words.slice(1, -1).filter((each) => !companions.test(each))) {
          expect(section.some(({ letters }) => letters.original.includes(word))).toBe(true);
        }
      }
    }
  });
});
