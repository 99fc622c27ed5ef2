/** What programs read: Markdown of every work, the guide for language models, the map, citations, and feeds. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedFaults, feedsOf } from './feed-files.ts';
import { documentFaults, documentsOf, isEdition } from './markdown-files.ts';
import { fileAt, publish, type Published, sharedBuild, site, textFile, withChange } from './site.ts';

/** A case with every tag and form, at the root; and one of strange titles, under a path. */
let sound: Published;
let titles: Published;

beforeAll(async () => {
  sound = publish(await sharedBuild('sound'));
  titles = publish(await sharedBuild('titles', '/report/'), '/report/');
});

/** The documents of works; those of frozen editions are of the same essays. */
const worksIn = (published: Published) => documentsOf(published).filter((path) => !isEdition(path));
const json = (published: Published, path: string): unknown => JSON.parse(textFile(published, path));

describe('the Markdown of every work', () => {
  test('has the headings, tables and notes of its page, its name, and full addresses', () => {
    for (const report of [sound, titles]) {
      expect([report.built.code, report.built.output]).toEqual([0, '']);
      const paths = documentsOf(report);
      expect(paths.length).toBeGreaterThan(5);
      expect(paths.flatMap((path) => documentFaults(report, path).map((fault) => `${path} ${fault}`))).toEqual([]);
    }
  });

  test('is found to differ where it does', () => {
    const faults = (path: string, from: string, to: string) =>
      documentFaults(withChange(sound, `${path}index.md`, from, to), path).map((fault) => fault.replace(/:.*/s, ''));
    expect(faults('essays/tiny-stack/', '## Figures', '## Pictures')).toContain('heading');
    expect(faults('essays/tiny-stack/', '| Alpha |', '| Gamma |')).toContain('cell');
    expect(faults('essays/tiny-stack/', '[^2]: A second', '[^2]: No second')).toContain('note');
    expect(faults('essays/tiny-stack/', '](https://strata.test/terms/rollup/)', '](/terms/rollup/)')).not.toEqual([]);
    expect(faults('essays/tiny-stack/', '`charts/tiny-line`, of', '`charts/line`, of')).toContain('block to cite');
    expect(faults('claims/tiny-stack-01/', '`claims/tiny-stack-01`', '`claims`')).toEqual([
      'block to cite',
      'is not named',
    ]);
  });

  test('of an essay and of its section writes tags out', () => {
    const essay = textFile(sound, 'essays/tiny-stack/index.md');
    const section = textFile(sound, 'essays/tiny-stack/argument/index.md');
    const line = `\`essays/tiny-stack/argument\`, edition 1. Cite as: Ada Test and Zoë Łukasz. [The argument in short](${site}/essays/tiny-stack/argument/?v=1). In: *A tiny stack holds*. Strata, Edition 1, 2 January 2026.`;
    for (const text of [essay, section]) {
      expect(text).toContain(`The argument *in short*\n\n${line}\n`);
      expect(text).toContain(`a [rollup](${site}/terms/rollup/)`);
      expect(text).toContain(`([claim 1: supported](${site}/claims/tiny-stack-01/)).[^1]`);
      expect(text).toContain(
        `(see [Doe 2024b](${site}/sources/doe-2024/), p. 4; [Doe 2024a](${site}/sources/doe-2024-sequel/), ch. “Two”)`,
      );
      expect(text).toContain('Beta held $2.50 billion.');
      expect(text).toContain(
        `> The article claims ([claim 2](${site}/claims/tiny-stack-02/)): Beta will win.\n>\n> **Verdict:`,
      );
      expect(text).toContain(
        `[by reference](${site}/essays/tiny-answer/#reply) and [by name](${site}/essays/tiny-stack/#figures)`,
      );
      expect(text).not.toMatch(/editor's remark|\[@|\[#|<(?:Aside|Chart|Cite|Claim|See|Term|Value)/);
    }
    expect(essay).toContain(`![Two lines, of which \\<b>Beta\\</b> ends higher.](${site}/charts/tiny-line.png)`);
    expect(essay).toContain('[^2]: A second note, 中文, “quoted” & so on.');
    expect(section).not.toContain('[^2]');
  });
});

test('the Markdown of a frozen edition cites that edition, and says where its numbers came from', () => {
  const paths = documentsOf(sound).filter(isEdition);
  expect(paths).toEqual(['essays/tiny-answer/v1/', 'essays/tiny-stack/v1/']);
  const edition = textFile(sound, 'essays/tiny-stack/v1/index.md');
  expect(edition).toMatch(/\n`essays\/tiny-stack`, edition 1\. Cite as: .*\/essays\/tiny-stack\/\?v=1\)/);
  expect(edition).toContain(
    '## Numbers taken from data\n\n- **$2.50 billion**: Largest: Value $2,500,000,000 (beta) in [',
  );
});

