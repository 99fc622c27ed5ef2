import { describe, expect, test } from 'vitest';
import { linkResolves as rule } from '../../../../src/domain/checks/link-resolves.ts';
import { report } from '../../builders.ts';
import { onReport } from './run.ts';

const found = (target: string) =>
  onReport(rule, { essays: { one: `[x](${target})\n\n## A [#first]\n`, 'l2-moats': '## B [#security]\n' } }).map(
    (line) => line.replace('essays/one 1:1: ', ''),
  );

describe('sound links', () => {
  test.each([
    'https://a.b',
    'HTTP://a.b',
    'mailto:a@b.org',
    '#first',
    './l2-moats.mdx',
    '../essays/l2-moats.mdx#security',
  ])('%s', (target) => {
    expect(found(target)).toEqual([]);
  });
});

describe('broken links', () => {
  test('to an essay that is not there, with the nearest', () => {
    expect(found('./l2-moat.mdx')).toEqual(['the essay `l2-moat` does not exist; nearest: `l2-moats`']);
  });

  test('to a section that is not there, with the nearest', () => {
    expect(found('./l2-moats.mdx#securty')).toEqual([
      'the essay `l2-moats` has no section `securty`; nearest: `security`',
    ]);
    expect(found('#security')).toEqual(['the essay `one` has no section `security`']);
  });

  test.each(['', 'l2-moats', '/essays/l2-moats/', 'ftp://a.b', 'https://', 'https://a.%b', '../claims/a.yaml'])(
    'to `%s`, which is neither on the web nor in content/',
    (target) => {
      expect(found(target)).toEqual([`\`${target}\` leads nowhere`]);
    },
  );
});

describe('reference-style links', () => {
  const definition = (target: string) =>
    onReport(rule, { essays: { one: `A [link][x].\n\n[x]: ${target}\n\n## A [#first]\n` } });

  test('are judged by their definitions, and found there', () => {
    expect(definition('#first')).toEqual([]);
    expect(definition('https://a.b')).toEqual([]);
    expect(definition('./two.mdx')).toEqual(['essays/one 3:1: the essay `two` does not exist']);
    expect(definition('/essays/one/')).toEqual(['essays/one 3:1: `/essays/one/` leads nowhere']);
  });
});

test('a link to an essay that is broken itself is not reported as well', () => {
  const built = report({ essays: { one: '[x](./two.mdx#a)\n' } });
  const known = { ...built.known, essays: new Set(['one', 'two']) };
  expect(rule.check({ ...built, known })).toEqual([]);
});

describe('links between essays and commentary', () => {
  const essays = { one: '## A [#first]\n' };
  const from = (text: string) => onReport(rule, { essays, commentary: { reply: `${text}\n\n## B [#own]\n` } });

  test('lead both ways, and to sections of the same text', () => {
    expect(from('[x](../essays/one.mdx#first) [y](#own) [z](./reply.mdx#own)')).toEqual([]);
    const essay = { one: '[x](../commentary/reply.mdx#own)\n' };
    expect(onReport(rule, { essays: essay, commentary: { reply: '## B [#own]\n' } })).toEqual([]);
  });

  test('that are broken say which kind of text is missing', () => {
    expect(from('[x](./one.mdx)')).toEqual(['commentary/reply 1:1: the commentary `one` does not exist']);
    expect(from('[x](../commentary/replay.mdx)')).toEqual([
      'commentary/reply 1:1: the commentary `replay` does not exist; nearest: `reply`',
    ]);
    expect(from('[x](../essays/one.mdx#frist)')).toEqual([
      'commentary/reply 1:1: the essay `one` has no section `frist`; nearest: `first`',
    ]);
    expect(from('[x](#first)')).toEqual(['commentary/reply 1:1: the commentary `reply` has no section `first`']);
  });
});
