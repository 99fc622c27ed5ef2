/** Builds small reports as `npm run build` does, one after the other, and reads what comes out. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf, expectedOf } from './cases.ts';
import { type Tag, tagsOf, textOf } from './html.ts';
import { brokenLinks, build, type Built, pagesOf, temporaryFolder } from './site.ts';

const folder = temporaryFolder('small-sites');

let sound: Built;
let again: Built;
let based: Built;

beforeAll(async () => {
  const small = { STRATA_CONTENT: contentOf('sound') };
  sound = await build(join(folder, 'sound'), small);
  // What an interrupted build left, and a name that Vite would take for its own, must make no difference.
  mkdirSync(join(folder, 'again.next'));
  writeFileSync(join(folder, 'again.next/left-behind.html'), '');
  again = await build(join(folder, 'again'), { ...small, BASE_URL: '/elsewhere/' });
  based = await build(join(folder, 'based'), { ...small, BASE_PATH: '/report/' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sound report', () => {
  const page = (address: string) => pagesOf(sound).get(address)!;
  const essay = () => page('essays/tiny-stack/');
  const withId = (id: string) => essay().tags.find(({ attributes }) => attributes['id'] === id)!;
  const links = (html: string) => tagsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);

  test('builds, and gives every record its page', () => {
    expect(sound.output).toBe('');
    expect(sound.code).toBe(0);
    expect([...pagesOf(sound).keys()]).toEqual(
      expect.arrayContaining([
        '',
        'essays/tiny-stack/',
        'essays/tiny-answer/',
        'claims/tiny-stack-03/',
        'sources/notes/',
        'terms/rollup/',
        'data/tiny-tvl/',
        'charts/tiny-line/',
        'commentary/',
        'commentary/beta-was-early/',
      ]),
    );
  });

  test('has its sections under their ids, in order', () => {
    const ids = essay().tags.flatMap(({ name, attributes }) => (name === 'section' ? attributes['id'] : []));
    expect(ids.slice(0, 3)).toEqual(['argument', 'details', 'figures']);
    expect(textOf(withId('argument-title').inside)).toMatch(/^The argument in short/);
    expect(tagsOf(withId('argument').inside).some(({ attributes }) => attributes['id'] === 'details')).toBe(true);
  });

  test('has no id twice on a page', () => {
    for (const [address, { tags }] of pagesOf(sound)) {
      const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect([address, ids.filter((id, index) => ids.indexOf(id) < index)]).toEqual([address, []]);
    }
  });

  test('has each note at its mark', () => {
    expect(links(essay().html).filter((href) => href.startsWith('#note-'))).toEqual(['#note-1', '#note-2']);
    expect(textOf(withId('note-1').inside)).toBe('1 A note with a citation (Doe 2024a) and a link.');
    expect(textOf(withId('note-2').inside)).toBe('2 A second note, 中文, “quoted” & so on.');
  });

  test('has citations with labels, locators and prefixes', () => {
    expect(textOf(withId('cite-3').inside)).toBe('(see Doe 2024b, p. 4; Doe 2024a, ch. “Two”)');
    expect(links(withId('cite-3').inside)).toEqual(['#ref-doe-2024', '#ref-doe-2024-sequel']);
    expect(textOf(withId('cite-5').inside)).toBe('(链捕手 2025)');
  });

  test('has references that lead back to every citation', () => {
    const back = (key: string) => links(withId(`ref-${key}`).inside).filter((href) => href.startsWith('#cite-'));
    expect(back('doe-2024')).toEqual(['#cite-1', '#cite-3']);
    expect(back('doe-2024-sequel')).toEqual(['#cite-2', '#cite-3']);
    expect(back('notes')).toEqual(['#cite-4', '#cite-6']);
    expect(back('zh-report')).toEqual(['#cite-5']);
    expect(textOf(withId('ref-doe-2024').inside)).toMatch(/^Doe, J\. A\. \(2024b, 5 March\)\. Zebra counting\./);
  });

  test('begins a source without a name with its title', () => {
    const entry = (key: string) =>
      textOf(page('sources/').tags.find(({ inside }) => inside.startsWith(`<a href="/sources/${key}/"`))!.inside);
    expect(entry('seed-tiny')).toMatch(/^The tiny article\. \(n\.d\.\)\. Not linked\./);
  });

  test('numbers its figures and refers to them by number', () => {
    expect(textOf(withId('chart-tiny-line').inside)).toMatch(/^Figure 1 /);
    expect(textOf(withId('chart-tiny-ranks').inside)).toMatch(/^Figure 2 /);
    const references = essay().tags.filter(({ attributes }) => attributes['href']?.startsWith('#chart-'));
    expect(references.map(({ attributes, inside }) => [attributes['href'], textOf(inside)])).toEqual([
      ['#chart-tiny-line', 'Figure 1'],
      ['#chart-tiny-ranks', 'Figure 2'],
    ]);
  });

  test('takes its values from the dataset', () => {
    const value = essay().tags.find(({ name }) => name === 'data')!;
    expect([value.attributes['value'], textOf(value.inside)]).toEqual(['1500000000', '$1.50 billion']);
  });

  test('shows a claim in a sentence and alone, and the other tags and links', () => {
    expect(textOf(withId('mark-tiny-stack-01').inside)).toContain('supported');
    expect(textOf(withId('mark-tiny-stack-02').inside)).toContain('Beta will win.');
    expect(links(essay().html)).toEqual(
      expect.arrayContaining([
        '/terms/rollup/',
        '#argument',
        '#details',
        '/essays/tiny-answer/#reply',
        'mailto:desk@example.org',
      ]),
    );
    expect(textOf(essay().html)).not.toContain('remark, which is no code');
  });

  test('gives its data as it was read', () => {
    const csv = (path: string) => sound.files.get(path)!.toString();
    expect(csv('data/tiny-tvl.csv').split('\n').slice(0, 2)).toEqual([
      'date,chain,value_usd,source,note',
      '2024-01-31,alpha,1500000000,notes,"a ""quoted"" word, and a comma"',
    ]);
    expect(csv('data/tiny-ranks.csv')).toContain('\n,two,alpha,false,notes\n');
    expect(JSON.parse(csv('charts/tiny-line.json'))).toMatchObject({ series: [{ value: 'alpha' }, { value: 'beta' }] });
  });

  test('keeps every cell of a table, and sets none by a style', () => {
    const table = essay().tags.find(
      ({ name, attributes }) => name === 'div' && attributes['aria-label'] === 'Table 1',
    )!;
    const cells = tagsOf(table.inside).filter(({ name }) => name === 'th' || name === 'td');
    expect(cells.map(({ inside }) => textOf(inside))).toEqual([
      'Chain',
      'Value',
      'Alpha',
      '1 (Zed & <b>Sons</b> n.d., sec. 2)',
      'Beta',
      '2',
    ]);
    expect(cells.flatMap(({ attributes }) => Object.keys(attributes))).toEqual([]);
  });

  test('turns links by reference into addresses, as it does with others', () => {
    const address = (built: Built, text: string) =>
      pagesOf(built)
        .get('essays/tiny-stack/')!
        .tags.find(({ name, inside }) => name === 'a' && inside === text)!.attributes['href'];
    expect([address(sound, 'by reference'), address(sound, 'by name')]).toEqual([
      '/essays/tiny-answer/#reply',
      '#figures',
    ]);
    expect(address(based, 'by reference')).toBe('/report/essays/tiny-answer/#reply');
  });

  test('shows HTML in a title or a label as text, and never runs it', () => {
    expect(textOf(withId('chart-tiny-line').inside)).toContain('Alpha < Beta & "both" <script>alert("title")</script>');
    expect(textOf(withId('chart-tiny-line').inside)).toContain('<script>alert("series")</script>');
    expect(textOf(withId('ref-notes').inside)).toContain(
      'Zed & <b>Sons</b>. (n.d.). [Notes] <script>alert("source")</script>',
    );
    for (const [address, { tags }] of pagesOf(sound)) {
      const scripts = tags.filter(({ name }) => name === 'script');
      const inline = scripts.filter(({ attributes }) => attributes['src'] === undefined);
      expect([address, scripts.length, inline.length]).toEqual([address, 2, 1]);
      expect(inline[0]!.inside).not.toContain('alert');
      const handlers = tags.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^on/i.test(name)));
      expect([address, handlers]).toEqual([address, []]);
    }
  });

  test('has no broken link', () => {
    expect(brokenLinks(sound, '/')).toEqual([]);
  });
});

/** The two drawings of a chart on a page, for a column of text and for a phone. */
const drawingsOf = (page: string, chart: string) =>
  tagsOf(
    pagesOf(sound)
      .get(page)!
      .tags.find(({ attributes }) => attributes['id'] === `chart-${chart}`)!.inside,
  ).filter(({ name }) => name === 'svg');
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
const rowsOf = (html: string) =>
  tagsOf(html)
    .filter(({ name }) => name === 'tr')
    .map(({ inside }) => textOf(inside.replaceAll('</t', ' </t')));

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
    const figure = pagesOf(sound)
      .get('charts/tiny-bars/')!
      .tags.find(({ name }) => name === 'figure')!;
    expect(textOf(figure.inside)).toContain('The third essay has no figures & is left out.');
    expect(rowsOf(figure.inside)).toEqual([
      'Category Series share of claims Source',
      'Q & <A> Held up 62.5% notes',
      'Q & <A> Opinion 37.5% doe-2024',
      'Last essay Held up 25% notes',
      'Last essay Opinion 75% zh-report',
    ]);
  });

  test('stands on the start page, as its record asks', () => {
    const start = pagesOf(sound).get('')!.tags;
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
    const figure = pagesOf(sound)
      .get('charts/tiny-verdicts/')!
      .tags.find(({ name }) => name === 'figure')!;
    expect(textOf(figure.inside)).toContain('Tiny verdicts, computed from the records of the report.');
    expect(rowsOf(figure.inside)).toEqual([
      'Article Series claims Source',
      'The stack Held up 1 –',
      'The stack In dispute 1 –',
      'The stack Opinion 1 –',
      'The answer Held up 2 –',
      'The answer Opinion 1 –',
    ]);
  });

  test('gives its rows to take away, like any dataset', () => {
    expect(sound.files.get('data/tiny-verdicts.csv')!.toString().trim().split('\n').sort()).toEqual([
      'essay,verdict,claims',
      'tiny-answer,opinion,1',
      'tiny-answer,supported,2',
      'tiny-stack,contested,1',
      'tiny-stack,opinion,1',
      'tiny-stack,supported,1',
    ]);
    expect(textOf(pagesOf(sound).get('data/tiny-verdicts/')!.html)).toContain('Tiny verdicts');
  });
});

