/** Builds a small report and reads its charts: what is drawn, what is written beside it, and the files to take away. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  chartsOf,
  embeddingFaults,
  metadataFaults,
  pictureFaults,
  provenanceFaults,
  svgFaults,
  tableOf,
  valueFaults,
} from './chart-files.ts';
import { type Tag, tagsOf, textOf } from './html.ts';
import { publish, type Published, sharedBuild, textFile, withChange } from './site.ts';
import { readXml } from './xml.ts';

let sound: Published;

beforeAll(async () => {
  sound = publish(await sharedBuild('sound'));
});

/** The two drawings of a chart on a page, for a column of text and for a phone. */
const drawingsOf = (page: string, chart: string) =>
  tagsOf(sound.pages.get(page)!.tags.find(({ attributes }) => attributes['id'] === `chart-${chart}`)!.inside).filter(
    ({ name }) => name === 'svg',
  );
/** Bars as the colour, left end, top and length of each; those of the key above them are squares of eight. */
const bars = ({ inside }: Tag) =>
  tagsOf(inside).flatMap(({ name, attributes }) => {
    const color = /--verdict-([\w-]+)/.exec(attributes['fill'] ?? '')?.[1];
    // The right end is written as a length or as a place, whichever is shorter.
    const path = /^M(?<left>[\d.]+) (?<top>[\d.]+)(?<how>[hH])(?<end>[\d.]+)[vV]/.exec(attributes['d'] ?? '')?.groups;
    const [left, top, length] = path
      ? [path['left'], path['top'], Number(path['end']) - (path['how'] === 'H' ? Number(path['left']) : 0)].map(Number)
      : [attributes['x'], attributes['y'], attributes['width']].map(Number);
    return color && (name === 'path' || name === 'rect') && length !== 8
      ? [{ color, left: left!, top: top!, length: length! }]
      : [];
  });
