import { describe, expect, test } from 'vitest';
import {
  editionIsAsFrozen,
  editionsAreContiguous,
  publishedSectionSurvives,
} from '../../../../src/domain/checks/editions.ts';
import type { ReportRule } from '../../../../src/domain/checks/rule.ts';
import type { Essay } from '../../../../src/schema/essay.ts';
import { edition, hash, report } from '../../builders.ts';
import { onReport } from './run.ts';

const essay = (...editions: ReturnType<typeof edition>[]) => ({ one: { text: '', editions } });

describe('the files of an edition', () => {
  const rule = editionIsAsFrozen;

  test('that are what the command wrote are as frozen', () => {
    expect(onReport(rule, { essays: essay(edition(1), edition(2)), editions: { 'one/v1': '', 'one/v2': '' } })).toEqual(
      [],
    );
    expect(onReport(rule, { essays: { one: '' } })).toEqual([]);
  });

  test('that are others are found by their hash', () => {
    const editions = { 'one/v1': { text: '', hash: hash(7) }, 'one/v2': '' };
    expect(onReport(rule, { essays: essay(edition(1), edition(2)), editions })).toEqual([
      `editions/one/v1: this edition is not what was published: its hash is \`${hash(7)}\``,
    ]);
  });

  test('that are not there are found where the essay names them', () => {
    const parts = { essays: essay(edition(1), edition(2)), editions: { 'one/v1': '' } };
    expect(onReport(rule, parts)).toEqual(['essays/one/editions/1: the files of edition 2 are not there']);
    expect(rule.check(report(parts))[0]!.todo).toBe('restore content/editions/one/v2.mdx and .json');
  });

  test('that are broken have been reported where they stand', () => {
    const built = report({ essays: essay(edition(1)) });
    expect(rule.check({ ...built, known: { ...built.known, editions: new Set(['one/v1']) } })).toEqual([]);
  });

  test('that the command has not named yet count for nothing', () => {
    expect(onReport(rule, { essays: { one: '' }, editions: { 'one/v1': 'Half' } })).toEqual([]);
    expect(
      onReport(rule, { essays: essay(edition(1)), editions: { 'one/v1': '', 'one/v2': { text: '', hash: hash(9) } } }),
    ).toEqual([]);
  });

  test('that no command can have left are found', () => {
    const [found, ...more] = onReport(rule, { essays: essay(edition(1)), editions: { 'one/v1': '', 'one/v3': '' } });
    expect(found).toMatch(/^editions\/one\/v3: no essay names this edition/);
    expect(more).toEqual([]);
  });

  test('of an essay that is not there are found, with the nearest', () => {
    expect(onReport(rule, { essays: { moats: '' }, editions: { 'moat/v1': '' } })).toEqual([
      'editions/moat/v1: no essay names this edition; nearest: `moats`',
    ]);
    expect(onReport(rule, { essays: { moats: '' }, editions: { 'verticalization/v1': '' } })).toEqual([
      'editions/verticalization/v1: no essay names this edition',
    ]);
  });

  test('of an essay that is broken itself are not reported as well', () => {
    const built = report({ editions: { 'one/v1': '', 'one/v2': '' } });
    expect(rule.check({ ...built, known: { ...built.known, essays: new Set(['one']) } })).toEqual([]);
  });
});

describe('the list of editions', () => {
  const found = (...editions: ReturnType<typeof edition>[]) =>
    onReport(editionsAreContiguous, { essays: essay(...editions) });

  test('counts from 1 without a gap', () => {
    expect(found()).toEqual([]);
    expect(found(edition(1), edition(2), edition(3))).toEqual([]);
    expect(found(edition(2))).toEqual(['essays/one/editions/0/number: edition 2 stands where edition 1 should']);
    expect(found(edition(1), edition(3))).toEqual([
      'essays/one/editions/1/number: edition 3 stands where edition 2 should',
    ]);
    expect(found(edition(1), edition(1))).toEqual([
      'essays/one/editions/1/number: edition 1 stands where edition 2 should',
    ]);
  });

  test('goes on in time, and may have two of one day', () => {
    expect(found(edition(1), edition(2, { date: '2026-01-01' }))).toEqual([]);
    expect(found(edition(1), edition(2, { date: '2025-12-31' }))).toEqual([
      'essays/one/editions/1/date: edition 2 of 2025-12-31 is older than the edition before it, of 2026-01-01',
    ]);
  });

  test('is judged for every essay', () => {
    const parts = {
      essays: { one: { text: '', editions: [edition(2)] }, two: { text: '', editions: [edition(3)] } },
    };
    expect(onReport(editionsAreContiguous, parts).map((line) => line.split(':')[0])).toEqual([
      'essays/one/editions/0/number',
      'essays/two/editions/0/number',
    ]);
  });
});

