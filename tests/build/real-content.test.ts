/** The real content holds all that the research found: nothing lost, nothing doubled, figures as they were taken down. */
import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { chartData } from '../../src/domain/charts/data.ts';
import { claimsOf } from '../../src/domain/report.ts';
import { tally } from '../../src/domain/claims/tally.ts';
import { formatFindings } from '../../src/domain/finding.ts';
import { splitFrontMatter } from '../../src/domain/prose/front-matter.ts';
import { targetsOf } from '../../src/domain/prose/outline.ts';
import { findingsOf } from '../../src/library/check.ts';
import { readContent } from '../../src/library/read.ts';
import { parseMdx } from '../../src/markdown/parse.ts';
import type { Row } from '../../src/schema/dataset.ts';

const { report } = await readContent('content');
const sources = [...report.sources.values()];
const claims = [...claimsOf(report).values()];
const rows = (dataset: string) => report.datasets.get(dataset)!.data.rows;

function count<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

test('nothing is wrong with it', async () => {
  const findings = await findingsOf('content');
  expect(findings.length > 0 ? formatFindings(findings) : '').toBe('');
});

describe('sources', () => {
  const names = sources.flatMap(({ data }) => data['research-ids']);

  test('are 204 records with 207 names in the research files, none twice', () => {
    expect(sources).toHaveLength(204);
    expect(names).toHaveLength(207);
    expect(new Set(names).size).toBe(207);
  });

  test('stand for the 165 of the bibliography and the 42 of the datasets', () => {
    const ofDatasets = names.filter((name) => /^S\d+b?$/.test(name));
    expect(ofDatasets).toHaveLength(42);
    expect(names).toHaveLength(ofDatasets.length + 165);
    expect(ofDatasets).toEqual(expect.arrayContaining(['S00', 'S05b', 'S11b', 'S13b', 'S16b', 'S18b', 'S37']));
  });

  test('have five articles under test and eight reposts of them', () => {
    const roles = count(sources.map(({ data }) => data.role));
    expect([roles.get('seed'), roles.get('repost')]).toEqual([5, 8]);
    const seeds = new Set(sources.filter(({ data }) => data.role === 'seed').map(({ id }) => id));
    for (const { data } of sources) if (data.role === 'repost') expect(seeds).toContain(data['copy-of']);
  });
});

describe('claims', () => {
  test('are 158, by essay', () => {
    expect(claims).toHaveLength(158);
    expect(Object.fromEntries(count(claims.map(({ essay }) => essay)))).toEqual({
      'ai-crypto-layering': 35,
      'l2-verticalization': 33,
      'l2-moats': 35,
      'metis-ai-strategy': 55,
    });
  });

  test('have the verdicts that the research reached', () => {
    expect(tally(claims).map(({ verdict, count }) => `${count} ${verdict}`)).toEqual([
      '34 supported',
      '42 partly supported',
      '39 contested',
      '1 contradicted',
      '14 unverifiable',
      '28 opinion',
    ]);
  });

  test('rest on 322 pieces of evidence, by stance', () => {
    expect(Object.fromEntries(count(claims.flatMap(({ evidence }) => evidence.map(({ stance }) => stance))))).toEqual({
      supports: 158,
      contradicts: 83,
      context: 81,
    });
  });
});

describe('each essay', () => {
  const essays = [...report.essays.values()].map((essay) => [essay.id, essay] as const);

  test('is there to be judged', () => {
    expect(essays.length).toBeGreaterThanOrEqual(3);
    expect(essays.filter(([id]) => !report.ledgers.has(id)).map(([id]) => id)).toEqual([]);
  });

  test.each(essays)('%s marks every claim of its article', (id, { outline }) => {
    const marked = targetsOf(outline, 'claim');
    const own = report.ledgers.get(id)!.data.claims.map((claim) => claim.id);
    expect(own.filter((claim) => !marked.includes(claim))).toEqual([]);
  });

  test.each(essays)('%s has its sections, sources, claims, a chart and a table', (_id, { outline, file }) => {
    const sections = outline.sections.filter(({ depth }) => depth === 2).length;
    expect(sections).toBeGreaterThanOrEqual(7);
    expect(sections).toBeLessThanOrEqual(12);
    expect(targetsOf(outline, 'source').length).toBeGreaterThanOrEqual(15);
    expect(targetsOf(outline, 'claim').length).toBeGreaterThanOrEqual(12);
    expect(targetsOf(outline, 'chart').length).toBeGreaterThanOrEqual(1);
    let tables = 0;
    visit(parseMdx(splitFrontMatter(readFileSync(file, 'utf8')).body), 'table', () => void tables++);
    expect(tables).toBeGreaterThanOrEqual(1);
  });
});

