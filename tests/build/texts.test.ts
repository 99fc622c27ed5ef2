/** Builds a small report and reads its essays and its commentary. */
import { beforeAll, describe, expect, test } from 'vitest';
import { tagsOf, textOf } from './html.ts';
import { publish, type Published, sharedBuild } from './site.ts';

let sound: Published;

beforeAll(async () => {
  sound = publish(await sharedBuild('sound'));
});

const page = (path: string) => sound.pages.get(path)!;

test('no page leads to a book where none was made', () => {
  expect([...sound.pages].filter(([, { html }]) => /\.(?:pdf|epub)"/.test(html)).map(([path]) => path)).toEqual([]);
  expect([...sound.built.files.keys()].filter((path) => /\.(?:pdf|epub)$/.test(path))).toEqual([]);
});

describe('an essay of a sound report', () => {
  const essay = () => page('essays/tiny-stack/');
  const withId = (id: string) => essay().tags.find(({ attributes }) => attributes['id'] === id)!;
  const links = (html: string) => tagsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);

  test('has its sections under their ids, in order', () => {
    const ids = essay().tags.flatMap(({ name, attributes }) => (name === 'section' ? attributes['id'] : []));
    expect(ids.slice(0, 3)).toEqual(['argument', 'details', 'figures']);
    expect(textOf(withId('argument-title').inside)).toMatch(/^The argument in short/);
    expect(tagsOf(withId('argument').inside).some(({ attributes }) => attributes['id'] === 'details')).toBe(true);
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

  test('shows HTML in a title or a label as text', () => {
    expect(textOf(withId('chart-tiny-line').inside)).toContain('Alpha < Beta & "both" <script>alert("title")</script>');
    expect(textOf(withId('chart-tiny-line').inside)).toContain('<script>alert("series")</script>');
    expect(textOf(withId('ref-notes').inside)).toContain(
      'Zed & <b>Sons</b>. (n.d.). [Notes] <script>alert("source")</script>',
    );
  });
});

describe('the commentary of a sound report', () => {
  const address = '/commentary/beta-was-early/';
  const title = 'Beta was early & <b>Alpha</b> late';
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
      `1 answer to “The argument in short” ${title} disputes, open, Zoë Łukasz, 3 February 2026`,
    );
    expect(linked(aside!.inside)).toEqual([title]);
    const beside = (html: string) => asides(html).filter(({ inside }) => / to “/.test(textOf(inside)));
    for (const id of ['details', 'figures']) expect(beside(withId('essays/tiny-stack/', id)!.inside)).toEqual([]);
    for (const path of ['essays/tiny-answer/', address.slice(1)]) expect(beside(page(path).html)).toEqual([]);
  });

  test('stands at the end of the essay that it answers, which its contents say, and of no other', () => {
    const end = withId('essays/tiny-stack/', 'commentary')!;
    expect(textOf(end.inside)).toBe(
      `Commentary ${title} disputes · open · Zoë Łukasz · 3 February 2026 A second look at the notes: Beta came first.`,
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
        'This commentary disputes The argument in short, in A tiny stack holds, edition 1.',
    );
    expect(tagsOf(quoted.inside).flatMap(({ attributes }) => attributes['href'] ?? [])).toEqual([
      '/essays/tiny-stack/#argument',
    ]);
    expect(textOf(html)).toContain('Zoë Łukasz · 3 February 2026');
  });

  test('has citations, notes, claims, terms and values like an essay, and references of its own', () => {
    const own = (id: string) => textOf(withId('commentary/beta-was-early/', id)!.inside);
    expect(own('cite-1')).toBe('(Doe 2024a, p. 9; Zed & <b>Sons</b> n.d.)');
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
      expect(textOf(page(path).html)).toContain(`${title} open · Zoë Łukasz · 3 February 2026`);
      expect(textOf(page(path).html)).toContain('It disputes The argument in short, in A tiny stack holds');
    }
    for (const [path, { tags }] of sound.pages) {
      // A frame in another site has no room for a menu.
      if (path.startsWith('embed/')) continue;
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
