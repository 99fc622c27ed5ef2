/** Content that is long, odd or hostile: the site builds and stays small, shows it as text, or is refused as a whole. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartData } from '../../src/domain/charts/data.ts';
import { sizes } from '../../src/domain/charts/theme.ts';
import { drawInline } from '../../src/library/drawing.ts';
import { findingsOf } from '../../src/library/check.ts';
import { freeze } from '../../src/library/freeze.ts';
import { readContent } from '../../src/library/read.ts';
import { contentOf, expectedOf, writeContent } from './cases.ts';
import {
  chartFile,
  embeddingFaults,
  metadataFaults,
  pictureFaults,
  svgFaults,
  tableOf,
  valueFaults,
} from './chart-files.ts';
import { packageFaults, rowFaults, rowsOf } from './data-files.ts';
import { tagsOf, textOf } from './html.ts';
import { brokenLinks, build, type Built, publish, type Published, temporaryFolder, textFile } from './site.ts';
import { valueFaults as textFaults, valuesOn } from './value-pages.ts';
import { readXml } from './xml.ts';

const folder = temporaryFolder('robustness');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = {
  type: 'webpage',
  title: 'A source',
  accessed: '2026-01-01',
  role: 'data',
  linkable: false,
  'research-ids': ['one'],
};

/** A dataset and its rows as files; JSON is YAML too. */
function dataset(id: string, title: string, columns: Readonly<Record<string, object>>, key: string[], lines: string[]) {
  const record = {
    title,
    description: `${title}, invented.`,
    metric: 'Nothing real.',
    retrieved: '2026-01-01',
    licenses: [{ name: 'CC0-1.0', title: 'Public domain' }],
    fields: Object.entries(columns).map(([name, field]) => ({ name, title: name, ...field })),
    primaryKey: key,
    problems: [],
    changes: [{ date: '2026-01-01', what: 'Made up.', why: 'To have something to test.' }],
  };
  return {
    [`datasets/${id}/dataset.yaml`]: JSON.stringify(record),
    [`datasets/${id}/data.csv`]: `${[Object.keys(columns).join(','), ...lines].join('\n')}\n`,
  };
}

const columns = {
  date: { type: 'date', required: true },
  chain: { type: 'string' },
  value_usd: { type: 'number', unit: 'USD' },
  source: { type: 'string', references: 'sources' },
};

/** Days of some chains, one after the other, with values that wander; the same at every run. */
function wandering(chains: readonly string[], days: number): string[] {
  let state = 1;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const last = Date.UTC(2025, 11, 31);
  return chains.flatMap((chain) => {
    let value = 1e9;
    return Array.from({ length: days }, (_, index) => {
      value = Math.max(1e6, value * (0.97 + 0.0602 * random()));
      const day = new Date(last - (days - 1 - index) * 86_400_000).toISOString().slice(0, 10);
      return `${day},${chain},${Math.round(value)},one`;
    });
  });
}

const lineChart = (dataset: string, title: string, series: { value: string; title: string }[]) => ({
  kind: 'line',
  title,
  summary: 'Values that wander.',
  alt: 'A line that goes up and down.',
  unit: 'invented US dollars',
  layers: [
    { dataset, mark: 'line', every: 'day', x: 'date', y: 'value_usd', series: 'chain', measure: 'invented TVL' },
  ],
  series,
});

const arabic = 'شبكة ألفا للطبقة الثانية';
const hebrew = 'רשת בטא';
const emoji = 'Gamma 👩‍👩‍👧‍👦 🚀 <b>&';
const long = `${'A very long name, '.repeat(17).slice(0, 294)} ends!`;
const words = { arabic, hebrew, emoji, long };

