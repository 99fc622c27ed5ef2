import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import type { Work } from '../../../../src/domain/citing/work.ts';
import { workLine } from '../../../../src/domain/gfm/frame.ts';
import { writeGfm } from '../../../../src/markdown/write.ts';

const work: Work = {
  kind: 'dataset',
  path: 'data/tvl',
  title: 'Values',
  authors: ['Ada'],
  issued: null,
  edition: null,
};
const line = (changes: Partial<Work>) =>
  writeGfm({ type: 'root', children: [workLine({ ...work, ...changes }, { at: addresses('https://a.org/') })] }).trim();

describe('the line that goes with a work', () => {
  test('names it, says in which edition it is, and cites that', () => {
    expect(line({ kind: 'essay', path: 'essays/one', title: 'One', issued: '2026-11-20', edition: 2 })).toBe(
      '`essays/one`, edition 2. Cite as: Ada. [One](https://a.org/essays/one/?v=2). Strata, Edition 2, 20 November 2026.',
    );
  });

  test('says of which day it is where it has no editions, and neither where it was never published', () => {
    expect(line({ issued: '2026-11-20' })).toMatch(/^`data\/tvl`, of 20 November 2026\. Cite as: Ada\. /);
    expect(line({})).toMatch(/^`data\/tvl`\. Cite as: Ada\. /);
  });
});