describe('the commentary of a sound report', () => {
  const address = '/commentary/beta-was-early/';
  const title = 'Beta was early & <b>Alpha</b> late';
  const page = (path: string) => pagesOf(sound).get(path)!;
  const withId = (path: string, id: string) => page(path).tags.find(({ attributes }) => attributes['id'] === id);
  /** Texts of the links to the commentary in a piece of HTML. */
  const linked = (html: string) =>
    tagsOf(html)
      .filter(({ name, attributes }) => name === 'a' && attributes['href'] === address)
      .map(({ inside }) => textOf(inside));
  const asides = (html: string) => tagsOf(html).filter(({ name }) => name === 'details');

  test('stands beside the section that it answers, and beside no other', () => {
    const [aside, ...more] = asides(withId('essays/tiny-stack/', 'argument')!.inside);
    expect(more).toEqual([]);
    expect(textOf(aside!.inside)).toBe(
      `1 answer to “The argument in short” ${title} disputes, Zoë Łukasz, 3 February 2026`,
    );
    expect(linked(aside!.inside)).toEqual([title]);
    const beside = (html: string) => asides(html).filter(({ inside }) => / to “/.test(textOf(inside)));
    for (const id of ['details', 'figures']) expect(beside(withId('essays/tiny-stack/', id)!.inside)).toEqual([]);
    for (const path of ['essays/tiny-answer/', address.slice(1)]) expect(beside(page(path).html)).toEqual([]);
  });

  test('stands at the end of the essay that it answers, which its contents say, and of no other', () => {
    const end = withId('essays/tiny-stack/', 'commentary')!;
    expect(textOf(end.inside)).toBe(
      `Commentary ${title} disputes · Zoë Łukasz · 3 February 2026 A second look at the notes: Beta came first.`,
    );
    expect(linked(end.inside)).toEqual([title]);
    const contents = (path: string) => page(path).tags.filter(({ attributes }) => attributes['href'] === '#commentary');
    expect(contents('essays/tiny-stack/').length).toBeGreaterThan(0);
    expect(withId('essays/tiny-answer/', 'commentary')).toBeUndefined();
    expect(contents('essays/tiny-answer/')).toEqual([]);
  });

  test('has a page with who answers what, in its own words and in those of the essay', () => {
    const { html, tags } = page('commentary/beta-was-early/');
    expect(textOf(tags.find(({ name }) => name === 'h1')!.inside)).toBe(title);
    const quoted = tags.find(({ name }) => name === 'blockquote')!;
    expect(textOf(quoted.inside)).toBe(
      '“stressed, strong, struck and code {not run} text; a rollup and its value” ' +
        'This commentary disputes The argument in short, in A tiny stack holds.',
    );
    expect(tagsOf(quoted.inside).flatMap(({ attributes }) => attributes['href'] ?? [])).toEqual([
      '/essays/tiny-stack/#argument',
    ]);
    expect(textOf(html)).toContain('Zoë Łukasz · 3 February 2026');
  });

  test('has citations, notes, claims, terms and values like an essay, and references of its own', () => {
    const own = (id: string) => textOf(withId('commentary/beta-was-early/', id)!.inside);
    expect(own('cite-1')).toBe('(Doe 2024, p. 9; Zed & <b>Sons</b> n.d.)');
    expect(own('note-1')).toBe('1 A note with a citation (链捕手 2025).');
    expect(own('claim-tiny-stack-01')).toContain('Alpha was first & stayed so.');
    expect(own('term-rollup')).toContain('A chain that settles elsewhere.');
    expect(own('notes-say')).toContain('$500 million');
    const entries = page('commentary/beta-was-early/').tags.flatMap(({ attributes }) =>
      attributes['id']?.startsWith('ref-') ? attributes['id'] : [],
    );
    expect(entries).toEqual(['ref-doe-2024-sequel', 'ref-notes', 'ref-zh-report']);
  });

  test('is listed on the start page and among all commentary, to which every page leads', () => {
    for (const path of ['', 'commentary/']) {
      expect([path, linked(page(path).html)]).toEqual([path, [title]]);
      expect(textOf(page(path).html)).toContain(`${title} disputes · Zoë Łukasz · 3 February 2026`);
    }
    for (const [path, { tags }] of pagesOf(sound)) {
      expect([path, tags.some(({ attributes }) => attributes['href'] === '/commentary/')]).toEqual([path, true]);
    }
  });

  test('is named where its sources, claims, terms and datasets are, and linked from the essay that says so', () => {
    const mentions = (path: string) =>
      page(path).tags.flatMap(({ attributes }) =>
        attributes['href']?.startsWith(address) ? attributes['href'].slice(address.length) : [],
      );
    expect(mentions('sources/notes/')).toEqual(['']);
    expect(mentions('claims/tiny-stack-01/')).toEqual(['']);
    expect(mentions('terms/rollup/')).toEqual(['#notes-say']);
    expect(mentions('data/tiny-tvl/')).toEqual(['#notes-say']);
    expect(mentions('essays/tiny-answer/')).toEqual(['#notes-say']);
  });
});

describe('a second build', () => {
  test('is the same, byte for byte, whatever an earlier one left behind', () => {
    expect(sound.files.size).toBeGreaterThan(30);
    expect([...again.files.keys()]).toEqual([...sound.files.keys()]);
    expect(
      [...sound.files].filter(([path, data]) => !data.equals(again.files.get(path)!)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('a build under a base path', () => {
  test('has the same files', () => {
    expect(based.code).toBe(0);
    const names = ({ files }: Built) => [...files.keys()].map((path) => path.replace(/\.[\w-]{8}(?=\.\w+$)/, ''));
    expect(names(based)).toEqual(names(sound));
  });

  test('has no address outside it, and none that leads nowhere', () => {
    expect(brokenLinks(based, '/report/')).toEqual([]);
    expect(brokenLinks(sound, '/report/').length).toBeGreaterThan(100);
  });

  test('names each page under it as the one to cite', () => {
    const link = pagesOf(based)
      .get('claims/tiny-stack-01/')!
      .tags.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(link!.attributes['href']).toBe('https://strata.test/report/claims/tiny-stack-01/');
  });
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
    expect(refused.output).toContain(expectedOf('code-import'));
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
