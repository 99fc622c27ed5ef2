/** The commands that write content, run as an editor runs them, on copies of a sound folder. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { publishEdition } from '../../commands/edition.ts';
import { fix } from '../../commands/fix.ts';
import { makeNew } from '../../commands/new.ts';
import { rename } from '../../commands/rename.ts';
import { isForPeople } from '../../commands/tell.ts';
import { findingsOf } from '../../src/library/check.ts';
import { asNobody } from './as-nobody.ts';
import { contentOf } from './cases.ts';
import { brokenLinks, build, publish, temporaryFolder } from './site.ts';

const root = temporaryFolder('editing');
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true, force: true }));

let before: Record<string, string>;
const start = (name: string) => {
  rmSync(content, { recursive: true, force: true });
  cpSync(contentOf(name), content, { recursive: true });
  before = all();
};
beforeEach(() => start('sound'));

/** Every file with its bytes, the hidden ones too. */
function all(): Record<string, string> {
  const paths = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(content, path), 'latin1')]));
}

/** Files that are not as they were, by path. */
function changed(): string[] {
  const now = all();
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((path) => now[path] !== before[path])
    .sort();
}

const commands = { new: makeNew, fix, rename, edition: publishEdition };

/** Runs a command without a terminal, in this process: starting one takes longer than most commands do. */
async function run(command: keyof typeof commands, ...args: string[]): Promise<{ code: number; output: string }> {
  try {
    return { code: 0, output: await commands[command](args, content) };
  } catch (error) {
    if (!isForPeople(error)) throw error;
    return { code: 1, output: error.message };
  }
}

const file = (name: string, text: string) => {
  writeFileSync(join(root, name), text);
  return join(root, name);
};

