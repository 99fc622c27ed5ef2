import { describe, expect, test } from 'vitest';
import { answerResolves, quoteStands } from '../../../../src/domain/checks/answer-resolves.ts';
import type { Commentary } from '../../../../src/schema/commentary.ts';
import { edition, report } from '../../builders.ts';
import { onReport } from './run.ts';

const one = `Before.

## First [#first]

Alpha’s lead was *never* in doubt [@a, p. 4], <Claim id="c" /> it says: “first”[^n].

Then it fell.

[^n]: In a note.

### Second [#second]

It held <Value of="d.v[a=1]" /> then.
`;
const before = `${one}\n## Gone [#gone]\n\nThe chains of the second layer were never counted one by one.\n`;
const answering = (changes: Partial<Commentary>) => ({
  essays: { one: { text: one, editions: [edition(1), edition(2)], withdrawn: { gone: 'It was wrong.' } } },
  editions: { 'one/v1': before, 'one/v2': one },
  commentary: { reply: { text: '', quote: undefined, ...changes } },
});
const places = (changes: Partial<Commentary>) => onReport(answerResolves, answering(changes));
const quotes = (changes: Partial<Commentary>) => onReport(quoteStands, answering({ on: 'one#first', ...changes }));

describe('a place', () => {
  test('that is there is found, today or in the edition answered', () => {
    expect(places({ on: 'one#first' })).toEqual([]);
    expect(places({ on: 'one#gone', edition: 1 })).toEqual([]);
    expect(places({ on: 'one#gone', date: '2026-01-01' })).toEqual([]);
  });

  test('in an essay that is not there is reported, with the nearest', () => {
    expect(places({ on: 'onn#first' })).toEqual([
      'commentary/reply/on: the essay `onn` does not exist; nearest: `one`',
    ]);
    expect(places({ on: 'reply#first' })).toEqual(['commentary/reply/on: `reply` is a commentary, and no essay']);
  });

  test('in a section that is not there is reported, with the nearest and all that are', () => {
    expect(places({ on: 'one#frist' })).toEqual([
      'commentary/reply/on: the essay `one` has no section `frist`; nearest: `first`',
    ]);
    expect(places({ on: 'one#gone', edition: 2 })).toHaveLength(1);
    const [finding] = answerResolves.check(report(answering({ on: 'one#x' })));
    expect(finding!.todo).toBe('name one of `first`, `second`');
  });

  test('in an edition that is not there is reported', () => {
    expect(places({ on: 'one#first', edition: 3 })).toEqual([
      'commentary/reply/edition: the essay `one` has no edition 3',
    ]);
  });

  test('of a list is reported where it stands', () => {
    const on = [
      { section: 'gone#x' },
      { section: 'one#second' },
      { section: 'one#x' },
      { section: 'one#first', edition: 9 },
    ];
    expect(places({ on }).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'commentary/reply/on/0/section',
      'commentary/reply/on/2/section',
      'commentary/reply/on/3/edition',
    ]);
  });

  test('in an essay that is broken itself is not reported as well', () => {
    const built = report(answering({ on: 'two#first', quote: 'x' }));
    const known = { ...built.known, essays: new Set(['one', 'two']) };
    expect([answerResolves, quoteStands].flatMap((rule) => rule.check({ ...built, known }))).toEqual([]);
  });
});

describe('words that stand in the section', () => {
  test.each([
    'Then it fell.',
    'Alpha’s lead was never in doubt',
    'alpha\'s lead was never in doubt, it says: "first"',
    'it says: “first”.',
    'In a note.',
  ])('are found there: %s', (quote) => {
    expect(quotes({ quote })).toEqual([]);
  });

  test('are looked for in the subsection that is named', () => {
    expect(quotes({ on: 'one#second', quote: 'It held' })).toEqual([]);
  });

  test('but for small changes are found, and those of the edition answered too', () => {
    const quote = 'The chains of the second layer were never counted two by two.';
    expect(quotes({ on: 'one#gone', edition: 1, quote })).toEqual([]);
    expect(quotes({ on: [{ section: 'one#gone', edition: 1, quote: 'Never' }] })).toEqual([]);
  });

  test('need not be quoted at all', () => {
    expect(quotes({})).toEqual([]);
  });
});

describe('words that do not', () => {
  const text = 'commentary/reply/quote: these words do not stand in the section';

  test('are reported at the quotation', () => {
    expect(quotes({ quote: 'Then it rose.' })).toEqual([`${text} \`first\` of \`one\``]);
  });

  test('because they stand before it, below it or in its heading', () => {
    for (const quote of ['Before.', 'It held', 'First [#first]']) {
      expect(quotes({ quote })).toEqual([`${text} \`first\` of \`one\``]);
    }
    expect(quotes({ on: 'one#second', quote: 'Then it fell.' })).toEqual([`${text} \`second\` of \`one\``]);
  });

  test('are reported with what comes nearest in the essay and in the edition answered', () => {
    const quote = 'The chains of the fourth kind were always named one by one.';
    expect(quotes({ on: 'one#gone', edition: 1, quote })).toEqual([
      `${text} \`gone\` of \`one\`; nearest: “The chains of the second layer were never counted one by one.”`,
    ]);
    expect(quotes({ quote: 'Beta’s lead was ever in doubt there' })[0]).toContain(
      '; nearest: “Alpha’s lead was never in doubt',
    );
  });
});
