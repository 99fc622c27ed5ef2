import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report.ts';
import { pageKey } from '../../../src/library/page-key.ts';
import { chart, claim, dataset, edition, hash, ledger, report, source, term } from '../builders.ts';

const texts = {
  essays: { one: '## First [#first]\n\nA sentence on [@a].\n', two: '## Second [#second]\n\nAnother.\n' },
  commentary: { answer: 'An answer.\n', other: 'Another answer.\n' },
};
const records = {
  sources: { a: source({ title: 'A' }) },
  ledgers: { one: ledger([claim('one-01')]), two: ledger([claim('two-01')]) },
  datasets: { tvl: dataset([{ date: '2024', chain: 'a', value: 1, source: 'a' }]) },
  charts: { line: chart() },
  terms: { tvl: term() },
};
const built = answering(report({ ...texts, ...records }));

/** The answers each answer one essay. */
function answering(made: Report): Report {
  const on = { answer: 'one#first', other: 'two#second' };
  const commentary = [...made.commentary].map(([id, entry]) => {
    return [id, { ...entry, data: { ...entry.data, on: on[id as keyof typeof on] } }] as const;
  });
  return { ...made, commentary: new Map(commentary) };
}

const paths = [
  'essays/one/',
  'essays/one/first/',
  'essays/one/states.json',
  'essays/two/',
  'commentary/answer/',
  'commentary/other/',
  'claims/one-01/',
  'claims/two-01/',
  'sources/a/',
  'sources/',
  'data/tvl/',
  'claims',
  'archive/',
  'feed.xml',
  'essays/',
  '',
];

/** The pages that are made anew after a change of the report. */
function anew(after: Report): string[] {
  return paths.filter((path) => pageKey(after, path) !== pageKey(built, path));
}

describe('the key of a page', () => {
  test('is the same for the same report, read again', () => {
    expect(anew(answering(report({ ...texts, ...records })))).toEqual([]);
  });

  test('changes with a word of an essay where the essay, its claims or all texts are shown', () => {
    const essays = { ...texts.essays, one: '## First [#first]\n\nA phrase on [@a].\n' };
    expect(anew(answering(report({ ...texts, ...records, essays })))).toEqual([
      'essays/one/',
      'essays/one/first/',
      'essays/one/states.json',
      'commentary/answer/',
      'claims',
      'archive/',
      'feed.xml',
      'essays/',
      '',
    ]);
  });

  test('changes with a word of a commentary where it, what it answers, or all texts are shown', () => {
    const commentary = { ...texts.commentary, other: 'A further answer.\n' };
    expect(anew(answering(report({ ...texts, ...records, commentary })))).toEqual([
      'essays/two/',
      'commentary/other/',
      'claims',
      'archive/',
      'feed.xml',
      'essays/',
      '',
    ]);
  });

  test.each([
    ['the title of a section', { essays: { ...texts.essays, two: '## Third [#second]\n\nAnother.\n' } }],
    ['a mark', { essays: { ...texts.essays, two: '## Second [#second]\n\nAnother [@a].\n' } }],
    ['a source', { sources: { a: source({ title: 'B' }) } }],
    ['a claim', { ledgers: { ...records.ledgers, two: ledger([claim('two-01', { reason: 'For once.' })]) } }],
    ['a chart', { charts: { line: chart({ title: 'Another' }) } }],
    ['a term', { terms: { tvl: term({ definition: 'Another.' }) } }],
    ['a row of data', { datasets: { tvl: dataset([{ date: '2024', chain: 'a', value: 2, source: 'a' }]) } }],
  ])('changes everywhere with %s', (_, change) => {
    expect(anew(answering(report({ ...texts, ...records, ...change })))).toEqual(paths);
  });
});

