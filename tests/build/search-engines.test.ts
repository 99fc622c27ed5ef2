/** What search engines read: the sitemap, robots.txt, canonical addresses and JSON-LD. */
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLdFaults, jsonLdOn } from './schema-org.ts';
import { publish, type Published, sharedBuild, site, textFile, withChange } from './site.ts';
import { readXml } from './xml.ts';

/** A case with every kind of page, at the root; and one of strange titles, under a path. */
let sound: Published;
let titles: Published;

beforeAll(async () => {
  sound = publish(await sharedBuild('sound'));
  titles = publish(await sharedBuild('titles', '/report/'), '/report/');
});

const linkOn = (report: Published, path: string, rel: string) =>
  report.pages.get(path)!.tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)?.attributes[
    'href'
  ];
const isHidden = (report: Published, path: string) =>
  report.pages.get(path)!.tags.some(({ attributes: { name, content } }) => name === 'robots' && content === 'noindex');
const addressOf = (report: Published, path: string) => `${site}${report.base}${path}`;

/** The pages of the sitemap with their days, by their addresses. */
function sitemapOf(report: Published): Map<string, string | undefined> {
  const pages = readXml(textFile(report, 'sitemap-0.xml'));
  const found = new Map<string, string | undefined>();
  let page = '';
  for (const { name, text } of pages) {
    if (name === 'loc') found.set((page = text), undefined);
    if (name === 'lastmod') found.set(page, text.replace('T00:00:00.000Z', ''));
  }
  return found;
}