const texts = ({ inside }: Tag) => tagsOf(inside).flatMap((tag) => (tag.name === 'text' ? textOf(tag.inside) : []));
/** Where the first line of the grid stands, which is that of zero. */
const zeroOf = ({ inside }: Tag) => Number(/ d="M([\d.]+) [\d.]+v/.exec(inside)![1]);
/** The rows of a table as text. */
const rowsOf = (html: string) => tableOf(html).map((row) => row.map(({ text }) => text).join(' | '));

describe('the bar chart of a sound report', () => {
  const drawings = () => drawingsOf('essays/tiny-stack/', 'tiny-bars');

  test('has four bars in two colours, all of which start at zero, as long as their values', () => {
    expect(drawings()).toHaveLength(2);
    for (const drawing of drawings()) {
      const drawn = bars(drawing);
      expect(drawn.map(({ color }) => color).sort()).toEqual(['opinion', 'opinion', 'supported', 'supported']);
      for (const { left } of drawn) expect(Math.abs(left - zeroOf(drawing))).toBeLessThan(1);
      const lengths = drawn.map(({ length }) => length).sort((a, b) => a - b);
      const unit = lengths[3]! / 75;
      for (const [index, value] of [25, 37.5, 62.5, 75].entries()) expect(lengths[index]! / unit).toBeCloseTo(value, 0);
    }
  });

  test('writes every value with its unit, every category and every series, HTML as text', () => {
    for (const drawing of drawings()) {
      expect(texts(drawing)).toEqual(
        expect.arrayContaining(['62.5%', '37.5%', '25%', '75%', 'Q & <A>', 'Last essay', 'Held up', 'Opinion', '0']),
      );
    }
  });

  test('has its notes, and a table with the same values and their sources', () => {
    const figure = sound.pages.get('charts/tiny-bars/')!.tags.find(({ name }) => name === 'figure')!;
    expect(textOf(figure.inside)).toContain('The third essay has no figures & is left out.');
    expect(rowsOf(figure.inside)).toEqual([
      'Category | Series | percent of claims | Source',
      'Q & <A> | Held up | 62.5% | Zed & <b>Sons</b> n.d.',
      'Q & <A> | Opinion | 37.5% | Doe 2024b',
      'Last essay | Held up | 25% | Zed & <b>Sons</b> n.d.',
      'Last essay | Opinion | 75% | 链捕手 2025',
    ]);
  });

  test('stands on the start page, as its record asks', () => {
    const start = sound.pages.get('')!.tags;
    const figures = start.filter(({ attributes }) => attributes['id']?.startsWith('chart-'));
    expect(figures.map(({ attributes }) => attributes['id'])).toEqual(['chart-tiny-bars']);
  });
});

describe('the stacked bar chart of a sound report, drawn from a computed dataset', () => {
  const drawings = () => drawingsOf('essays/tiny-answer/', 'tiny-verdicts');

  test('has one bar for each category, whose pieces stand end to end in the order of the series, without a hole', () => {
    expect(drawings()).toHaveLength(2);
    for (const drawing of drawings()) {
      const drawn = bars(drawing).sort((a, b) => a.top - b.top || a.left - b.left);
      expect(drawn.map(({ color }) => color)).toEqual(['supported', 'contested', 'opinion', 'supported', 'opinion']);
      const [tops, ends] = [drawn.map(({ top }) => top), drawn.map(({ left, length }) => left + length)];
      expect(new Set(tops).size).toBe(2);
      for (const first of [0, 3]) expect(Math.abs(drawn[first]!.left - zeroOf(drawing))).toBeLessThan(1);
      for (const next of [1, 2, 4]) expect(Math.abs(drawn[next]!.left - ends[next - 1]!)).toBeLessThan(1.5);
      const unit = drawn[0]!.length;
      expect(drawn.map(({ length }) => Math.round(length / unit))).toEqual([1, 1, 1, 2, 1]);
    }
  });

  test('writes the counts that the ledgers have, what the bars are, and the names of the series', () => {
    for (const drawing of drawings()) {
      expect(texts(drawing)).toEqual(
        expect.arrayContaining(['The stack', 'The answer', 'Held up', 'In dispute', 'Opinion']),
      );
      // After the ticks of the axis, one value in each piece of a bar.
      const numbers = texts(drawing).filter((text) => /^\d+$/.test(text));
      expect(numbers.slice(-5).sort()).toEqual(['1', '1', '1', '1', '2']);
    }
  });

  test('says that it was computed, and names no source', () => {
    const figure = sound.pages.get('charts/tiny-verdicts/')!.tags.find(({ name }) => name === 'figure')!;
    expect(textOf(figure.inside)).toContain('Tiny verdicts, computed from the records of the report.');
    expect(rowsOf(figure.inside)).toEqual([
      'Article | Series | number of claims | Source',
      'The stack | Held up | 1 | –',
      'The stack | In dispute | 1 | –',
      'The stack | Opinion | 1 | –',
      'The answer | Held up | 2 | –',
      'The answer | Opinion | 1 | –',
    ]);
  });
});

describe('the files of every chart', () => {
  const charts = ['tiny-bars', 'tiny-line', 'tiny-ranks', 'tiny-ratio', 'tiny-verdicts'];
  const onCharts = (find: (published: Published, id: string) => string[]) =>
    charts.flatMap((id) => find(sound, id).map((fault) => `${id}: ${fault}`));

  test('are there', () => {
    expect(chartsOf(sound).sort()).toEqual(charts);
    for (const id of charts) {
      const named = sound.pages
        .get(`charts/${id}/`)!
        .tags.flatMap(({ attributes }) => ('download' in attributes ? attributes['href'] : []));
      const formats = ['svg', 'png', 'csv', 'csv-metadata.json', 'json'];
      const citations = ['bib', 'ris', 'csl.json', 'txt'].map((format) => `/charts/${id}/cite.${format}`);
      expect(named).toEqual([...formats.map((format) => `/charts/${id}.${format}`), ...citations]);
    }
  });

  test('hold a picture to scale, light and dark, that says what it shows, of what, under what licence, and from where', () => {
    expect(onCharts(svgFaults)).toEqual([]);
  });

  test('name no place in a picture that a page with two of them would have twice', () => {
    const ids = charts.flatMap((id) =>
      readXml(textFile(sound, `charts/${id}.svg`)).flatMap(({ attributes }) => attributes['id'] ?? []),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test('hold pictures of 1600 and of 1200 by 630 picture elements', () => {
    expect(onCharts(pictureFaults)).toEqual([]);
  });

  test('have the values of the table on the page, of the live chart and of one another', () => {
    expect(onCharts(valueFaults)).toEqual([]);
  });

  test('describe the CSV as the standard asks, with its columns, its licence and its sources', () => {
    expect(onCharts(metadataFaults)).toEqual([]);
  });

  test('say where each value comes from', () => {
    expect(onCharts(provenanceFaults)).toEqual([]);
  });

  test('embed the chart in another site as its page says', () => {
    expect(onCharts(embeddingFaults)).toEqual([]);
  });
});

describe('a fault in the files of a chart is found', () => {
  const files = 'charts/tiny-line';
  const page = 'charts/tiny-line/index.html';

  test.each([
    ['a script', svgFaults, `${files}.svg`, '</svg>', '<script/></svg>', '<script>'],
    ['a colour without a dark form', svgFaults, `${files}.svg`, '[fill="#1f1b16"]', '[fill="#1f1b17"]', 'no dark form'],
    ['another licence', svgFaults, `${files}.svg`, 'CC0-1.0', 'CC-BY-4.0', 'does not say: : CC0-1.0.'],
    ['another value', valueFaults, `${files}.csv`, '1500000000', '1500000001', 'the CSV and the JSON differ'],
    ['another value on the page', valueFaults, page, '$1.50 billion', '$1.60 billion', 'is shown as $1.60 billion'],
    ['a value that is not drawn', valueFaults, `${files}/live.json`, '"y":1500000000', '"y":1', 'live chart'],
    [
      'another column',
      metadataFaults,
      `${files}.csv-metadata.json`,
      '"beta"',
      '"b-eta"',
      '`b-eta` cannot name a column',
    ],
    [
      'a source that is not told',
      metadataFaults,
      `${files}.csv-metadata.json`,
      '"doe-2024"',
      '"doe"',
      'names the sources',
    ],
    ['a dataset that is not there', provenanceFaults, `${files}.json`, '/data/tiny-tvl/', '/data/tvl/', 'is not there'],
    [
      'an answer that embeds another chart',
      embeddingFaults,
      `${files}/oembed.json`,
      '/embed/tiny-line/',
      '/embed/',
      'answers',
    ],
    [
      'a page that is canonical to itself',
      embeddingFaults,
      'embed/tiny-line/index.html',
      '"canonical"',
      '"self"',
      'canonical',
    ],
  ])('%s', (_, find, path, from, to, fault) => {
    const before = find(sound, 'tiny-line').join('\n');
    expect(before).not.toContain(fault);
    expect(find(withChange(sound, path, from, to), 'tiny-line').join('\n')).toContain(fault);
  });

  test('a picture that is no XML', () => {
    expect(() => svgFaults(withChange(sound, `${files}.svg`, '</desc>', '&nbsp;</desc>'), 'tiny-line')).toThrow();
    expect(() => svgFaults(withChange(sound, `${files}.svg`, '</desc>', ''), 'tiny-line')).toThrow();
  });
});

describe('the files of a line chart', () => {
  test('have each value as the dataset has it, a place for each that is missing, and the day of each', () => {
    expect(textFile(sound, 'charts/tiny-line.csv')).toBe(
      'date,alpha,beta,source\n' +
        '2024-01-31,1500000000,500000000,notes\n' +
        '2024-02-29,1750000000.5,,notes\n' +
        '2024-03-31,,2500000000,notes\n' +
        '2024-04-30,2000000000,,doe-2024\n',
    );
    expect(JSON.parse(textFile(sound, 'charts/tiny-line.json'))).toMatchObject({
      id: 'tiny-line',
      url: 'https://strata.test/charts/tiny-line/',
      kind: 'line',
      title: 'Alpha < Beta & "both" <script>alert("title")</script>',
      unit: 'invented US dollars',
      licence: 'CC0-1.0',
      datasets: [{ id: 'tiny-tvl', url: 'https://strata.test/data/tiny-tvl/', retrieved: '2026-01-01' }],
      gaps: [{ from: '2024-03', to: '2024-03', reason: 'Nobody counted Alpha in March.' }],
      events: [{ date: '2024-02-10', source: 'notes' }],
      columns: [
        { name: 'date', type: 'date' },
        { name: 'alpha', title: '<script>alert("series")</script>', type: 'number', unit: 'USD' },
        { name: 'beta', title: 'Beta & Co', type: 'number', unit: 'USD' },
        { name: 'source', type: 'string' },
      ],
      rows: [
        { date: '2024-01-31', alpha: 1500000000, beta: 500000000, source: 'notes' },
        { date: '2024-02-29', alpha: 1750000000.5, beta: null, source: 'notes' },
        { date: '2024-03-31', alpha: null, beta: 2500000000, source: 'notes' },
        { date: '2024-04-30', alpha: 2000000000, beta: null, source: 'doe-2024' },
      ],
    });
  });

  test('write HTML in its title, its series and its events as text', () => {
    const words = readXml(textFile(sound, 'charts/tiny-line.svg')).flatMap(({ name, text }) =>
      name === 'text' ? text : [],
    );
    expect(words).toEqual(
      expect.arrayContaining([
        'Alpha < Beta & "both" <script>alert("title")</script>',
        'a <b>fork</b>',
        'Beta & Co',
        '<script>alert("series")…',
        'Nobody counted Alpha in March.',
        'Data: Tiny values. Licence of the data: CC0-1.0. Retrieved 1 January 2026.',
        'https://strata.test/charts/tiny-line/',
      ]),
    );
  });

  test('name its frame in the code to copy and in the answer to oEmbed, its title escaped', () => {
    const title = 'Alpha &lt; Beta &amp; &quot;both&quot; &lt;script&gt;alert(&quot;title&quot;)&lt;/script&gt;';
    expect(JSON.parse(textFile(sound, 'charts/tiny-line/oembed.json'))).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Alpha < Beta & "both" <script>alert("title")</script>',
      author_name: 'Strata research desk',
      provider_name: 'Strata',
      provider_url: 'https://strata.test/',
      html: `<iframe src="https://strata.test/embed/tiny-line/" title="${title}" width="100%" height="720" loading="lazy" frameborder="0"></iframe>`,
      width: 800,
      height: 720,
      thumbnail_url: 'https://strata.test/cards/charts/tiny-line.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});

describe('the files of a timeline, of bars and of a computed chart', () => {
  test('have their rows in the order of time or of the categories', () => {
    expect(textFile(sound, 'charts/tiny-ranks.csv')).toBe(
      'date,category,series,source\n2024-01-15,Measure one,Alpha,doe-2024\n2024-02,Measure two,Beta,notes\n',
    );
    expect(textFile(sound, 'charts/tiny-bars.csv')).toBe(
      'category,series,value,source\nQ & <A>,Held up,62.5,notes\nQ & <A>,Opinion,37.5,doe-2024\n' +
        'Last essay,Held up,25,notes\nLast essay,Opinion,75,zh-report\n',
    );
    expect(textFile(sound, 'charts/tiny-ratio.csv')).toBe('date,tvl,source\n2024-01-31,33.33333333333333,notes\n');
  });
});

describe('a page for the frame of another site', () => {
  test('has the title, the unit, the drawing, the reasons for gaps, and the source, licence and day of the data', () => {
    const { html, tags } = sound.pages.get('embed/tiny-line/')!;
    const main = tags.find(({ name }) => name === 'main')!.inside;
    expect(textOf(main.replace(/<svg.*?<\/svg>/gs, ''))).toBe(
      'Alpha < Beta & "both" <script>alert("title")</script> invented US dollars Nobody counted Alpha in March. ' +
        'Data: Tiny values. Licence: CC0-1.0. Retrieved 1 January 2026. Strata',
    );
    const out = tags
      .filter(({ name }) => name === 'a')
      .map(({ attributes }) => [attributes['href'], attributes['target']]);
    expect(out).toEqual([
      ['/charts/tiny-line/', '_blank'],
      ['/charts/tiny-line/', '_blank'],
    ]);
    expect(tags.filter(({ name }) => name === 'svg')).toHaveLength(2);
    expect(html).toContain("default-src 'none'");
  });
});
