import { describe, expect, test } from 'vitest';
import { noticeOn, onUnknownSection, type Said } from '../../../../src/domain/editions/notice.ts';
import { sectionStates } from '../../../../src/domain/editions/section-states.ts';
import type { Essay } from '../../../../src/schema/essay.ts';
import { history } from './histories.ts';

const write = (said: Said[]) =>
  said.map((one) => (typeof one === 'string' ? one : `[${one.text}](${one.path})`)).join('');
const states = (texts: string[], changes: Partial<Essay> = {}) => sectionStates(history(texts, changes));

const first =
  '## S [#stays]\n\nX.\n\n## C [#changes]\n\nX.\n\n## O [#old]\n\nO.\n\n## A [#away]\n\nX.\n\n## W [#w]\n\nX.\n';
const second = '## S [#stays]\n\nX.\n\n## C [#changes]\n\nY.\n\n## L [#late]\n\nX.\n\n## O [#new]\n\nO.\n';
const two = states([first, second], {
  moved: { old: 'one#new', away: 'other#there' },
  withdrawn: { w: 'It was wrong.' },
});
const notice = (section: string | null, edition = '1') => write(noticeOn(two, section, edition));

describe('the notice on a section', () => {
  test.each([
    ['stays', 'This section is unchanged since edition 1.'],
    [
      'changes',
      'This section has changed since edition 1: [see what changed](changes/), [read edition 1](v1/#changes).',
    ],
    ['late', 'Edition 1 did not have this section: [see what changed](changes/).'],
    ['old', 'This section is unchanged since edition 1.'],
    ['new', 'This section is unchanged since edition 1.'],
    [
      'away',
      'This section has moved: [read it where it is now](../other/there/), [read edition 1](v1/#away), [see what changed](changes/).',
    ],
    ['w', 'This section was withdrawn. It was wrong. You can [read edition 1](v1/#w), [see what changed](changes/).'],
  ])('%s', (section, said) => {
    expect(notice(section)).toBe(said);
  });

  test('may be on one called as what every object of JavaScript has', () => {
    const gone = states(['## C [#constructor]\n\nX.\n', '## S [#stays]\n\nX.\n']);
    expect(write(noticeOn(gone, 'constructor', '1'))).toMatch(/^This section is no more: /);
  });

  test('that is gone leads to an edition that had it, whichever is cited', () => {
    expect(notice('away', '2')).toContain('[read edition 1](v1/#away)');
  });
});

describe('the notice on an essay', () => {
  test('counts the sections that changed, came or went', () => {
    expect(notice(null)).toBe(
      '4 sections have changed since edition 1: [see what changed](changes/), [read edition 1](v1/).',
    );
    expect(notice(null, '2')).toBe('This essay is unchanged since edition 2.');
    expect(write(noticeOn(states(['## A [#a]\n\nX.\n', '## A [#a]\n\nY.\n']), null, '1'))).toMatch(
      /^One section has changed/,
    );
  });

  test('does not count a section twice that was merged into another', () => {
    const merged = states(['## A [#a]\n\nX.\n\n## B [#b]\n\nY.\n', '## B [#b]\n\nY.\n'], { moved: { a: 'b' } });
    expect(write(noticeOn(merged, null, '1'))).toMatch(/^One section has changed/);
    expect(write(noticeOn(merged, null, '2'))).toBe('This essay is unchanged since edition 2.');
  });

  test('says that there is no such edition, of any text', () => {
    for (const edition of ['0', '3', '01', '', 'v1', '<b>', ' 1'])
      expect(notice('stays', edition)).toBe(
        `There is no edition “${edition}” of this essay; the current one is number 2.`,
      );
    expect(notice(null, '1'.repeat(5000))).toContain(`“${'1'.repeat(19)}…”`);
  });

  test('says that there is none at all', () => {
    expect(write(noticeOn(states([]), null, '1'))).toMatch(/^This essay has not been published yet/);
  });
});

test('a name of no section is shown as far as there is room', () => {
  expect(onUnknownSection('<b>')).toBe('This essay has no section “<b>”, and never had.');
  expect(onUnknownSection('x'.repeat(100_000)).length).toBeLessThan(100);
});