describe('the sitemap', () => {
  test('holds every page that wants to be found under its own address, and no other', () => {
    for (const report of [sound, titles]) {
      const wanted = [...report.pages.keys()].filter(
        (path) => !isHidden(report, path) && linkOn(report, path, 'canonical') === addressOf(report, path),
      );
      expect([...sitemapOf(report).keys()].sort()).toEqual(wanted.map((path) => addressOf(report, path)).sort());
      const other = [...report.pages.keys()].filter((path) => !wanted.includes(path));
      expect(other).toEqual(expect.arrayContaining(['404.html']));
      expect(other.filter((path) => !/^(?:404\.html|embed\/|essays\/[^/]+\/(?:v\d+|cite|[^/]+)\/)/.test(path))).toEqual(
        [],
      );
      expect(other.some((path) => path.startsWith('embed/'))).toBe(true);
      expect(other.some((path) => /\/v1\/$/.test(path))).toBe(true);
    }
  });

  test('has the days of the content', () => {
    const days = sitemapOf(sound);
    const day = (path: string) => days.get(addressOf(sound, path));
    expect(day('essays/tiny-stack/figures/')).toBe('2026-01-02');
    // Answered by a commentary.
    expect(day('essays/tiny-stack/')).toBe('2026-02-03');
    expect(day('essays/tiny-stack/argument/')).toBe('2026-02-03');
    expect(day('commentary/beta-was-early/')).toBe('2026-02-03');
    expect(day('data/tiny-tvl/')).toBe('2026-02-01');
    expect(day('')).toBe('2026-02-03');
    expect(day('terms/tvl/')).toBeUndefined();
    expect(day('about/')).toBeUndefined();
  });

  test('is named in robots.txt, under the path of the site', () => {
    for (const report of [sound, titles]) {
      const index = `${site}${report.base}sitemap-index.xml`;
      expect(textFile(report, 'robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${index}\n`);
      const parts = readXml(textFile(report, 'sitemap-index.xml')).filter(({ name }) => name === 'loc');
      expect(parts.map(({ text }) => text)).toEqual([`${site}${report.base}sitemap-0.xml`]);
    }
  });
});

describe('the canonical address', () => {
  test('of every page that is to be found is a page that is to be found', () => {
    for (const report of [sound, titles]) {
      const listed = sitemapOf(report);
      const shown = [...report.pages.keys()].filter((path) => !isHidden(report, path));
      expect(shown.filter((path) => !listed.has(linkOn(report, path, 'canonical')!))).toEqual([]);
    }
  });

  test('of a section is its own', () => {
    expect(linkOn(sound, 'essays/tiny-stack/figures/', 'canonical')).toBe(`${site}/essays/tiny-stack/figures/`);
    expect(linkOn(sound, 'essays/tiny-stack/details/', 'canonical')).toBe(`${site}/essays/tiny-stack/details/`);
  });

  test('of a section that is nearly all of its essay is the essay’s', () => {
    expect(linkOn(titles, 'essays/whole/all/', 'canonical')).toBe(`${site}/report/essays/whole/`);
    expect(linkOn(titles, 'essays/odd/chinese/', 'canonical')).toBe(`${site}/report/essays/odd/chinese/`);
  });
});

describe('JSON-LD', () => {
  const typesOn = (path: string) => jsonLdOn(sound.pages.get(path)!).map((block) => block['@type']);

  test('is in the words of schema.org, complete, and leads to pages that are there', () => {
    for (const report of [sound, titles]) {
      const faults = [...report.pages].flatMap(([path, page]) =>
        jsonLdFaults(report, page).map((fault) => `${path} ${fault}`),
      );
      expect(faults).toEqual([]);
    }
  });

  test.each([
    ['', ['WebSite']],
    ['about/', ['AboutPage']],
    ['essays/', ['CollectionPage']],
    ['essays/tiny-stack/', ['Report', 'BreadcrumbList']],
    ['essays/tiny-stack/argument/', ['WebPageElement', 'BreadcrumbList']],
    ['essays/tiny-stack/changes/', ['BreadcrumbList']],
    ['essays/tiny-stack/values/', ['BreadcrumbList']],
    ['commentary/', ['CollectionPage']],
    ['commentary/beta-was-early/', ['Article', 'BreadcrumbList']],
    ['claims/', ['CollectionPage']],
    ['claims/tiny-stack-01/', ['ClaimReview', 'BreadcrumbList']],
    ['charts/', ['CollectionPage']],
    ['charts/tiny-line/', ['ImageObject', 'BreadcrumbList']],
    ['data/', ['DataCatalog']],
    ['data/tiny-tvl/', ['Dataset', 'BreadcrumbList']],
    ['sources/', ['CollectionPage']],
    ['sources/notes/', ['WebPage', 'BreadcrumbList']],
    ['terms/', ['DefinedTermSet']],
    ['terms/tvl/', ['DefinedTerm', 'BreadcrumbList']],
  ])('on /%s says what the page is', (path, types) => {
    expect(typesOn(path)).toEqual(types);
  });

  test('ends every way at the page itself', () => {
    const ends = [...titles.pages].flatMap(([path, page]) =>
      jsonLdOn(page).flatMap((block) => {
        if (block['@type'] !== 'BreadcrumbList') return [];
        const items = block['itemListElement'] as { position: number; item: string }[];
        expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
        return [[items.at(-1)!.item, addressOf(titles, path)]];
      }),
    );
    expect(ends.length).toBeGreaterThan(8);
    expect(ends.filter(([end, own]) => end !== own)).toEqual([]);
  });

  test('keeps titles of any length and letters as they are', () => {
    const [report] = jsonLdOn(titles.pages.get('essays/odd/')!);
    expect(report!['name']).toBe(`</script><script>alert("title")</script> & “both” 'kinds' of "quotes" ]]> and ]]>`);
    const [article] = jsonLdOn(titles.pages.get('commentary/long/')!);
    expect(article!['headline']).toMatch(/^A commentary of more than .* <i>in a title<\/i> .* 中文 .* JSON-LD$/);
    expect(jsonLdOn(titles.pages.get('essays/odd/chinese/')!)[0]!['name']).toBe(
      '以太坊的护城河属于谁：测量方法决定答案',
    );
  });

  test('is found to be wrong where it is', () => {
    const faults = (path: string, from: string, to: string) => {
      const changed = withChange(sound, `${path}index.html`, from, to);
      return jsonLdFaults(changed, changed.pages.get(path)!);
    };
    expect(faults('terms/tvl/', '"@type":"DefinedTerm"', '"@type":"Term"')).toEqual(['schema.org knows no Term']);
    expect(faults('terms/tvl/', '"description":', '"definition":')).toEqual([
      'schema.org knows no definition of DefinedTerm',
      'DefinedTerm has no description',
    ]);
    expect(faults('terms/tvl/', '"item":"https://strata.test/terms/"', '"item":"https://strata.test/words/"')).toEqual([
      'https://strata.test/words/ is not there',
    ]);
    expect(faults('terms/tvl/', '"inDefinedTermSet"', '"x<y"')).toContain('a block holds a letter that could end it');
  });
});
