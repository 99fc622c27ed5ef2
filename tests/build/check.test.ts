/** What `npm run check` prints in each of its forms, and what it lists with `--impact`. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/domain/findings/as-json.ts';
import { contentOf } from './cases.ts';
import { temporaryFolder } from './site.ts';

/** Runs the command on a case as an editor does. */
async function check(
  name: string,
  ...args: string[]
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ['commands/check.ts', ...args], {
    env: { PATH: process.env['PATH'], STRATA_CONTENT: contentOf(name) },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { code, output, errors };
}

/** The list for a selection, where there is one. */
async function impactOf(selection: string): Promise<string> {
  const { code, output, errors } = await check('sound', '--impact', selection);
  expect([code, errors]).toEqual([0, '']);
  return output;
}

const stack = 'tests/build/cases/sound/content/essays/tiny-stack.mdx';
const answer = 'tests/build/cases/sound/content/essays/tiny-answer.mdx';
const commentary = 'tests/build/cases/sound/content/commentary/beta-was-early.mdx';

describe('the check of a folder', () => {
  test('ends well with warnings alone, which it shows', async () => {
    const { code, output, errors } = await check('sound');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/ {2}warning {2}claim-is-discussed\n[^]*\n3 warnings in 2 files\n$/);
    expect(output).not.toContain('\x1b');
  });

  test.skipIf(process.platform === 'win32')('opens a few files at a time, where a system allows no more', async () => {
    const limited = ['-c', 'ulimit -n 256 && exec "$0" commands/check.ts --json', process.execPath];
    const child = spawn('sh', limited, { env: { PATH: process.env['PATH'] } });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    await new Promise((done, fail) => child.on('error', fail).on('close', done));
    expect((JSON.parse(output) as JsonReport).errors).toBe(0);
  });

  test('fails with the findings when there are any', async () => {
    const { code, output, errors } = await check('primary-key-twice');
    expect([code, errors]).toEqual([1, '']);
    expect(output).toContain('data.csv:4:1  error  primary-key-is-unique\n  4 │ 2024-');
    expect(output).toMatch(/\n2 errors in 1 file\n$/);
  });
});

describe('other forms', () => {
  test('for programs are one line of JSON, with the same end', async () => {
    const { code, output } = await check('primary-key-twice', '--json');
    const { errors, findings } = JSON.parse(output) as JsonReport;
    expect([code, errors]).toEqual([1, 2]);
    expect(findings[0]).toMatchObject({ line: 4, column: 1, severity: 'error', rule: 'primary-key-is-unique' });
  });

  test('for GitHub are annotations', async () => {
    const { code, output } = await check('primary-key-twice', '--github');
    expect(code).toBe(1);
    expect(output).toMatch(
      /^::error file=tests\/build\/cases\/primary-key-twice\/content\/datasets\/tvl\/data.csv,line=4,/,
    );
  });

  test('cannot be two at once, and an option that is mistyped is named', async () => {
    expect(await check('sound', '--json', '--github')).toMatchObject({ code: 1, output: '' });
    expect((await check('sound', '--jsn')).errors).toContain('--jsn');
  });
});

describe('the check at every save', () => {
  const folder = temporaryFolder('watch');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says what each save has broken and mended', async () => {
    cpSync(contentOf('sound'), folder, { recursive: true });
    const child = spawn(process.execPath, ['commands/check.ts', '--watch', '--json'], {
      env: { PATH: process.env['PATH'], STRATA_CONTENT: folder },
    });
    const reports = createInterface(child.stdout)[Symbol.asyncIterator]();
    /** The next report with so many errors; a save may be seen in two steps. */
    const until = async (errors: number): Promise<JsonReport> => {
      for (;;) {
        const report = JSON.parse((await reports.next()).value as string) as JsonReport;
        if (report.errors === errors) return report;
      }
    };
    try {
      await until(0);
      const file = join(folder, 'terms/rollup.yaml');
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace('kind:', 'knid:'));
      expect((await until(2)).findings[0]!.rule).toBe('record-fits-schema');
      mkdirSync(join(folder, 'sources/new.yaml'));
      await until(3);
      writeFileSync(file, before);
      await until(1);
    } finally {
      child.kill();
    }
  }, 60_000);
});