describe('npm run new', () => {
  const table = 'Month;Chain;Value\n2024-01;base;"1.234,5"\n2024-02;base;2\n2024-02;op-mainnet;3\n';
  const bib =
    '@online{smith:25, author={Smith, A.}, title={A thing}, date={2025-03}, url={https://x.org}}\n@book{b, title={B}}\n';

  test.each([
    ['term', ['--name', 'Bridge', '--kind', 'concept'], ['terms/bridge.yaml']],
    ['source', ['--url', 'https://www.a.org/x?utm_source=y'], ['sources/a-org.yaml']],
    [
      'claim',
      ['--essay', 'tiny-stack', '--claim', 'It: is.', '--kind', 'fact', '--verdict', 'contested'],
      ['claims/tiny-stack.yaml'],
    ],
    ['commentary', ['--on', 'tiny-stack#figures', '--relation', 'disputes'], ['commentary/on-tiny-stack-figures.mdx']],
    [
      'commentary',
      ['--on', 'tiny-stack#details', '--relation', 'supports', '--quote', 'A quotation', '--title', 'It’s so'],
      ['commentary/its-so.mdx'],
    ],
    ['commentary', ['--answers', 'beta-was-early', '--relation', 'extends'], ['commentary/on-beta-was-early.mdx']],
    ['essay', ['--title', 'Über alles', '--article', 'seed-tiny'], ['essays/uber-alles.mdx']],
    ['chart', ['--dataset', 'tiny-tvl', '--id', 'again'], ['charts/again.yaml']],
    ['chart', ['--dataset', 'tiny-ranks', '--kind', 'timeline'], ['charts/tiny-ranks-2.yaml']],
    ['chart', ['--dataset', 'tiny-shares', '--kind', 'bar'], ['charts/tiny-shares.yaml']],
  ])('%s %j passes the checks', async (kind, args, files) => {
    const { code, output } = await run('new', kind, ...args);
    expect([code, changed()], output).toEqual([0, files]);
    expect(output).toContain('Next:');
    expect(await findingsOf(content)).toEqual([]);
  });

  test('a claim leaves every byte of the ledger that was there', async () => {
    await run('new', 'claim', '--essay', 'tiny-stack', '--claim', 'It.', '--kind', 'fact', '--verdict', 'opinion');
    const now = all()['claims/tiny-stack.yaml']!;
    expect(now.startsWith(before['claims/tiny-stack.yaml']!)).toBe(true);
    expect(now).toContain('id: tiny-stack-04');
  });

  test('entries of a reference manager become sources', async () => {
    expect((await run('new', 'source', '--from', file('refs.bib', bib))).code).toBe(0);
    expect(changed()).toEqual(['sources/b.yaml', 'sources/smith-25.yaml']);
    const csl = JSON.stringify([{ id: 'c', type: 'webpage', title: 'C', issued: { 'date-parts': [[2024]] } }]);
    expect((await run('new', 'source', '--from', file('refs.json', csl))).code).toBe(0);
    expect(all()['sources/c.yaml']).toContain("issued: '2024'");
    expect(await findingsOf(content)).toEqual([]);
  });

  test('a table becomes a dataset, and the dataset a chart', async () => {
    const made = await run(
      'new',
      'dataset',
      '--from',
      file('counts.csv', table),
      '--source',
      'notes',
      '--unit-value',
      'count',
    );
    expect([made.code, changed()], made.output).toEqual([
      0,
      ['datasets/counts/data.csv', 'datasets/counts/dataset.yaml'],
    ]);
    expect(all()['datasets/counts/data.csv']).toBe(
      'month,chain,value,source\n2024-01,base,1234.5,notes\n2024-02,base,2,notes\n2024-02,op-mainnet,3,notes\n',
    );
    expect((await run('new', 'chart', '--dataset', 'counts')).code).toBe(0);
    expect(await findingsOf(content)).toEqual([]);
  });

  test('a heading that names its unit is not asked about', async () => {
    const { output } = await run('new', 'dataset', '--from', file('held.csv', 'Month,Held (USD)\n2024-01,5\n'));
    expect(all()['datasets/held/dataset.yaml']).toContain('unit: USD');
    expect(output).toContain('run this again with --source <key>');
  });

  test.each([
    ['nothing', [], 'Write: npm run new -- <what>'],
    ['a kind that is none', ['sauce'], '`sauce` cannot be made; nearest: `source`'],
    ['an answer without quotation marks', ['term', '--name', 'Two', 'words'], '`words` belongs to no flag'],
    ['missing answers, all at once', ['term'], /Missing: --name .*\nMissing: --kind .*concept, network/],
    ['a flag that is none', ['term', '--nmae', 'x'], '--nmae is no flag of `term`; nearest: `name`'],
    ['a flag without a value', ['term', '--name'], /--name/],
    ['a wrong answer', ['term', '--name', 'x', '--kind', 'concet'], 'nearest: `concept`'],
    [
      'a title without Latin letters',
      ['term', '--name', '以太坊', '--kind', 'token'],
      'Choose one in Latin letters: --id',
    ],
    ['an id that is none', ['term', '--name', 'x', '--kind', 'token', '--id', 'A b'], 'as in `a-b`'],
    ['a record that is there', ['term', '--name', 'Rollup', '--kind', 'concept'], /rollup\.yaml is there already/],
    [
      'an answer to nothing',
      ['commentary', '--on', 'tiny-stack#figurs', '--relation', 'supports'],
      'nearest: `tiny-stack#figures`',
    ],
    [
      'an answer to a commentary that is not there',
      ['commentary', '--answers', 'beta-was-erly', '--relation', 'supports'],
      'nearest: `beta-was-early`',
    ],
    [
      'words that the section does not hold',
      ['commentary', '--on', 'tiny-stack#details', '--quote', 'Nobody said so', '--relation', 'supports'],
      'these words do not stand in the section `details`',
    ],
    ['an answer to no place', ['commentary', '--relation', 'supports'], 'Missing: --on'],
    ['an address that would run', ['source', '--url', 'javascript:alert(1)'], 'is no address'],
    ['a file that is not there', ['source', '--from', 'nowhere.bib'], 'There is no file nowhere.bib.'],
    ['what would not pass', ['term', '--name', 'x', '--kind', 'token', '--definition', '   '], /--definition is empty/],
  ])('refuses %s, says what to do, and writes nothing', async (_what, args, message) => {
    const { code, output } = await run('new', ...args);
    expect([code, changed()]).toEqual([1, []]);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['broken.bib', '@article{x, title={', /cannot be read/],
    ['broken.json', '{', /cannot be read/],
    ['empty.bib', '', /holds no entry/],
    ['twice.bib', '@misc{a, title={A}}\n@misc{a, title={B}}', /Entries 1 and 2 would both be `a`/],
    ['there.bib', '@misc{x, title={X}}\n@misc{notes, title={N}}', /notes\.yaml is there already/],
    ['refs.doc', 'x', /ends neither in \.bib nor in \.json/],
  ])('%s makes no source at all', async (name, text, message) => {
    const { code, output } = await run('new', 'source', '--from', file(name, text));
    expect([code, changed()]).toEqual([1, []]);
    expect(output).toMatch(message);
  });

  test.each([
    ['twice.csv', 'a,b\n1,2\n1,2\n', /Two rows of the table are alike/],
    ['odd.csv', 'a,b\n1,2,3\n', /cannot be read/],
    ['head.csv', 'a,b\n', /at least one row/],
    ['days.csv', 'a\n01/02/2024\n', /Missing: --dates/],
  ])('%s makes no dataset', async (name, text, message) => {
    const { code, output } = await run('new', 'dataset', '--from', file(name, text));
    expect([code, changed()]).toEqual([1, []]);
    expect(output).toMatch(message);
  });

  test('says plainly that a folder may not be written', async () => {
    chmodSync(join(content, 'terms'), 0o555);
    const { code, output } = await asNobody(() => run('new', 'term', '--name', 'Bridge', '--kind', 'concept'));
    chmodSync(join(content, 'terms'), 0o755);
    expect([code, changed()]).toEqual([1, []]);
    expect(output).toMatch(/^You may not write .*bridge\.yaml\. Nothing was written\.$/m);
  });
});