const files = {
  'sources/one.yaml': JSON.stringify({ ...source, title: `${arabic} ${emoji}` }),
  ...dataset('long', 'Fifty thousand rows', columns, ['date', 'chain'], wandering(['one'], 50_000)),
  'charts/long.yaml': JSON.stringify(
    lineChart('long', 'A value wanders over fifty thousand days', [{ value: 'one', title: 'One' }]),
  ),
  ...dataset(
    'odd',
    `Odd letters, ${arabic}`,
    { ...columns, name: { type: 'string' } },
    ['date', 'chain'],
    Object.entries(words).flatMap(([chain, name], index) => [
      `2025-01-0${index + 1},${chain},${index + 1}000000,one,"${name}"`,
      `2025-02-0${index + 1},${chain},${index + 2}000000,one,"${name}"`,
    ]),
  ),
  'charts/odd-line.yaml': JSON.stringify({
    ...lineChart(
      'odd',
      `${arabic} و ${hebrew} beside Gamma 🚀 <i>&`,
      Object.entries(words).map(([value, title]) => ({ value, title })),
    ),
    gaps: [{ from: '2025-03', to: '2025-03', label: hebrew, reason: `${arabic}.` }],
    events: [{ date: '2025-01-15', label: emoji, source: 'one' }],
  }),
  'charts/odd-bars.yaml': JSON.stringify({
    kind: 'bar',
    title: long,
    summary: `${hebrew} and ${arabic}.`,
    alt: `${hebrew}, ${arabic}, ${emoji}.`,
    unit: 'invented US dollars',
    layers: [
      {
        dataset: 'odd',
        mark: 'bar',
        x: 'name',
        y: 'value_usd',
        series: 'date',
        measure: 'invented TVL',
        where: { date: ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'] },
      },
    ],
    series: [1, 2, 3, 4].map((day) => ({ value: `2025-01-0${day}`, title: `${hebrew} ${day}` })),
    categories: Object.values(words).map((title) => ({ title, values: [title] })),
    category: arabic,
  }),
  'charts/odd-times.yaml': JSON.stringify({
    kind: 'timeline',
    title: `${emoji} came after ${hebrew} and ${arabic}`,
    summary: 'Four names over two months.',
    alt: 'Points in four rows.',
    unit: 'name',
    layers: [
      { dataset: 'odd', mark: 'point', x: 'date', y: 'name', series: 'chain', label: 'name', measure: 'reading' },
    ],
    series: Object.entries(words).map(([value, title]) => ({ value, title })),
    categories: Object.values(words).map((title) => ({ title, values: [title] })),
  }),
  ...dataset(
    'twice',
    'Two readings a day',
    { ...columns, hour: { type: 'integer' } },
    ['date', 'chain', 'hour'],
    ['2025-01-01,one,1000000,one,6', '2025-01-01,one,2000000,one,18', '2025-01-02,one,3000000,one,6'],
  ),
  'charts/twice.yaml': JSON.stringify(
    lineChart('twice', 'A value doubles in one single day', [{ value: 'one', title: 'One' }]),
  ),
  'essays/odd.mdx': `---
title: ${JSON.stringify(`${arabic} ${emoji}`)}
subtitle: ${JSON.stringify(hebrew)}
abstract: Short.
article: one
authors: [${JSON.stringify(hebrew)}]
order: 1
---

On its last day the value stood at <Value of="long.value_usd[date=2025-12-31]" />, ${arabic}.

<Chart id="odd-line" />

<Chart id="odd-bars" />
`,
};

describe('a report with a dataset of fifty thousand rows and with odd letters', () => {
  const content = join(folder, 'content');
  let report: Published;

  beforeAll(async () => {
    writeContent(content, files);
    await freeze(content, 'odd', 'First edition.', '2026-01-02');
    report = publish(await build(join(folder, 'long-and-odd'), { STRATA_CONTENT: content }));
  });

  const page = (path: string) => report.pages.get(path)!;
  const drawingsOn = (path: string) => page(path).html.match(/<svg viewBox="0 0 (?:720|340) .*?<\/svg>/gs) ?? [];

  test('is sound, and builds', async () => {
    expect(await findingsOf(content)).toEqual([]);
    expect(report.built.code).toBe(0);
    expect(brokenLinks(report.built, '/')).toEqual([]);
  });

  describe('of the long dataset', () => {
    test('the page shows five hundred rows, and leads to the next page and to the last one', () => {
      const rows = page('data/long/').tags.filter(({ attributes }) => attributes['id']?.startsWith('row-'));
      expect(rows).toHaveLength(500);
      const hrefs = page('data/long/').tags.flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(hrefs).toContain('/data/long/rows/2/');
      expect(hrefs).toContain('/data/long/rows/100/');
      expect(textOf(page('data/long/').html)).toContain('Rows 1 to 500 of 50,000');
    });

    test('each further page leads to the one before and the one after, up to the hundredth', () => {
      const around = (path: string) =>
        page(path).tags.flatMap(({ attributes }) =>
          attributes['rel'] === 'prev' || attributes['rel'] === 'next' ? attributes['href'] : [],
        );
      expect(around('data/long/rows/2/')).toEqual(['/data/long/', '/data/long/rows/3/']);
      expect(around('data/long/rows/100/')).toEqual(['/data/long/rows/99/']);
      expect(report.pages.has('data/long/rows/1/')).toBe(false);
      expect(report.pages.has('data/long/rows/101/')).toBe(false);
    });

    test('each row has a place of its own, to which a number of a text leads', () => {
      expect(rowFaults(report, 'long')).toEqual([]);
      expect(valuesOn(report, 'essays/odd/')).toHaveLength(1);
      expect(textFaults(report, 'essays/odd/')).toEqual([]);
      const hrefs = page('essays/odd/values/').tags.flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(hrefs).toContain('/data/long/rows/100/#row-50000');
    });

    test('the file is whole', () => {
      expect(rowsOf(report, 'long')).toHaveLength(50_000);
    });

    test('the drawings stay small, and keep the least and the greatest value', () => {
      const drawings = drawingsOn('charts/long/');
      expect(drawings).toHaveLength(2);
      for (const drawing of drawings) expect(drawing.length).toBeLessThan(60_000);
      expect(report.built.files.get('charts/long.svg')!.length).toBeLessThan(60_000);
      const values = rowsOf(report, 'long').map((row) => Number(row['value_usd']));
      const heights = (drawing: string) => {
        // The path of the line: absolute where it begins, then by steps.
        const path = /stroke-linejoin="round" d="([^"]*)"/.exec(drawing)![1]!;
        let y = 0;
        const reached: number[] = [];
        for (const [, command, numbers] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
          const parts = (numbers!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
          const vertical = /v/i.test(command!)
            ? parts
            : /h/i.test(command!)
              ? []
              : parts.filter((_, at) => at % 2 === 1);
          for (const step of vertical) {
            y = command === command!.toUpperCase() ? step : y + step;
            reached.push(y);
          }
        }
        return [Math.min(...reached), Math.max(...reached)] as const;
      };
      const [top, bottom] = heights(drawings[0]!);
      const span = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)] as const, [
        Infinity,
        -Infinity,
      ] as const);
      // The axis begins at zero, at 400 pixels from the top of a drawing of 430.
      const [least, greatest] = [400.5 - bottom, 400.5 - top];
      expect(Math.abs(least / greatest - span[0] / span[1])).toBeLessThan(0.01);
    });

    test('the table of the chart has two hundred rows, and leads to the file with all', () => {
      const table = page('charts/long/').tags.find(({ name }) => name === 'table')!;
      expect(tableOf(table.inside)).toHaveLength(201);
      const figure = page('charts/long/').tags.find(({ name }) => name === 'figure')!;
      expect(textOf(figure.inside)).toContain('The first 200 of 50,000 rows. All rows as CSV');
      const hrefs = tagsOf(figure.inside).flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(hrefs).toContain('/charts/long.csv');
      expect(valueFaults(report, 'long')).toEqual([]);
    });

    test.each(['data/long/', 'data/long/rows/2/', 'data/long/rows/100/', 'charts/long/', 'embed/long/'])(
      'the page stays under 30 kB when it is compressed: %s',
      (path) => {
        expect(brotliCompressSync(page(path).html).length).toBeLessThan(30_000);
      },
    );
  });

  describe('of the odd letters', () => {
    const charts = ['odd-line', 'odd-bars', 'odd-times'];

    test.each(charts)('the picture is well-formed, and says them as they were written: %s', (id) => {
      expect(svgFaults(report, id)).toEqual([]);
    });

    test.each(charts)('no picture holds half of a letter, or none for one: %s', (id) => {
      const texts = readXml(textFile(report, `charts/${id}.svg`)).map(({ text }) => text);
      const inline = drawingsOn(`charts/${id}/`).map((drawing) => textOf(drawing));
      expect(inline).toHaveLength(2);
      for (const text of [...texts, ...inline]) {
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\uFFFD\u0000-\u0008]/);
      }
    });

    test('the names of the series are drawn as Unicode, in the order in which they are written', () => {
      for (const drawing of drawingsOn('charts/odd-line/')) {
        const drawn = tagsOf(drawing).flatMap(({ name, inside }) => (name === 'text' ? textOf(inside) : []));
        const drawnWith = (text: string) => drawn.filter((one) => one.includes(text));
        expect(drawnWith('شبكة').length).toBeGreaterThan(0);
        expect(drawnWith(hebrew).length).toBeGreaterThan(0);
        expect(drawnWith('👩‍👩‍👧‍👦').length).toBeGreaterThan(0);
        expect(drawnWith('A very long').every((text) => text.endsWith('…'))).toBe(true);
      }
    });

    test('the pictures have their sizes', () => {
      expect(charts.flatMap((id) => pictureFaults(report, id))).toEqual([]);
    });

    test('pages show them whole and as text, in titles, labels and cells', () => {
      for (const path of ['charts/odd-line/', 'charts/odd-times/', 'essays/odd/']) {
        const text = textOf(page(path).html);
        for (const word of Object.values(words)) expect([path, text.includes(word)]).toEqual([path, true]);
      }
      const rows = tableOf(page('data/odd/').tags.find(({ attributes }) => attributes['id'] === 'row-1')!.inside);
      expect(rows).toEqual([]);
      const cells = page('data/odd/')
        .tags.filter(({ name }) => name === 'td')
        .map(({ inside }) => textOf(inside));
      expect(cells).toEqual(expect.arrayContaining(Object.values(words)));
      for (const [path, { tags }] of report.pages) {
        const foreign = tags.filter(({ name }) => name === 'b' || name === 'i');
        expect([path, foreign]).toEqual([path, []]);
      }
    });

    test('the title of a page is the whole title, however long', () => {
      const { tags } = page('charts/odd-bars/');
      expect(chartFile(report, 'odd-bars').title).toHaveLength(300);
      expect(textOf(tags.find(({ name }) => name === 'h1')!.inside)).toBe(long);
      expect(textOf(tags.find(({ name }) => name === 'title')!.inside)).toBe(`${long} · Strata`);
    });

    test.each([...charts, 'twice'])('the files have every value that is drawn: %s', (id) => {
      expect(valueFaults(report, id)).toEqual([]);
    });

    test.each(charts)('the chart can be embedded, and its CSV is described: %s', (id) => {
      expect(embeddingFaults(report, id)).toEqual([]);
      expect(metadataFaults(report, id)).toEqual([]);
    });

    test('the dataset goes through its files unchanged', async () => {
      expect(rowFaults(report, 'odd')).toEqual([]);
      expect(await packageFaults(report, join(folder, 'long-and-odd'), 'odd')).toEqual([]);
      expect(rowsOf(report, 'odd').map((row) => row['name'])).toEqual(
        Object.values(words).flatMap((one) => [one, one]),
      );
    });
  });
});