describe('the impact of', () => {
  test('a dataset is all that is computed, drawn, written and answered with its rows', async () => {
    expect(await impactOf('tiny-tvl')).toBe(`datasets computed from it: 2
  tiny-order
  tiny-ratio

charts: 2
  tiny-line: Alpha < Beta & "both" <script>alert("title")</script>
  tiny-ratio: Beta stood at a third of Alpha

sentences: 7
  ${stack}:25:20  At most, Beta held $2.50 billion.
  ${stack}:51:26  On 31 January Alpha held $1.50 billion, before figure was drawn.
  ${answer}:25:23  In January Alpha held 3 times as much as Beta, or $1.00 billion more.
  ${answer}:27:15  Beta stood at 33% of it, and Alpha rose by 16.7% in a month.
  ${answer}:33:11  There are 6 rows, the least of $500 million.
  ${answer}:35:1  Alpha had place 1, and one claim of three is 1 opinion.
  ${commentary}:16:35  A rollup stood there before, as the essay and this answer say, at $500 million.

sections: 4
  essays/tiny-stack#argument The argument in short
  essays/tiny-stack#figures Figures
  essays/tiny-answer#in-numbers In numbers
  commentary/beta-was-early#notes-say What the notes hold

claims discussed there: 3
  tiny-stack-01 (supported): Alpha was first & stayed so.
  tiny-stack-02 (contested): Beta will win.
  tiny-answer-01 (supported): It holds.

commentary that answers there: 1
  beta-was-early: Beta was early & <b>Alpha</b> late

`);
  });

  test('one row is what rests on this row', async () => {
    expect(await impactOf('tiny-tvl[chain=beta, date=2024-03-31]')).toBe(`datasets computed from it: 0

charts: 1
  tiny-line: Alpha < Beta & "both" <script>alert("title")</script>

sentences: 2
  ${stack}:25:20  At most, Beta held $2.50 billion.
  ${answer}:33:11  There are 6 rows, the least of $500 million.

sections: 3
  essays/tiny-stack#argument The argument in short
  essays/tiny-stack#figures Figures
  essays/tiny-answer#in-numbers In numbers

claims discussed there: 3
  tiny-stack-01 (supported): Alpha was first & stayed so.
  tiny-stack-02 (contested): Beta will win.
  tiny-answer-01 (supported): It holds.

commentary that answers there: 1
  beta-was-early: Beta was early & <b>Alpha</b> late

`);
  });

  test('rows that no chart draws and nothing counts is nothing', async () => {
    expect(await impactOf('tiny-ranks[chartable=false]')).toBe(`datasets computed from it: 0

charts: 0

sentences: 0

sections: 0

claims discussed there: 0

commentary that answers there: 0

`);
  });

  test('a computed dataset is what is drawn and written with it', async () => {
    expect(await impactOf('tiny-verdicts[verdict=opinion]')).toBe(`datasets computed from it: 0

charts: 1
  tiny-verdicts: Most of it held up

sentences: 1
  ${answer}:36:1  Alpha had place 1, and one claim of three is 1 opinion.

sections: 2
  essays/tiny-answer#reply Reply
  essays/tiny-answer#in-numbers In numbers

claims discussed there: 1
  tiny-answer-01 (supported): It holds.

commentary that answers there: 0

`);
  });

  test.each([
    ['tiny-tlv', 'dataset `tiny-tlv` does not exist; nearest: `tiny-tvl`'],
    ['tiny-tvl[chian=alpha]', 'dataset `tiny-tvl` has no column `chian`; nearest: `chain`'],
    ['tiny-tvl[alpha]', '`tiny-tvl[alpha]` is not of the form `dataset` or `dataset[column=value, …]`'],
  ])('%s is none: the command fails, and names what is nearest', async (selection, message) => {
    expect(await check('sound', '--impact', selection)).toEqual({ code: 1, output: '', errors: `${message}\n` });
  });
});