describe('npm run fix', () => {
  const essay = () => join(content, 'essays/tiny-stack.mdx');

  test('leaves what is in order alone', async () => {
    await run('fix');
    before = all();
    expect((await run('fix')).output).toBe('Nothing to mend.');
    expect(changed()).toEqual([]);
  });

  test('makes line ends straight, cells with line breaks and frozen editions excepted', async () => {
    start('sound-crlf-bom');
    expect((await run('fix')).code).toBe(0);
    const now = all();
    expect(changed().filter((path) => path.startsWith('editions/'))).toEqual([]);
    for (const path of changed()) expect(now[path], path).not.toMatch(/\r|^ï»¿/);
    expect(now['datasets/tiny-tvl/data.csv']).toContain('"two\nlines"');
    expect(await findingsOf(content)).toEqual([]);
    expect((await run('fix')).output).toBe('Nothing to mend.');
  });

  test('gives back an id that was published, and a new one to a new section', async () => {
    const text = readFileSync(essay(), 'utf8');
    writeFileSync(
      essay(),
      `${text.replace('## Figures [#figures]', '## Figures')}\n## A new point is made\n\nText.  \nMore.\n`,
    );
    await run('fix');
    const now = readFileSync(essay(), 'utf8');
    expect(now).toBe(`${text}\n## A new point is made [#a-new-point]\n\nText.  \nMore.\n`);
  });

  test('with --dry-run says what it would do and writes nothing', async () => {
    writeFileSync(join(content, 'terms/tvl.yaml'), 'kind: concept\nname: TVL\ndefinition: Value.\nessays: []\n');
    before = all();
    const { code, output } = await run('fix', '--dry-run');
    expect([code, changed()]).toEqual([0, []]);
    expect(output).toMatch(/terms\/tvl\.yaml\n {2}put fields in order/);
  });

  test('leaves a file that it cannot read as it is', async () => {
    writeFileSync(join(content, 'terms/tvl.yaml'), 'name: [\r\n');
    writeFileSync(join(content, 'terms/rollup.yaml'), Buffer.from([0x6e, 0xff, 0x0d, 0x0a]));
    before = all();
    await run('fix');
    expect(changed().filter((path) => path.startsWith('terms/'))).toEqual([]);
  });

  test('refuses a flag that it does not know', async () => {
    expect((await run('fix', '--all')).code).toBe(1);
  });
});

