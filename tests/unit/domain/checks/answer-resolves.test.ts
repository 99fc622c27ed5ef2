import { describe, expect, test } from 'vitest';
import { answerResolves as rule } from '../../../../src/domain/checks/answer-resolves.ts';
import { report } from '../../builders.ts';
import { onReport } from './run.ts';

const one = `Before.

## First [#first]

Alpha’s lead was *never* in doubt [@a, p. 4], <Claim id="c" /> it says: “first”[^n].

Then it fell.

[^n]: In a note.

### Second [#second]

It held <Value of="d.v[a=1]" /> then.
`;
const answering = (...answers: { essay: string; section: string; quote: string }[]) => ({
  essays: { one },
  commentary: { reply: { text: '', answers } },
});
const found = (changes: { essay?: string; section?: string; quote?: string }) =>
  onReport(rule, answering({ essay: 'one', section: 'first', quote: 'Then it fell.', ...changes }));

describe('words that stand in the section', () => {
  test.each([
    'Then it fell.',
    'Alpha’s lead was never in doubt',
    'alpha\'s lead was never in doubt, it says: "first"',
    'it says: “first”.',
    'In a note.',
  ])('are found there: %s', (quote) => {
    expect(found({ quote })).toEqual([]);
  });

  test('are looked for in the subsection that is named', () => {
    expect(found({ section: 'second', quote: 'It held' })).toEqual([]);
  });
});

describe('words that do not', () => {
  const text = 'commentary/reply/answers/0/quote: these words do not stand in the section';

  test('are found at the quotation', () => {
    expect(found({ quote: 'Then it rose.' })).toEqual([`${text} \`first\` of \`one\``]);
  });

  test('because they stand before it, below it or in its heading', () => {
    for (const quote of ['Before.', 'It held', 'First [#first]']) {
      expect(found({ quote })).toEqual([`${text} \`first\` of \`one\``]);
    }
    expect(found({ section: 'second' })).toEqual([`${text} \`second\` of \`one\``]);
  });
});

test('an essay that is not there is found, with the nearest', () => {
  expect(found({ essay: 'onn' })).toEqual([
    'commentary/reply/answers/0/essay: the essay `onn` does not exist; nearest: `one`',
  ]);
  expect(found({ essay: 'reply' })).toEqual(['commentary/reply/answers/0/essay: the essay `reply` does not exist']);
});

test('a section that is not there is found, with the nearest and all that are', () => {
  expect(found({ section: 'frist' })).toEqual([
    'commentary/reply/answers/0/section: the essay `one` has no section `frist`; nearest: `first`',
  ]);
  const [finding] = rule.check(report(answering({ essay: 'one', section: 'x', quote: 'x' })));
  expect(finding!.todo).toBe('name one of `first`, `second`');
});

test('every answer is judged, each at its place', () => {
  const sound = { essay: 'one', section: 'second', quote: 'It held' };
  const answers = [{ ...sound, essay: 'gone' }, sound, { ...sound, section: 'gone' }, { ...sound, quote: 'gone' }];
  expect(onReport(rule, answering(...answers)).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'commentary/reply/answers/0/essay',
    'commentary/reply/answers/2/section',
    'commentary/reply/answers/3/quote',
  ]);
});

test('an essay that is broken itself is not reported as well', () => {
  const built = report(answering({ essay: 'two', section: 'first', quote: 'x' }));
  const known = { ...built.known, essays: new Set(['one', 'two']) };
  expect(rule.check({ ...built, known })).toEqual([]);
});