test('the keys of claims, and of texts that mark them, change with the edition of the essay on them, since they are dated by it', () => {
  const made = (editions: ReturnType<typeof edition>[]) =>
    report({
      essays: {
        one: { text: 'It says.\n', editions },
        two: '<Claim id="one-01" />\n',
        three: '<Claim id="three-01" />\n',
      },
      ledgers: { one: ledger([claim('one-01')]), three: ledger([claim('three-01')]) },
    });
  const [before, after] = [made([]), made([edition(1)])];
  const texts = ['essays/one/index.md', 'essays/two/index.md', 'essays/three/index.md'];
  const changed = [...texts, 'claims/one-01/', 'claims/three-01/'].filter(
    (path) => pageKey(before, path) !== pageKey(after, path),
  );
  expect(changed).toEqual(['essays/one/index.md', 'essays/two/index.md', 'claims/one-01/']);
});

describe('of essays that one commentary answers', () => {
  const places = ['essays/one/', 'essays/two/', 'essays/two/second/index.md', 'commentary/answer/'];
  const made = (on: string[], word: string, moved: Record<string, string> = {}) =>
    report({
      essays: {
        one: { text: moved.first ? `It ${word}.\n` : `## First [#first]\n\nIt ${word}.\n`, moved },
        two: '## Second [#second]\n\nAnother.\n',
      },
      commentary: { answer: { text: 'An answer.\n', on: on.map((section) => ({ section })) } },
    });
  const changed = (before: Report, after: Report) =>
    places.filter((path) => pageKey(before, path) !== pageKey(after, path));

  test('the one does not change with the words of the other', () => {
    const on = ['one#first', 'two#second'];
    expect(changed(made(on, 'says'), made(on, 'said'))).toEqual(['essays/one/', 'commentary/answer/']);
  });

  test('the one changes with the words of the other where a section came from it, whose former words it tells', () => {
    const [on, moved] = [['one#first'], { first: 'two#second' }];
    expect(changed(made(on, 'says', moved), made(on, 'said', moved))).toEqual(places);
  });
});

test('the feed of an essay changes with the words of a commentary on a section that is no more, and of what answers that', () => {
  const made = (...words: string[]) =>
    report({
      essays: { one: { text: 'It says.\n', withdrawn: { old: 'It was wrong.' } } },
      commentary: Object.fromEntries(
        words.map((word, index) => {
          const about = index === 0 ? { on: 'one#old' } : { answers: 'c0' };
          return [`c${index}`, { text: `An answer that ${word}.\n`, ...about }];
        }),
      ),
    });
  const key = (...words: string[]) => pageKey(made(...words), 'essays/one/feed.xml');
  expect(key('says', 'answers')).toBe(key('says', 'answers'));
  expect(key('said', 'answers')).not.toBe(key('says', 'answers'));
  expect(key('says', 'answered')).not.toBe(key('says', 'answers'));
});

test('the key of the copy of a frozen edition changes with the edition and its date, and with nothing of today', () => {
  const made = (word: string, frozen: Partial<ReturnType<typeof edition>> = {}) =>
    report({
      essays: { one: { text: `It ${word}.\n`, editions: [edition(1, frozen), edition(2)] } },
      editions: { 'one/v1': { text: 'It said.\n', hash: frozen.hash ?? hash(1) }, 'one/v2': 'It says.\n' },
      sources: { a: source({ title: word }) },
    });
  const [copy, page] = ['essays/one/v1/index.md', 'essays/one/v1/'] as const;
  expect(pageKey(made('says'), copy)).toBe(pageKey(made('will say'), copy));
  expect(pageKey(made('says'), page)).not.toBe(pageKey(made('will say'), page));
  expect(pageKey(made('says'), copy)).not.toBe(pageKey(made('says', { date: '2026-01-09' }), copy));
  expect(pageKey(made('says'), copy)).not.toBe(pageKey(made('says', { hash: hash(3) }), copy));
  expect(pageKey(made('says'), copy)).not.toBe(pageKey(made('says'), 'essays/one/v2/index.md'));
});