describe('npm run rename', () => {
  /** The lines that a renaming takes away and puts there, file by file. */
  const lines = () =>
    changed()
      .filter((path) => !path.startsWith('editions/'))
      .map((path) => {
        const [old, now] = [before[path] ?? '', all()[path] ?? ''].map((text) => text.split('\n'));
        return [
          path,
          old!.filter((line) => !now!.includes(line)),
          now!.filter((line) => !old!.includes(line)),
        ] as const;
      });

  test.each([
    ['source', 'notes', 'remarks', 'sources/notes.yaml', 'sources/remarks.yaml'],
    ['term', 'rollup', 'roll-up', 'terms/rollup.yaml', 'terms/roll-up.yaml'],
    ['chart', 'tiny-ranks', 'who-led', 'charts/tiny-ranks.yaml', 'charts/who-led.yaml'],
    ['dataset', 'tiny-tvl', 'worth', 'datasets/tiny-tvl/data.csv', 'datasets/worth/data.csv'],
    ['claim', 'tiny-stack-01', 'tiny-stack-one', null, null],
    ['section', 'tiny-stack#details', 'particulars', null, null],
  ] as const)('a %s has its new name everywhere, and nothing else is changed', async (kind, old, next, from, to) => {
    for (const name of ['sound', 'sound-crlf-bom']) {
      start(name);
      const { code, output } = await run('rename', kind, old, next);
      expect(code, output).toBe(0);
      const now = all();
      if (from) expect([Object.hasOwn(now, from), Object.hasOwn(now, to)]).toEqual([false, true]);
      expect(changed().filter((path) => path.startsWith('editions/'))).toEqual([]);
      expect(await findingsOf(content)).toEqual([]);
      // Put back by hand, every byte but the note of the old name is as it was.
      const bare = old.split('#').at(-1)!;
      for (const [path, text] of Object.entries(now)) {
        const origin = path === to ? from : path.replace(`datasets/${next}/`, `datasets/${bare}/`);
        const back = text
          .replace(/^ *formerly: .*\r?\n/m, '')
          .replace(/^moved:\r?\n.*\r?\n/m, '')
          .replaceAll(next, bare);
        expect(back, path).toBe(before[origin]);
      }
    }
  });

  test('a section that was published leads on, and again when it is renamed again', async () => {
    await run('rename', 'section', 'tiny-stack#details', 'particulars');
    await run('rename', 'section', 'tiny-stack#particulars', 'small-print');
    expect(all()['essays/tiny-stack.mdx']).toContain('moved:\n  details: small-print\neditions:');
    expect(all()['essays/tiny-stack.mdx']).toContain('### Details [#small-print]');
  });

  test('conditions on a column of names are changed with its cells', async () => {
    const essay = join(content, 'essays/tiny-answer.mdx');
    writeFileSync(
      essay,
      `${readFileSync(essay, 'utf8')}\nThere are <Value of="count(tiny-ranks[source=notes, metric=two])" expect="= 2" />.\n`,
    );
    before = all();
    expect((await run('rename', 'source', 'notes', 'remarks')).code).toBe(0);
    expect(await findingsOf(content)).toEqual([]);
    expect(lines().find(([path]) => path === 'essays/tiny-answer.mdx')![2]).toEqual(
      expect.arrayContaining([expect.stringContaining('[source=remarks, metric=two]')]),
    );
  });

  test.each([
    ['a record that is not there', ['source', 'nots', 'x'], 'nearest: `notes`'],
    ['a name that is taken', ['source', 'notes', 'doe-2024'], 'already'],
    ['a name that is none', ['term', 'tvl', 'T V L'], 'cannot be a name'],
    ['a section without its essay', ['section', 'details', 'x'], 'npm run rename -- section l2-moats#old new'],
    ['a name that the essay uses otherwise', ['section', 'tiny-stack#details', 'claims'], 'another page'],
    ['a claim whose name would not begin with its ledger', ['claim', 'tiny-stack-01', 'one'], 'claim-id-is-unique'],
    ['too few words', ['term', 'tvl'], 'Write: npm run rename'],
    ['a kind that is none', ['essay', 'tiny-stack', 'x'], 'Write: npm run rename'],
  ])('refuses %s and writes nothing', async (_what, args, message) => {
    const { code, output } = await run('rename', ...args);
    expect([code, changed()]).toEqual([1, []]);
    expect(output).toContain(message);
  });

  test('refuses while there are findings, and a name that another record had', async () => {
    await run('rename', 'term', 'tvl', 'worth');
    expect((await run('rename', 'term', 'rollup', 'tvl')).output).toContain('was the name of the term `worth`');
    writeFileSync(join(content, 'terms/rollup.yaml'), 'name: x\n');
    before = all();
    expect((await run('rename', 'term', 'worth', 'value')).output).toContain('Mend these first');
    expect(changed()).toEqual([]);
  });

  test('the site leads from old names to new ones, and old editions keep theirs', async () => {
    await run('rename', 'source', 'notes', 'remarks');
    await run('rename', 'claim', 'tiny-stack-01', 'tiny-stack-one');
    await run('rename', 'chart', 'tiny-line', 'a-line');
    await run('rename', 'section', 'tiny-stack#details', 'particulars');
    await run('new', 'essay', '--title', 'Without a ledger', '--article', 'seed-tiny');
    for (const essay of ['tiny-stack', 'tiny-answer', 'without-a-ledger']) {
      expect((await run('edition', essay, 'Names were changed.')).code).toBe(0);
    }
    // The editions are of the day of the test.
    const published = publish(await build(join(root, 'dist'), { STRATA_CONTENT: content, STRATA_NOW: '' }), '/');
    expect(published.built.code, published.built.output).toBe(0);
    expect(brokenLinks(published.built, '/')).toEqual([]);
    for (const [old, now] of [
      ['sources/notes/', '/sources/remarks/'],
      ['claims/tiny-stack-01/', '/claims/tiny-stack-one/'],
      ['charts/tiny-line/', '/charts/a-line/'],
      ['essays/tiny-stack/details/', '/essays/tiny-stack/particulars/'],
    ] as const) {
      expect(published.pages.get(old)!.html, old).toContain(`content="5; url=${now}"`);
    }
    expect(published.pages.get('embed/tiny-line/')!.html).toContain('href="/charts/a-line/"');
    expect(published.built.files.get('charts/tiny-line.csv')).toEqual(published.built.files.get('charts/a-line.csv'));
    expect(published.pages.get('essays/tiny-stack/v1/')!.html).toContain('/sources/notes/');
    expect(published.pages.get('essays/tiny-stack/')!.html).not.toContain('/sources/notes/');
  });
});

test('the commands leave no file beside the others', async () => {
  await run('new', 'term', '--name', 'Bridge', '--kind', 'concept');
  await run('fix');
  expect(Object.keys(all()).filter((path) => /(?:^|\/)\./.test(path))).toEqual([]);
  expect(existsSync(join(content, 'terms/bridge.yaml'))).toBe(true);
});

test.each([
  ['new', ['term', '--name', 'Bridge', '--kind', 'concept'], 0],
  ['new', ['term'], 1],
  ['fix', ['--dry-run'], 0],
  ['fix', ['--all'], 1],
  ['rename', ['term', 'tvl', 'worth'], 0],
  ['rename', ['term', 'tvl'], 1],
  ['edition', ['tiny-stack', 'No change.'], 1],
] as const)('the command %s %j says the same on a terminal, and whether it failed', async (name, args, code) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`commands/${name}.ts`, ...args], {
    env: { PATH: process.env['PATH'], STRATA_CONTENT: content },
    encoding: 'utf8',
    input: '',
  });
  start('sound');
  const { output } = await run(name, ...args);
  expect([status, code === 0 ? stdout : stderr, code === 0 ? stderr : stdout]).toEqual([code, `${output}\n`, '']);
});