describe('a section that was published', () => {
  const rule: ReportRule = publishedSectionSurvives;
  const before = '## First [#first]\n\n### Inside [#inside]\n\n## Second [#second]\n';
  const parts = (text: string, changes: Partial<Essay> = {}) => ({
    essays: { one: { text, editions: [edition(1)], ...changes }, other: '## There [#there]\n' },
    editions: { 'one/v1': before },
  });
  const found = (text: string, changes: Partial<Essay> = {}) => onReport(rule, parts(text, changes));

  test('is there, wherever it stands now and whatever its title', () => {
    expect(found('## 2 [#second]\n\n### 1 [#first]\n\n### 3 [#inside]\n\n## More [#more]\n')).toEqual([]);
  });

  test('and is gone without a word is found, with the nearest that is there', () => {
    expect(found('## First [#frist]\n\n### Inside [#inside]\n\n## Second [#second]\n')).toEqual([
      'essays/one/editions: the section `first`, which was published, is gone; nearest: `frist`',
    ]);
    expect(found('').map((line) => line.split('`')[1])).toEqual(['first', 'inside', 'second']);
    expect(rule.check(report(parts('')))[0]!.todo).toContain('`first: new-id`');
  });

  test('in an older edition is remembered, and one that is only in a left file is not', () => {
    const editions = { 'one/v1': before, 'one/v2': '## First [#first]\n', 'one/v3': '## Left [#left]\n' };
    const essays = { one: { text: '## First [#first]\n', editions: [edition(1), edition(2)] } };
    expect(onReport(rule, { essays, editions }).map((line) => line.split('`')[1])).toEqual(['inside', 'second']);
  });

  test('may have moved in the essay or to another', () => {
    const text = '## Start [#start]\n\n## Second [#second]\n';
    expect(found(text, { moved: { first: 'start', inside: 'other#there' } })).toEqual([]);
    expect(found(text, { moved: { first: 'one#start', inside: 'second' } })).toEqual([]);
  });

  test('may have been withdrawn', () => {
    const withdrawn = { first: 'It was wrong.', inside: 'With it.' };
    expect(found('## Second [#second]\n', { withdrawn })).toEqual([]);
  });

  test('that moved and is still there is found', () => {
    expect(found(`${before}\n## Start [#start]\n`, { moved: { first: 'start' } })).toEqual([
      'essays/one/moved/first: the section `first` is still here',
    ]);
  });

  test('that was withdrawn and is still there is found', () => {
    expect(found(before, { withdrawn: { second: 'It was wrong.' } })).toEqual([
      'essays/one/withdrawn/second: the section `second` is still here',
    ]);
  });

  test('that moved and was withdrawn as well is found', () => {
    const changes = { moved: { first: 'second' }, withdrawn: { first: 'It was wrong.', inside: 'With it.' } };
    expect(found('## Second [#second]\n', changes)).toEqual([
      'essays/one/withdrawn/first: the section `first` stands under `moved` too',
    ]);
  });

  test('had no name of another page, whose place its own would take', () => {
    const words = (id: string) =>
      `\`${id}\` is the name of another page or place of the essay, and never was that of a section`;
    expect(found(before, { moved: { v1: 'first' }, withdrawn: { cite: 'It was wrong.' } })).toEqual([
      `essays/one/moved/v1: ${words('v1')}`,
      `essays/one/withdrawn/cite: ${words('cite')}`,
    ]);
  });

  test('moved to a section that is there, not to one that moved itself', () => {
    const text = '### Inside [#inside]\n\n## Second [#second]\n';
    expect(found(text, { moved: { first: 'secnod' } })).toEqual([
      'essays/one/moved/first: the essay `one` has no section `secnod`; nearest: `second`',
    ]);
    expect(found(text, { moved: { first: 'other#their' } })).toEqual([
      'essays/one/moved/first: the essay `other` has no section `their`; nearest: `there`',
    ]);
    expect(found('## Second [#second]\n', { moved: { first: 'inside', inside: 'second' } })).toEqual([
      'essays/one/moved/first: the essay `one` has no section `inside`',
    ]);
  });

  test('moved to an essay that is there', () => {
    expect(found(before.replace('first', 'start'), { moved: { first: 'othre#there' } })).toEqual([
      'essays/one/moved/first: the essay `othre` does not exist; nearest: `other`',
    ]);
  });

  test('moved to an essay that is broken itself is not reported as well', () => {
    const built = report(parts(before.replace('first', 'start'), { moved: { first: 'broken#there' } }));
    const known = { ...built.known, essays: new Set(['one', 'other', 'broken']) };
    expect(rule.check({ ...built, known })).toEqual([]);
  });

  test('needs no word in an essay that was never published', () => {
    expect(onReport(rule, { essays: { one: '' }, editions: { 'one/v1': before } })).toEqual([]);
  });
});
