/** Builds a small report cold, again, and under a base path: every address leads somewhere, and nothing differs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardFaults, metaOf, worksIn } from './cards.ts';
import { contentOf } from './cases.ts';
import {
  brokenLinks,
  buildsFromNothing,
  type Built,
  publish,
  type Published,
  temporaryFolder,
  withChange,
} from './site.ts';

const folder = temporaryFolder('addresses');

let sound: Published;
let again: Built;
let based: Published;

beforeAll(async () => {
  const small = { STRATA_CONTENT: contentOf('sound') };
  // What an interrupted build left, and a name that Vite would take for its own, must make no difference.
  mkdirSync(join(folder, 'again.next'));
  writeFileSync(join(folder, 'again.next/left-behind.html'), '');
  await buildsFromNothing(async (build) => {
    const flags = ['--force'];
    sound = publish(await build({ out: join(folder, 'sound'), env: small }));
    again = await build({ out: join(folder, 'again'), env: { ...small, BASE_URL: '/elsewhere/' }, flags });
    const out = join(folder, 'based');
    based = publish(await build({ out, env: { ...small, BASE_PATH: '/report/' }, flags }), '/report/');
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cardsOf = ({ built }: Published) => [...built.files.keys()].filter((path) => path.startsWith('cards/'));

describe('a sound report', () => {
  test('holds nothing of what the development server adds to its pages', () => {
    const texts = [...sound.built.files].filter(([path]) => /\.(?:html|js|css)$/.test(path));
    expect(texts.length).toBeGreaterThan(20);
    const traces = texts.filter(([, bytes]) =>
      /strata-strip|strata-findings|strata:page|In development/.test(bytes.toString()),
    );
    expect(traces.map(([path]) => path)).toEqual([]);
  });

  test('builds, and gives every record its page', () => {
    expect(sound.built.output).toBe('');
    expect(sound.built.code).toBe(0);
    expect([...sound.pages.keys()]).toEqual(
      expect.arrayContaining([
        '',
        'essays/tiny-stack/',
        'essays/tiny-stack/values/',
        'essays/tiny-answer/',
        'claims/tiny-stack-03/',
        'sources/notes/',
        'terms/rollup/',
        'data/tiny-tvl/',
        'charts/tiny-line/',
        'embed/tiny-line/',
        'commentary/',
        'commentary/beta-was-early/',
        'commentary/beta-was-early/values/',
      ]),
    );
  });

  test('has no id twice on a page', () => {
    for (const [address, { tags }] of sound.pages) {
      const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect([address, ids.filter((id, index) => ids.indexOf(id) < index)]).toEqual([address, []]);
    }
  });

  test('has no broken link', () => {
    expect(brokenLinks(sound.built, '/')).toEqual([]);
  });

  test('runs nothing inline but its one script, and files of its own, whatever stands in titles', () => {
    for (const [address, { tags }] of sound.pages) {
      // A block of data is no script.
      const scripts = tags.filter(({ name, attributes }) => name === 'script' && !attributes['type']?.endsWith('json'));
      const inline = scripts.filter(({ attributes }) => attributes['src'] === undefined);
      expect([address, inline.length]).toEqual([address, 1]);
      const files = scripts.flatMap(({ attributes }) => attributes['src'] ?? []);
      expect([address, files.filter((file) => !file.startsWith('/_astro/'))]).toEqual([address, []]);
      expect([address, files.length > 0]).toEqual([address, true]);
      expect(inline[0]!.inside).not.toContain('alert');
      const handlers = tags.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^on/i.test(name)));
      expect([address, handlers]).toEqual([address, []]);
    }
  });
});

describe('a second build', () => {
  test('is the same, byte for byte, with drawings from the cache and whatever an earlier build left behind', () => {
    const files = sound.built.files;
    expect(files.size).toBeGreaterThan(90);
    expect([...again.files.keys()]).toEqual([...files.keys()]);
    expect([...files].filter(([path, data]) => !data.equals(again.files.get(path)!)).map(([path]) => path)).toEqual([]);
  });

  test('draws nothing that the first one drew', () => {
    // Two on the page, an SVG and a PNG for each of the five charts, and every card.
    expect(cardsOf(sound)).toHaveLength(worksIn(sound).length);
    expect(sound.built.drawn).toHaveLength(20 + cardsOf(sound).length);
    expect(again.drawn).toEqual([]);
  });
});

describe('the pages of works', () => {
  test('are of every kind', () => {
    expect(worksIn(sound)).toEqual(
      expect.arrayContaining([
        'essays/tiny-stack/',
        'essays/tiny-stack/figures/',
        'claims/tiny-stack-03/',
        'commentary/beta-was-early/',
        'charts/tiny-line/',
      ]),
    );
  });

  test('tell other sites what they are, with a card of the right size', () => {
    for (const published of [sound, based]) {
      for (const path of worksIn(published)) expect([path, cardFaults(published, path)]).toEqual([path, []]);
    }
  });

  test('say in words what the card shows', () => {
    const alt = metaOf(sound.pages.get('claims/tiny-stack-01/')!, 'og:image:alt')!;
    expect(alt).toMatch(/ Verdict: [a-z ]+\. /);
    expect(metaOf(sound.pages.get('commentary/beta-was-early/')!, 'og:image:alt')).toMatch(/ This [a-z]+ “/);
  });

  test('whose tags are wrong are found', () => {
    const path = 'claims/tiny-stack-03/';
    const wrong = (from: string, to: string) => cardFaults(withChange(sound, `${path}index.html`, from, to), path);
    expect(wrong('/cards/claims/tiny-stack-03.png', '/cards/none.png').join()).toContain('has no card');
    expect(wrong('content="article"', 'content="blog"')).toEqual(['og:type is blog']);
    expect(wrong('json+oembed', 'json')).toEqual(['names no oEmbed answer']);
  });
});

describe('a build under a base path', () => {
  test('has the same files', () => {
    expect(based.built.code).toBe(0);
    const names = ({ files }: Built) =>
      [...files.keys()].map((path) => path.replace(/[._](?:[\w-]{8}|[\da-f]{7,10})(?=\.\w+$)/, '')).sort();
    expect(names(based.built)).toEqual(names(sound.built));
  });

  test('has no address outside it, and none that leads nowhere', () => {
    expect(brokenLinks(based.built, '/report/')).toEqual([]);
    expect(brokenLinks(sound.built, '/report/').length).toBeGreaterThan(100);
  });

  test('names each page under it as the one to cite', () => {
    const link = based.pages
      .get('claims/tiny-stack-01/')!
      .tags.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(link!.attributes['href']).toBe('https://strata.test/report/claims/tiny-stack-01/');
  });

  test('gives the live charts the same values', () => {
    const live = [...sound.built.files].filter(([path]) => path.endsWith('/live.json'));
    expect(live).toHaveLength(5);
    for (const [path, data] of live) expect(based.built.files.get(path)!.toString()).toBe(data.toString());
  });

  test('draws anew what names its own address: an SVG and a PNG for each chart, and the cards', () => {
    expect(based.built.drawn).toHaveLength(10 + cardsOf(based).length);
  });

  test('turns links by reference into addresses, as it does with others', () => {
    const address = ({ pages }: Published, text: string) =>
      pages.get('essays/tiny-stack/')!.tags.find(({ name, inside }) => name === 'a' && inside === text)!.attributes[
        'href'
      ];
    expect([address(sound, 'by reference'), address(sound, 'by name')]).toEqual([
      '/essays/tiny-answer/#reply',
      '#figures',
    ]);
    expect(address(based, 'by reference')).toBe('/report/essays/tiny-answer/#reply');
  });
});

describe('the search for broken links', () => {
  const linksOf = (html: string) =>
    brokenLinks(
      {
        code: 0,
        output: '',
        drawn: [],
        files: new Map([
          ['index.html', Buffer.from(html)],
          ['a.png', Buffer.of()],
        ]),
      },
      '/',
    );

  test('finds addresses in all places that a browser or another site reads', () => {
    const found = linksOf(
      '<link rel="alternate" type="application/json+oembed" href="https://strata.test/a.json"><img src="/b.png">' +
        '<meta property="og:image" content="https://strata.test/c.png"><live-chart data-src="/d.json"></live-chart>' +
        '<object data="e.svg"></object><blockquote cite="f/"></blockquote><a href="#g">g</a>',
    );
    expect(found.map((one) => one.replace(/^: /, ''))).toEqual([
      'https://strata.test/a.json',
      '/b.png',
      'https://strata.test/c.png',
      '/d.json',
      'e.svg',
      'f/',
      '#g (no such place)',
    ]);
  });

  test('takes the code that a page offers for copying as text, as a browser does', () => {
    expect(
      linksOf('<textarea readonly><iframe src="/nowhere/"></iframe></textarea><title><a href="/x"></title>'),
    ).toEqual([]);
    expect(
      linksOf('<textarea>&lt;iframe src="/nowhere/"></textarea><img src="a.png"><iframe src="/n/"></iframe>'),
    ).toEqual([': /n/']);
  });
});
