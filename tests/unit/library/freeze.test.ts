import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { chartData } from '../../../src/domain/charts/data.ts';
import { movedOn } from '../../../src/domain/editions/moved-on.ts';
import { frozenReport, snapshotOf, writtenValues } from '../../../src/domain/editions/snapshot.ts';
import { unpublished } from '../../../src/domain/editions/unpublished.ts';
import { checkFolder, findingsOf } from '../../../src/library/check.ts';
import { editionHash, readEdition } from '../../../src/library/edition-record.ts';
import { freeze } from '../../../src/library/freeze.ts';
import { readContent } from '../../../src/library/read.ts';
import type { EditionEntry } from '../../../src/domain/report.ts';
import type { Snapshot } from '../../../src/schema/edition.ts';
import { chart, claim, ledger, source } from '../builders.ts';
import { Folder, front, text } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const essay = 'essays/one.mdx';
const publish = (date = '2026-01-02', reason = 'First.') => freeze(folder.path, 'one', reason, date);
const refusal = async (...parts: Parameters<typeof publish>) => {
  const before = folder.all();
  const result = await publish(...parts);
  expect(folder.all()).toEqual(before);
  return 'refused' in result ? result.refused : 'not refused';
};
const lines = async () => (await findingsOf(folder.path)).map(({ rule, found }) => `${rule}: ${found}`);
const differences = async () => (await checkFolder(folder.path)).unpublished.map(({ found }) => found);
const hashOf = (number: number) =>
  editionHash(folder.read(`editions/one/v${number}.mdx`), folder.read(`editions/one/v${number}.json`));
const snapshotIn = (number: number) => JSON.parse(folder.read(`editions/one/v${number}.json`)) as Snapshot;
/** The lines of the front matter that name an edition. */
const named = (number: number, date: string, reason: string) => [
  `  - number: ${number}`,
  `    date: ${date}`,
  `    reason: ${reason}`,
  `    hash: ${hashOf(number)}`,
];

test('a folder of this kind is sound, but for what is not published yet', async () => {
  expect(await lines()).toEqual([]);
  expect(await differences()).toEqual(['this essay is not what was published last: it has no edition']);
});

describe('it refuses and writes nothing,', () => {
  test('when there is no such essay, and names the nearest', async () => {
    const before = folder.all();
    const of = (name: string) => freeze(folder.path, name, 'First.', '2026-01-02');
    expect(await of('oen')).toEqual({ refused: 'There is no essay `oen`; nearest: `one`.' });
    expect(await of('something-else')).toEqual({ refused: 'There is no essay `something-else`.' });
    expect(await of('../essays/one')).toHaveProperty('refused');
    expect(folder.all()).toEqual(before);
  });

  test('when anything in the folder is wrong', async () => {
    folder.change('sources/doe.yaml', 'role: evidence', 'role: proof');
    expect(await refusal()).toMatch(/^Mend these first:\n\n.*sources\/doe\.yaml:\d+:\d+ {2}record-fits-schema\n/);
  });

  test('when the essay itself is wrong', async () => {
    folder.change(essay, 'order: 1', 'order: one');
    expect(await refusal()).toMatch(/^Mend these first:\n\n.*essays\/one\.mdx:7:8 {2}record-fits-schema\n/);
  });

  test('when a record that the essay names is missing', async () => {
    folder.remove('sources/doe.yaml');
    expect(await refusal()).toMatch(/^Mend these first:\n\n.*essays\/one\.mdx:\d+:\d+ {2}source-exists\n/);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-01', '2. 1. 2026', 'today', ''])('when `%s` is no day', async (date) => {
    expect(await refusal(date)).toBe(`\`${date}\` is not a day, as in \`2026-11-05\`.`);
  });

  test('when the day is before that of the last edition', async () => {
    await publish('2026-02-03');
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(await refusal('2026-02-02')).toBe('Edition 1 is of 2026-02-03, which is later.');
    expect(await publish('2026-02-03', 'Second.')).toHaveProperty('number', 2);
  });

  test('when nothing has changed', async () => {
    await publish();
    expect(await refusal('2026-05-05')).toBe('Nothing has changed since edition 1; there is nothing to publish.');
  });

  test('when only what may move on between editions has changed', async () => {
    await publish();
    folder.write('claims/one.yaml', stringify(ledger([claim('one-1', { verdict: 'contradicted' })])));
    folder.write('sources/doe.yaml', stringify(source({ title: 'On other rollups' })));
    expect(await refusal('2026-05-05')).toBe('Nothing has changed since edition 1; there is nothing to publish.');
    const { report } = await readContent(folder.path);
    expect(movedOn(report, report.essays.get('one')!)).toEqual({
      verdicts: [{ id: 'one-1', order: 1, then: 'supported', now: 'contradicted' }],
      sources: ['doe'],
    });
  });
});