test('a chart of eight series of 2,500 values each is small, too', async () => {
  const chains = Array.from({ length: 8 }, (_, index) => `chain-${index}`);
  const content = writeContent(join(folder, 'many'), {
    'sources/one.yaml': JSON.stringify(source),
    ...dataset('many', 'Eight chains', columns, ['date', 'chain'], wandering(chains, 2500)),
    'charts/many.yaml': JSON.stringify(
      lineChart(
        'many',
        'Eight values wander over seven years',
        chains.map((value) => ({ value, title: value })),
      ),
    ),
  });
  const { report, findings } = await readContent(content);
  expect(findings).toEqual([]);
  const data = chartData(report.charts.get('many')!.data, report.datasets);
  expect(drawInline(data, sizes.wide).length).toBeLessThan(60_000);
});

describe('a report that would run code', () => {
  const marker = join(folder, 'the-import-ran');
  let refused: Built;

  beforeAll(async () => {
    mkdirSync(join(folder, 'published'), { recursive: true });
    writeFileSync(join(folder, 'published/index.html'), 'what was published before');
    refused = await build(join(folder, 'published'), {
      STRATA_CONTENT: contentOf('code-import'),
      STRATA_MARKER: marker,
    });
  });

  test('does not build, and says what the check says', () => {
    expect(refused.code).toBe(1);
    // It names files from where it runs.
    expect(refused.output.replaceAll(/\S*(?=tests\/build\/cases)/g, '')).toContain(expectedOf('code-import'));
  });

  test('leaves the published folder as it was, and nothing beside it', () => {
    expect([...refused.files].map(([path, data]) => [path, data.toString()])).toEqual([
      ['index.html', 'what was published before'],
    ]);
    expect(readdirSync(folder).filter((name) => name.startsWith('published'))).toEqual(['published']);
  });

  test('never runs it', () => {
    expect(existsSync(marker)).toBe(false);
  });
});