describe('the commentary', () => {
  const pieces = [...report.commentary.values()];

  test('has five pieces or more, of 200 to 800 words each', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(5);
    const lengths = pieces.map(({ id, outline }) => [id, outline.words] as const);
    expect(lengths.filter(([, words]) => words < 200 || words > 800)).toEqual([]);
  });

  test('is cited: every piece names a source or a claim, and quotes what it answers', () => {
    const bare = pieces.filter(
      ({ data, outline }) =>
        (data.on === undefined && data.answers === undefined) ||
        targetsOf(outline, 'source').length + targetsOf(outline, 'claim').length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

test('terms include the 93 that the research defined', () => {
  const defined =
    `account-abstraction ai-agent ai-inference andromeda anthropic application-chain apr arbitrum arc aviation-industry
    aztec base black-box cex clanker coinbase dao-governance dat decentralization decentralized-sequencer deepseek
    deepseek-r1 defi degen-chain duan-yongping enterprise-chain ethereum evm farcaster flashblocks game-ip gaming-chain
    gas general-purpose-chain haotian holders-mining hybrid-rollup hyperion hyperliquid idao killer-application l2beat
    large-language-model layer-1 layer-2 layer-3 lazai liquidity-fragmentation mass-adoption megaeth meme-coin
    merkle-tree metis metis-sdk metis-token metisdb metisvm moat modular-components mpef mvcc narrative nft op-rollup
    opcode openai optimism parallel-execution pectra privacy-chain prividium reasoning-model retropgf robinhood-chain
    rollup-centric-strategy rollup-stack rwa sandwich-structure specific-chain superchain tempo tencent token-issuance
    tokenomics tps tradfi tvl verifiable-computation vitalik-buterin wall-street-chains web3 zk-rollup zksync`.split(
      /\s+/,
    );
  expect(defined).toHaveLength(93);
  expect(defined.filter((id) => !report.terms.has(id))).toEqual([]);
});

describe('rows', () => {
  /** The row as it was taken down, its source by its name in the research files. */
  const known = (dataset: string, expected: Row, researchId: string) => {
    const matches = rows(dataset).filter((row) =>
      Object.entries(expected).every(([column, value]) => row[column] === value),
    );
    expect(matches).toHaveLength(1);
    expect(report.sources.get(String(matches[0]!['source']))!.data['research-ids']).toContain(researchId);
  };

  test('are 160 month-ends, 250 readings and 18 statements', () => {
    expect(rows('l2beat-tvl-monthly')).toHaveLength(160);
    expect(rows('tvl-observations')).toHaveLength(250);
    expect(rows('rank-statements')).toHaveLength(18);
  });

  test('are there in every dataset, typed or computed', () => {
    expect([...report.datasets.values()].filter(({ data }) => data.rows.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('that are computed agree with what they are computed from', () => {
    const computed = [...report.datasets.values()].filter(({ data }) => data.computed);
    expect(computed.map(({ id }) => id)).toEqual(expect.arrayContaining(['verdicts', 'rank-l2beat']));
    const counted = rows('verdicts').map((row) => Number(row['claims']));
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(claims.length);
    // A month has each place once.
    const places = rows('rank-l2beat').map((row) => `${row['date']} ${row['rank']}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { share } of rows('base-over-arbitrum')) expect(Number(share)).toBeGreaterThan(0);
  });

  test.each([
    ['2021-05-31', 'arbitrum', 6541.15, 'S01'],
    ['2022-10-31', 'optimism', 1646703605.13, 'S01'],
    ['2023-09-30', 'zksync-era', 444609239, 'S04'],
    ['2024-08-31', 'base', 6139960673.6, 'S02'],
  ])('%s: %s had %d by month-end, from %s', (date, chain, value_usd, researchId) => {
    known('l2beat-tvl-monthly', { date, chain, value_usd }, researchId);
  });

  test.each([
    ['2021-07', 'month', 'optimism', 'defillama-tvl', 70021404.27, null, 'S05b'],
    ['2024-03-31', 'day', 'base', 'l2beat-tvl', 4303615956.01, null, 'S02'],
    ['2024-11-05', 'day', 'starknet', 'l2beat-tvl', 594812327.03, 9, 'S03'],
    ['2025-06', 'quarter', 'base', 'other:unspecified-tvs', 13640000000, 2, 'S36'],
  ])('%s (%s): %s on %s, as read', (date, date_precision, chain, metric, value_usd, rank, researchId) => {
    known('tvl-observations', { date, date_precision, chain, metric, value_usd, rank }, researchId);
  });

  test.each([
    ['2024-11-28', 'l2beat-tvl', 'arbitrum', 'base', null, '18.3bn; 11.4bn of 51.5bn', 'S11'],
    ['2026-04', 'l2beat-tvs', 'arbitrum', 'base', 'mantle', '15.81bn; 11.93bn; 1.61bn; optimism 1.58bn', 'S19'],
  ])('%s: who was first on %s, as stated', (date, metric, first, second, third, figures, researchId) => {
    known('rank-statements', { date, metric, first, second, third, figures }, researchId);
  });
});

describe('rows that may not be drawn', () => {
  const unfit = (dataset: string) => rows(dataset).filter(({ chartable }) => chartable === false);

  test('are three readings of one page and four statements without a date', () => {
    expect(unfit('tvl-observations').map(({ date, chain }) => `${date} ${chain}`)).toEqual([
      '2025-08 arbitrum',
      '2025-08 base',
      '2025-08 optimism',
    ]);
    expect(unfit('rank-statements').map(({ date }) => date)).toEqual([null, null, null, null]);
  });

  test('do not reach the chart of L2BEAT’s totals', () => {
    const chart = report.charts.get('tvl-l2beat')!.data;
    const drawn = chartData(chart, report.datasets).series.flatMap(({ value, runs }) =>
      runs.flatMap(({ points }) => points.flatMap((point) => (point ? `${point.date} ${value} ${point.source}` : []))),
    );
    expect(drawn).toContain('2025-05 base usdinrusd-base-stage1');
    const forbidden = unfit('tvl-observations').map(({ date, chain, source }) => `${date} ${chain} ${source}`);
    expect(drawn.filter((point) => forbidden.includes(point))).toEqual([]);
    expect(drawn.filter((point) => point.startsWith('2025-08'))).toEqual([]);
  });
});