describe('the first edition', () => {
  test('is written as text and snapshot, and named in the essay', async () => {
    const before = folder.all();
    const result = await publish('2026-01-02', 'First.');
    expect('files' in result && result.files.map((path) => path.replace(/^.*strata-[^/]*\//, ''))).toEqual([
      'editions/one/v1.mdx',
      'editions/one/v1.json',
      'essays/one.mdx',
    ]);
    expect(folder.all()).toEqual({
      ...before,
      'editions/one/v1.mdx': `${text.trim()}\n`,
      'editions/one/v1.json': expect.stringMatching(/^\{\n [^]*\n\}\n$/) as string,
      [essay]: `---\n${front}editions:\n${named(1, '2026-01-02', 'First.').join('\n')}\n---\n${text}`,
    });
  });

  test('keeps all that the text shows', async () => {
    await publish();
    const { essay, values, claims, sources, terms, charts, datasets } = snapshotIn(1);
    expect([essay.title, values]).toEqual(['An essay', ['$2.00 thousand']]);
    expect(claims).toEqual([{ ...claim('one-1'), essay: 'one', order: 1 }]);
    expect([sources, terms, charts].map(Object.keys)).toEqual([['counts', 'doe', 'seed'], ['rollup'], ['tvl']]);
    expect(datasets['tvl']!.rows).toEqual([
      { date: '2024-01', chain: 'alpha', value: 1000, source: 'counts' },
      { date: '2024-02', chain: 'alpha', value: 2000, source: 'counts' },
    ]);
  });

  test('leaves nothing to mend and nothing to publish', async () => {
    await publish();
    expect([await lines(), await differences()]).toEqual([[], []]);
  });
});

describe('the second edition', () => {
  beforeEach(async () => {
    await publish();
    folder.change(essay, 'Nothing more.', 'Something more.');
  });

  test('stands beside the first, which stays as it is', async () => {
    const { 'editions/one/v1.mdx': mdx, 'editions/one/v1.json': json } = folder.all();
    expect(await publish('2026-03-04', 'More: “was said”, it’s #2.')).toHaveProperty('number', 2);
    expect(folder.all()).toMatchObject({ 'editions/one/v1.mdx': mdx, 'editions/one/v1.json': json });
    expect(folder.read('editions/one/v2.mdx')).toBe(`${text.replace('Nothing', 'Something').trim()}\n`);
    const list = [...named(1, '2026-01-02', 'First.'), ...named(2, '2026-03-04', '"More: “was said”, it’s #2."')].join(
      '\n',
    );
    expect(folder.read(essay)).toBe(`---\n${front}editions:\n${list}\n---\n${text.replace('Nothing', 'Something')}`);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('is followed by a third', async () => {
    await publish('2026-03-04', 'Second.');
    folder.change(essay, 'Something more.', 'Much more.');
    expect(await publish('2026-03-04', 'Third.')).toHaveProperty('number', 3);
    const { report } = await readContent(folder.path);
    expect(report.essays.get('one')!.data.editions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'First.'],
      [2, 'Second.'],
      [3, 'Third.'],
    ]);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test.each([
    '- a dash',
    'yes',
    '2026',
    '@ada asked',
    'a # b',
    "'quoted'",
    '"quoted"',
    'x'.repeat(300),
    '中文: 好',
    '{a}',
  ])('may have any reason: %s', async (reason) => {
    await publish('2026-03-04', reason);
    const { report } = await readContent(folder.path);
    expect(report.essays.get('one')!.data.editions[1]!.reason).toBe(reason);
    expect(await lines()).toEqual([]);
  });

  test('has its reason on one line, however long', async () => {
    const reason = 'Many words and many more.'.repeat(20);
    await publish('2026-03-04', reason);
    expect(folder.read(essay)).toContain(named(2, '2026-03-04', reason).join('\n'));
  });

  test('has a reason of one line, or one of several that the next edition leaves as it is', async () => {
    await publish('2026-03-04', 'One line.\n\nAnother.');
    folder.change(essay, 'Something more.', 'Much more.');
    await publish('2026-03-04', 'Third.');
    expect(await lines()).toEqual([]);
  });
});

describe('a change since the last edition makes the essay differ:', () => {
  beforeEach(async () => {
    await publish();
  });

  test.each([
    [
      'a value',
      'datasets/tvl/data.csv',
      '2024-02,alpha,2000',
      '2024-02,alpha,2100',
      /the number \$2\.00 thousand, which/,
    ],
    ['a charted row', 'datasets/tvl/data.csv', '2024-01,alpha,1000', '2024-01,alpha,1100', /the chart tvl$/],
    ['the title of a chart', 'charts/tvl.yaml', 'Alpha leads from', 'Alpha led from', /the chart tvl$/],
    ['its own title', essay, 'title: An essay', 'title: Another essay', /its title$/],
    ['a word', essay, 'Nothing more', 'Nothing less', /its text$/],
    ['the title of a section', essay, '## Second', '## The second', /its text$/],
  ])('%s', async (_what, file, before, after, found) => {
    folder.change(file, before, after);
    expect(await differences()).toEqual([expect.stringMatching(found)]);
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test.each([
    ['its order', essay, 'order: 1', 'order: 2'],
    ['a verdict', 'claims/one.yaml', 'verdict: supported', 'verdict: opinion'],
    ['a record of a source', 'sources/counts.yaml', 'title: Counts', 'title: Counted'],
    ['a term', 'terms/rollup.yaml', 'A chain that', 'A network that'],
  ])('but not %s', async (_what, file, before, after) => {
    folder.change(file, before, after);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('but not the fields of a record in another order', async () => {
    const { kind, title, ...rest } = chart();
    folder.write('charts/tvl.yaml', stringify({ ...rest, title, kind }));
    expect([await lines(), await differences()]).toEqual([[], []]);
  });
});

describe('every other line of the essay stays byte for byte as it was:', () => {
  const other = (source: string) =>
    source.replace(/^editions:\r?\n(?: {2}.*\r?\n)+/m, '').replace(/^editions: \[\]\r?\n/m, '');
  const keeps = async (source: string) => {
    folder.write(essay, source);
    expect(await publish()).toHaveProperty('number', 1);
    expect(other(folder.read(essay))).toBe(other(source));
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    expect(other(folder.read(essay))).toBe(other(source).replace('Nothing more.', 'Something more.'));
    expect([await lines(), await differences()]).toEqual([[], []]);
  };
  const whole = `---\n${front}---\n${text}`;

  test('with Windows line ends, which the new lines have too', async () => {
    await keeps(whole.replaceAll('\n', '\r\n'));
    expect(folder.read(essay).replaceAll('\r\n', '')).not.toContain('\n');
    expect(folder.read(essay)).toContain('order: 1\r\neditions:\r\n  - number: 1\r\n    date: 2026-01-02\r\n');
  });

  test('with a byte-order mark', async () => {
    await keeps(`\uFEFF${whole}`);
    expect(folder.read(essay).startsWith('\uFEFF---\ntitle')).toBe(true);
    expect(folder.read('editions/one/v2.mdx').startsWith('## First')).toBe(true);
  });

  test('with both', async () => {
    await keeps(`\uFEFF${whole.replaceAll('\n', '\r\n')}`);
  });

  test('with comments, quotation marks, folded texts and empty lines in the YAML', async () => {
    const written = `# Who reads this?
title:   'An essay'   # short

subtitle: >-
  On a
  thing
abstract: "Sh\\u006frt."
# One of four.
article: seed
authors:
- Ada Test
order: 1
# The end.
`;
    await keeps(`---  \n${written}--- \n${text}\n\n`);
    expect(folder.read(essay)).toContain('# The end.\neditions:\n');
  });

  test('with fields after the editions, and with an empty list of them', async () => {
    await keeps(whole.replace('order: 1\n', 'editions: []\norder: 1\n'));
    await publish('2026-03-05');
  });

  test('with comments and fields after the editions', async () => {
    await publish();
    const list = named(1, '2026-01-02', 'First.').join('\n');
    folder.write(
      essay,
      `---\n${front.replace('order: 1\n', '')}editions:\n${list}\n\n# Its place.\norder: 1\n---\n${text}More.\n`,
    );
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    const both = `${list}\n${named(2, '2026-03-04', 'Second.').join('\n')}`;
    expect(folder.read(essay)).toBe(
      `---\n${front.replace('order: 1\n', '')}\n# Its place.\norder: 1\neditions:\n${both}\n---\n${text}More.\n`,
    );
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('with a line of hyphens and the word “editions:” in the text', async () => {
    await keeps(`${whole}\nTwo\n\n---\n\neditions: none\n  - number: 9\n\n---\n`);
  });

  test('with editions whose hyphens are not indented', async () => {
    await publish();
    folder.write(essay, folder.read(essay).replace(/^ {2}([- ] \w+: )/gm, '$1'));
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(folder.read(essay)).toContain('editions:\n- number: 1\n  date: 2026-01-02\n');
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('with a comment among the editions', async () => {
    await publish();
    folder.change(essay, 'editions:\n', 'editions:\n# Written by the command.\n');
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(await lines()).toEqual([]);
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    expect(await lines()).toEqual([]);
  });

  test('with an empty line among the editions', async () => {
    await publish();
    folder.change(essay, 'editions:\n', 'editions:\n\n');
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(await lines()).toEqual([]);
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    expect(await lines()).toEqual([]);
  });
});

describe('what an interrupted run has left', () => {
  /** The folder as it is when a run was stopped before it named its edition: the files are there, the essay is as before. */
  const interrupt = async (number: number) => {
    const before = folder.read(essay);
    await publish('2026-03-04', 'Stopped.');
    folder.write(essay, before);
    folder.change(essay, 'Nothing more.', `Nothing more than ${number}.`);
  };

  test('changes no finding, and is written over by the next run', async () => {
    await interrupt(1);
    expect(await lines()).toEqual([]);
    expect(await differences()).toEqual(['this essay is not what was published last: it has no edition']);
    expect(await publish('2026-01-02', 'First.')).toHaveProperty('number', 1);
    expect(folder.read('editions/one/v1.mdx')).toContain('Nothing more than 1.');
    expect(folder.read(essay)).toContain(named(1, '2026-01-02', 'First.').join('\n'));
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('beside an edition is none: the essay is compared with the one that it names', async () => {
    await publish();
    folder.change(essay, 'Nothing more.', 'Something more. Nothing more.');
    await interrupt(2);
    expect(await lines()).toEqual([]);
    expect(await differences()).toEqual(['this essay is not what was published last: its text']);
    expect(await publish('2026-01-02', 'Second.')).toHaveProperty('number', 2);
    expect(folder.read('editions/one/v2.mdx')).toContain('Something more. Nothing more than 2.');
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('may be the text without its snapshot', async () => {
    await interrupt(1);
    folder.remove('editions/one/v1.json');
    expect(await lines()).toEqual([]);
    expect(await publish('2026-01-02', 'First.')).toHaveProperty('number', 1);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('may be half of a hidden file, in any of the folders', async () => {
    await publish();
    folder.write('editions/one/.4711.part', '{ "essay": ');
    folder.write('essays/.4711.part', '---\ntitle: An es');
    expect(await lines()).toEqual([]);
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('is never half of a file: no file is left aside by a run that was not stopped', async () => {
    await publish();
    expect(Object.keys(folder.all()).filter((path) => /(?:^|\/)\./.test(path))).toEqual([]);
  });
});

describe('a frozen edition', () => {
  beforeEach(async () => {
    await publish();
  });
  const wrong = /^edition-is-as-frozen: this edition is not what was published: its hash is `sha256-[0-9a-f]{64}`$/;

  test('whose text was edited by hand is found', async () => {
    folder.change('editions/one/v1.mdx', 'Nothing more.', 'Nothing less.');
    expect(await lines()).toEqual([expect.stringMatching(wrong)]);
  });

  test('whose snapshot was edited by hand is found', async () => {
    folder.change('editions/one/v1.json', '"$2.00 thousand"', '"$2.01 thousand"');
    expect(await lines()).toEqual([expect.stringMatching(wrong)]);
  });

  test('whose hash was edited by hand is found', async () => {
    folder.change(essay, hashOf(1), `sha256-${'0'.repeat(64)}`);
    expect(await lines()).toEqual([expect.stringMatching(wrong)]);
  });

  test('is as frozen after git has changed its line ends', async () => {
    for (const name of ['editions/one/v1.mdx', 'editions/one/v1.json', essay])
      folder.write(name, folder.read(name).replaceAll('\n', '\r\n'));
    expect([await lines(), await differences()]).toEqual([[], []]);
  });

  test('without its snapshot is found', async () => {
    folder.remove('editions/one/v1.json');
    expect(await lines()).toEqual(['edition-is-as-frozen: the files of edition 1 are not there']);
  });

  test('without its text is found', async () => {
    folder.remove('editions/one/v1.mdx');
    expect(await lines()).toEqual([
      'file-is-expected: nothing reads this file',
      'edition-is-as-frozen: the files of edition 1 are not there',
    ]);
  });

  test('without any of its files is found', async () => {
    folder.remove('editions');
    expect(await lines()).toEqual(['edition-is-as-frozen: the files of edition 1 are not there']);
  });

  test('whose snapshot is no JSON is found', async () => {
    folder.write('editions/one/v1.json', folder.read('editions/one/v1.json').slice(0, -5));
    expect(await lines()).toEqual(['edition-is-as-frozen: its snapshot is not JSON']);
  });

  test('whose files are empty is found', async () => {
    folder.write('editions/one/v1.json', '');
    expect(await lines()).toEqual(['file-is-not-empty: this file is empty']);
    folder.write('editions/one/v1.mdx', '');
    const empty = 'file-is-not-empty: this file is empty';
    expect(await lines()).toEqual([empty, empty]);
  });

  test('keeps the next from being published until it is restored', async () => {
    const whole = folder.read('editions/one/v1.mdx');
    folder.write('editions/one/v1.mdx', `${whole}More.\n`);
    folder.change(essay, 'Nothing more.', 'Something more.');
    expect(await refusal('2026-03-04')).toMatch(/^Mend these first:/);
    folder.write('editions/one/v1.mdx', whole);
    expect(await publish('2026-03-04', 'Second.')).toHaveProperty('number', 2);
  });

  test('of an essay that was deleted is found', async () => {
    folder.remove(essay);
    folder.remove('claims/one.yaml');
    expect(await lines()).toContain('edition-is-as-frozen: no essay names this edition');
  });
});

test('a section that was published cannot go without a word', async () => {
  await publish();
  folder.change(essay, '## Second [#second]', '## Second [#other]');
  expect(await lines()).toEqual(['published-section-survives: the section `second`, which was published, is gone']);
  folder.change(essay, 'editions:', 'moved:\n  second: other\neditions:');
  expect(await lines()).toEqual([]);
  expect(await publish('2026-03-04', 'Renamed.')).toHaveProperty('number', 2);
  expect([await lines(), await differences()]).toEqual([[], []]);
});

describe('two people who publish edition 2 on two copies', () => {
  /** Merges the essay's file of two copies with git; the exit code is the number of conflicts. */
  const merge = (base: string, ours: string, theirs: string) => {
    folder.write('merge/base', base);
    folder.write('merge/ours', ours);
    folder.write('merge/theirs', theirs);
    const paths = ['ours', 'base', 'theirs'].map((name) => `${folder.path}/merge/${name}`);
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...paths], { encoding: 'utf8' });
    return { status, stdout };
  };
  /** The essay's file after its publication on a copy on which one text was put in the place of another. */
  const copy = async (base: string, before: string, after: string, date: string, reason: string) => {
    folder.write(essay, base);
    folder.change(essay, before, after);
    expect(await publish(date, reason)).toHaveProperty('number', 2);
    return folder.read(essay);
  };

  test.each([
    ['on two days', '2026-03-05', 'Theirs.'],
    ['on one day and for one reason', '2026-03-04', 'Ours.'],
  ])('%s are told by git', async (_when, date, reason) => {
    await publish();
    const base = folder.read(essay);
    // Far apart in the text, so that nothing else is in conflict.
    const ours = await copy(base, 'Alpha had', 'Alpha held', '2026-03-04', 'Ours.');
    const theirs = await copy(base, 'Nothing more.', 'Something more.', date, reason);
    const { status, stdout } = merge(base, ours, theirs);
    expect(status).toBe(1);
    expect(stdout).toMatch(/<<<<<<<[^]*hash: sha256-[^]*=======[^]*hash: sha256-[^]*>>>>>>>/);
    expect(stdout).toContain('Alpha held');
    expect(stdout).toContain('Something more.');
    folder.remove('merge');
    folder.write(essay, stdout);
    expect(await lines()).not.toEqual([]);
  });

  test('are told by git also when it is edition 1', async () => {
    const base = folder.read(essay);
    const on = async (before: string, after: string) => {
      folder.write(essay, base);
      folder.change(essay, before, after);
      expect(await publish()).toHaveProperty('number', 1);
      return folder.read(essay);
    };
    const ours = await on('Alpha had', 'Alpha held');
    const theirs = await on('Nothing more.', 'Something more.');
    expect(merge(base, ours, theirs).status).toBe(1);
  });
});

describe('the essays of the report', async () => {
  const { report } = await readContent('content');
  const essays = [...report.essays.values()].map((each) => [each.id, each] as const);

  test('are several', () => {
    expect(essays.length).toBeGreaterThan(1);
  });

  test.each(essays)('frozen as it stands %s is what it was: the same numbers, charts and records', (id, entry) => {
    const json = JSON.stringify(snapshotOf(report, entry));
    const reading = readEdition(`${id}/v1`, `${entry.body.trim()}\n`, json, 'v1.mdx');
    expect(reading.findings).toEqual([]);
    const edition = reading.record as EditionEntry;
    const editions = [{ number: 1, date: '2026-01-02', reason: 'First.', hash: edition.hash }];
    const today = { ...report, editions: new Map([[`${id}/v1`, edition]]) };
    const now = { ...entry, data: { ...entry.data, editions } };
    expect(unpublished(today, now)).toEqual([]);
    expect(movedOn(today, now)).toEqual({ verdicts: [], sources: [] });
    const frozen = frozenReport(edition);
    expect(writtenValues(frozen, edition.outline)).toEqual(writtenValues(report, entry.outline));
    for (const { id: name, data } of frozen.charts.values())
      expect(chartData(data, frozen.datasets)).toEqual(chartData(report.charts.get(name)!.data, report.datasets));
  });
});
