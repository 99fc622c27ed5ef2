/** Every case folder gives exactly the findings it expects, and every rule has a case. */
import { describe, expect, test } from 'vitest';
import { fileRules, proseRules, reportRules, textRules } from '../../src/domain/checks/index.ts';
import { formatFindings } from '../../src/domain/finding.ts';
import { checkFolder, findingsOf } from '../../src/library/check.ts';
import { readContent } from '../../src/library/read.ts';
import { caseNames, contentOf, expectedOf } from './cases.ts';

describe('the findings on', () => {
  test.each(caseNames)('%s', async (name) => {
    const { findings, warnings } = await checkFolder(contentOf(name));
    // Of a folder made to show an error, the warnings are left out: its texts are too small to be good ones.
    const shown = name.startsWith('prose') ? [...findings, ...warnings] : findings;
    expect(formatFindings(shown)).toBe(expectedOf(name));
  });
});

test('every rule has a case, and every case a rule', () => {
  const seen = new Set(
    caseNames.flatMap((name) =>
      [...expectedOf(name).matchAll(/^\S+:\d+:\d+ {2}(\S+)(?: \(warning\))?$/gm)].map(([, rule]) => rule!),
    ),
  );
  const rules = [...textRules, ...reportRules, ...fileRules, ...proseRules]
    .map(({ id }) => id)
    // git keeps neither a huge file nor one without permission: tests/unit/library/files.test.ts makes them.
    .filter((id) => id !== 'file-is-not-huge' && id !== 'file-is-readable');
  expect([...seen].sort()).toEqual(rules.sort());
});

describe('Windows line ends and byte-order marks', () => {
  const values = async (name: string) => {
    const { report } = await readContent(contentOf(name));
    const { essays, commentary, ledgers, sources, terms, datasets, charts } = report;
    const records = [essays, commentary, ledgers, sources, terms, datasets, charts].map((collection) =>
      [...collection.values()].map(({ id, data }) => ({ id, data })),
    );
    const marks = [...essays.values(), ...commentary.values()].flatMap(({ outline }) =>
      outline.marks.map(({ kind, target, section, place }) => [kind, target, section, place.line, place.column]),
    );
    return { records, marks, rows: datasets.get('tiny-tvl')!.data.rows };
  };

  test('change no value and no place', async () => {
    const plain = await values('sound');
    expect(plain.rows[3]!['note']).toBe('two\nlines');
    expect(await values('sound-crlf-bom')).toEqual(plain);
  });
});

test('what an editor may leave is no finding, and stops nothing', async () => {
  const { findings, warnings } = await checkFolder(contentOf('prose'));
  expect(findings).toEqual([]);
  expect(new Set(warnings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});

test('a folder that is not there is an error, not a folder without findings', async () => {
  await expect(findingsOf('tests/build/cases/nowhere')).rejects.toThrow('ENOENT');
});