describe('the guide for language models', () => {
  test('has the form of llmstxt.org: a title, a summary, sections with links to files that are there', () => {
    for (const report of [sound, titles]) {
      const text = textFile(report, 'llms.txt');
      expect(text).toMatch(/^# Strata\n\n> \S/);
      expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
        'Essays',
        'Commentary',
        'Data',
        'Files for programs',
        'Optional',
      ]);
      const items = text.split('\n').filter((one) => one.startsWith('- '));
      const addresses = items.map((one) => /^- \[.+?\]\((https:\S+?)\)(?:: .+)?$/.exec(one)?.[1] ?? one);
      expect(addresses.length).toBeGreaterThan(8);
      expect(addresses.filter((address) => !fileAt(report, address))).toEqual([]);
    }
  });
});

describe('the map', () => {
  interface Described {
    id: string;
    address: string;
    markdown: string;
    sections?: (Described & { claims: string[]; charts: string[]; commentary: string[] })[];
    editions?: { address: string; markdown: string }[];
    files?: Record<string, string>;
    discussed?: string[];
  }

  test('names every work once, with addresses that lead to it', () => {
    for (const report of [sound, titles]) {
      const map = json(report, 'site.json') as Record<string, Described[]> & { documentation: string };
      const works = ['essays', 'commentary', 'claims', 'charts', 'datasets'].flatMap((kind) => map[kind]!);
      const all = [...works, ...works.flatMap(({ sections = [] }) => sections)];
      expect(all.map(({ id }) => `${id}/`).sort()).toEqual(worksIn(report).sort());
      const addresses = all.flatMap(({ address, markdown, editions = [], files = {} }) => [
        address,
        markdown,
        ...editions.flatMap((edition) => [edition.address, edition.markdown]),
        ...Object.values(files),
      ]);
      expect(addresses.filter((address) => !fileAt(report, address))).toEqual([]);
      expect(fileAt(report, map.documentation.replace(/#.*/, ''))).toBe('about/index.html');
      const ids = new Set(all.map(({ id }) => id));
      const named = all.flatMap(({ sections = [], discussed = [] }) => [
        ...discussed,
        ...sections.flatMap(({ claims, charts, commentary }) => [...claims, ...charts, ...commentary]),
      ]);
      expect(named.length).toBeGreaterThan(2);
      expect(named.filter((id) => !ids.has(id.replace(/^(commentary\/[^/]+)\/.*/, '$1')))).toEqual([]);
    }
  });
});

test('the citations are those beside each page', () => {
  for (const report of [sound, titles]) {
    const items = json(report, 'citations.json') as { id: string }[];
    const beside = worksIn(report).flatMap((path) => json(report, `${path}cite.csl.json`) as { id: string }[]);
    const byId = (list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(items)).toEqual(byId(beside));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  }
});

describe('the feeds', () => {
  test('are valid, and the same in both formats', () => {
    for (const report of [sound, titles]) {
      expect(feedsOf(report)).toEqual(expect.arrayContaining(['', 'data/']));
      expect(feedsOf(report).flatMap((path) => feedFaults(report, path).map((fault) => `${path} ${fault}`))).toEqual(
        [],
      );
    }
  });

  test('are of everything, of each essay with the commentary on it, and of the data', () => {
    const ids = (path: string) =>
      parseJsonFeed(textFile(sound, `${path}feed.json`)).items!.map(({ id }) => id!.slice(site.length));
    expect(ids('essays/tiny-stack/')).toEqual(['/commentary/beta-was-early/', '/essays/tiny-stack/v1/']);
    expect(ids('essays/tiny-answer/')).toEqual(['/essays/tiny-answer/v1/']);
    expect(ids('data/')).toContain('/data/tiny-tvl/#change-2');
    expect(ids('').toSorted()).toEqual(['essays/tiny-stack/', 'essays/tiny-answer/', 'data/'].flatMap(ids).toSorted());
  });

  test('show an edition and a commentary whole, with pictures of the charts', () => {
    const content = parseAtomFeed(textFile(sound, 'essays/tiny-stack/feed.xml')).entries!.map(
      (entry) => entry.content!.value!,
    );
    expect(content[1]).toContain(
      `<img src="${site}/charts/tiny-line.png" alt="Two lines, of which <b>Beta</b> ends higher."`,
    );
    expect(content[1]).toContain('<h2>Figures</h2>');
    expect(content[1]).toContain('A second note, 中文, “quoted” &#x26; so on.');
    expect(content[0]).toContain('The notes say otherwise');
  });

  test('keep titles of any length and letters as they are', () => {
    const [commentary, edition] = [0, 1].map((index) => ({
      atom: parseAtomFeed(textFile(titles, 'essays/odd/feed.xml')).entries![index]!,
      json: parseJsonFeed(textFile(titles, 'essays/odd/feed.json')).items![index]!,
    }));
    expect(edition!.json.title).toBe(
      `</script><script>alert("title")</script> & “both” 'kinds' of "quotes" ]]> and ]]>`,
    );
    expect(edition!.json.authors).toEqual([{ name: 'Ada Test' }, { name: '链捕手' }]);
    expect(edition!.atom.authors).toEqual([{ name: 'Ada Test' }, { name: '链捕手' }]);
    expect(commentary!.json.title).toMatch(/^A commentary of more than .* 中文 .* JSON-LD$/);
    expect(commentary!.json.title!.length).toBeGreaterThan(200);
    expect(commentary!.atom.authors).toEqual([{ name: 'Zoë "Z" Łukasz & Co' }]);
  });

  test('are found to be wrong where they are', () => {
    const faults = (path: string, from: string, to: string) => feedFaults(withChange(sound, path, from, to), 'data/');
    expect(faults('data/feed.xml', '#change-2</id>', '#change-1</id>')).toContain('two entries have one id');
    expect(faults('data/feed.json', '"title": "Data of Strata"', '"title": "Data"')).toEqual([
      'JSON lacks title or address',
    ]);
    expect(faults('data/feed.xml', '/data/tiny-tvl/#change-2"', '/data/none/"')[0]).toMatch(/another in JSON$/);
  });

  test.each([
    ['feed.xml', '</feed>', '', /Premature end/],
    ['feed.xml', '<updated>2026-02-01', '<updated>1 February', /dateTime doesn't allow value '1 February/],
    ['feed.xml', '<summary type="html">', '<summary type="markdown">', /Extra element summary in interleave/],
    ['feed.xml', 'rel="self" href=', 'rel="self" to=', /Invalid attribute to for element link/],
    ['feed.json', 'https://jsonfeed.org/version/1.1', '1.1', /\/version: must be equal to one of the allowed values/],
    ['feed.json', 'content_html', 'content', /\/items\/0: must have required property 'content_html'/],
    ['feed.json', 'T00:00:00Z', '', /date_published: must match format "date-time"/],
  ])('of the data, broken in its %s at %s, is invalid by the schema', (file, from, to, message) => {
    const faults = feedFaults(withChange(sound, `data/${file}`, from, to), 'data/');
    expect(faults.join('\n')).toMatch(message);
  });

  test('are named on the pages that they follow', () => {
    const named = (path: string) =>
      sound.pages
        .get(path)!
        .tags.filter(({ name, attributes }) => name === 'link' && /atom|feed/.test(attributes['type'] ?? ''))
        .map(({ attributes }) => new URL(attributes['href']!, `${site}/${path}`).pathname);
    expect(named('')).toEqual(['/feed.xml', '/feed.json']);
    expect(named('essays/')).toEqual(['/feed.xml', '/feed.json']);
    expect(named('commentary/')).toEqual(['/feed.xml', '/feed.json']);
    expect(named('essays/tiny-stack/')).toEqual(['/essays/tiny-stack/feed.xml']);
    expect(named('essays/tiny-stack/argument/')).toEqual(['/essays/tiny-stack/feed.xml']);
    expect(named('data/')).toEqual(['/data/feed.xml', '/data/feed.json']);
  });
});