test('a row that may not be drawn reaches no chart through a computed dataset', async () => {
  const content = writeContent(join(folder, 'flagged'), {
    'sources/one.yaml': JSON.stringify(source),
    ...dataset(
      'tvl',
      'Values',
      { ...columns, chartable: { type: 'boolean' } },
      ['date', 'chain'],
      ['2025-01-31,one,1000000,one,true', '2025-01-31,two,9000000,one,false'],
    ),
    'datasets/order/dataset.yaml': JSON.stringify({
      ...(JSON.parse(dataset('order', 'Order', {}, ['date', 'chain'], [])['datasets/order/dataset.yaml']!) as object),
      fields: [
        { name: 'date', type: 'string', format: 'edtf', title: 'Month' },
        { name: 'chain', type: 'string', title: 'Chain' },
        { name: 'rank', type: 'integer', title: 'Place', unit: 'rank' },
        { name: 'source', type: 'string', title: 'Source', references: 'sources' },
      ],
      computed: { rule: 'rank', dataset: 'tvl', chains: ['one', 'two'] },
    }),
    'charts/order.yaml': JSON.stringify({
      ...lineChart('order', 'The second chain came first of two', [
        { value: 'one', title: 'One' },
        { value: 'two', title: 'Two' },
      ]),
      unit: 'place among two chains',
      layers: [{ dataset: 'order', mark: 'line', x: 'date', y: 'rank', series: 'chain', measure: 'place' }],
    }),
  });
  const found = await findingsOf(content);
  // Of the two chains one is left, which cannot be second.
  expect(found.map(({ rule, found: what }) => `${rule}: ${what}`)).toEqual([
    'chart-has-rows: no row has the series `two`',
  ]);
});
