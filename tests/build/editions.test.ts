/** A report of which every section has another fate between two editions, and what a build refuses to publish. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionStates } from '../../src/domain/editions/section-states.ts';
import { contentOf } from './cases.ts';
import { tagsOf, textOf } from './html.ts';
import { splitFrontMatter } from '../../src/domain/prose/front-matter.ts';
import { findingsOf } from '../../src/library/check.ts';
import { brokenLinks, build, publish, type Published, site, temporaryFolder, textFile } from './site.ts';

const folder = temporaryFolder('editions');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let report: Published;

beforeAll(async () => {
  const env = { STRATA_CONTENT: contentOf('two-editions'), REPOSITORY_URL: 'https://github.com/owner/name' };
  report = publish(await build(join(folder, 'site'), env));
});

const htmlOf = (path: string) => report.pages.get(path)!.html;
const tagsOn = (path: string) => report.pages.get(path)!.tags;
const valuesOf = (path: string, tag: string, rel: string) =>
  tagsOn(path).flatMap(({ name, attributes }) =>
    name === tag && (attributes['rel'] ?? attributes['name'] ?? attributes['http-equiv']) === rel
      ? [attributes['href'] ?? attributes['content']]
      : [],
  );
/** The element with an id. */
const elementOf = (path: string, id: string) => tagsOn(path).find(({ attributes }) => attributes['id'] === id)!;
/** The links of a piece of HTML by their text. */
const linksIn = (html: string) =>
  Object.fromEntries(
    tagsOf(html).flatMap(({ name, attributes, inside }) =>
      name === 'a' ? [[textOf(inside), attributes['href']]] : [],
    ),
  );

test('every link of it leads somewhere, those of frozen editions too', () => {
  expect(report.built.code).toBe(0);
  expect(brokenLinks(report.built, '/')).toEqual([]);
});

describe('the first edition', () => {
  const path = 'essays/ladder/v1/';

  test('is archived: canonical to itself, kept from search engines, and it names the current one', () => {
    expect(valuesOf(path, 'link', 'canonical')).toEqual([`${site}/${path}`]);
    expect(valuesOf(path, 'meta', 'robots')).toEqual(['noindex']);
    expect(textOf(htmlOf(path))).toContain('Archived edition 1');
    expect(textOf(htmlOf(path))).toContain('The current edition is number 2.');
  });

  test('has its own words, and not those of today', () => {
    expect(textOf(htmlOf(path))).toContain('nailed down again in the spring');
    expect(textOf(htmlOf(path))).not.toContain('The third rung creaks.');
  });

  test('leads from each of its sections to the page of that section, which is there, whatever became of it', () => {
    const today = tagsOn(path).flatMap(({ inside, attributes }) =>
      inside === 'This section today' ? [attributes['href']] : [],
    );
    expect(today).toEqual(['steady', 'rungs', 'top', 'boat', 'rumour'].map((id) => `/essays/ladder/${id}/`));
    for (const address of today) expect(report.pages.has(address!.slice(1)), address).toBe(true);
  });
});

describe('the page of changes', () => {
  const path = 'essays/ladder/changes/';
  const changes = () =>
    tagsOf(elementOf(path, 'v2').inside).filter(({ attributes }) => attributes['class'] === 'change');

  test('gives the reason of each edition, the newest first', () => {
    const ids = tagsOn(path).flatMap(({ attributes }) =>
      /^v\d$/.test(attributes['id'] ?? '') ? [attributes['id']] : [],
    );
    expect(ids).toEqual(['v2', 'v1']);
    expect(textOf(elementOf(path, 'v2').inside)).toContain('A rung was looked at again');
    expect(textOf(elementOf(path, 'v1').inside)).toContain('First edition.');
  });

  test('says of each section that is other what became of it, and nothing of one that was only renamed', () => {
    const said = changes().map(({ inside }) => textOf(tagsOf(inside).find(({ name }) => name === 'h3')!.inside));
    expect(said).toEqual([
      'What the rungs hold changed',
      'The children is new',
      'The neighbour’s boat moved',
      'A rumour was withdrawn',
    ]);
  });

  test('shows the words that came and went', () => {
    const words = (name: string) =>
      tagsOf(changes()[0]!.inside).flatMap((tag) => (tag.name === name ? [textOf(tag.inside)] : []));
    expect(words('del')).toContain('spring');
    expect(words('ins')).toContain('summer');
    expect(words('del').join(' ')).not.toContain('bucket');
  });
});

test('the file of states tells the editions of every wording, and every fate', () => {
  const { current, dates, sections, fates } = JSON.parse(
    textFile(report, 'essays/ladder/states.json'),
  ) as SectionStates;
  expect([current, dates]).toEqual([2, ['2026-03-01', '2026-05-02']]);
  expect(sections).toEqual({
    steady: [{ from: 1, to: 2 }],
    rungs: [
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ],
    children: [{ from: 2, to: 2 }],
    roof: [
      { from: 1, to: 1, id: 'top' },
      { from: 2, to: 2, renamed: true },
    ],
    top: [],
    boat: [{ from: 1, to: 1 }],
    rumour: [{ from: 1, to: 1 }],
  });
  expect(fates).toEqual({
    top: { moved: { essay: 'ladder', section: 'roof' } },
    boat: { moved: { essay: 'harbour', section: 'mooring' } },
    rumour: { withdrawn: 'Nobody could say who had said it.' },
  });
});

describe('the page of a section', () => {
  test.each([
    ['that was renamed', 'top', 'The top', '/essays/ladder/roof/'],
    ['that moved to another essay', 'boat', 'The neighbour’s boat', '/essays/harbour/mooring/'],
  ])('%s leads there, and is canonical to it', (_what, id, title, target) => {
    const path = `essays/ladder/${id}/`;
    expect(textOf(tagsOn(path).find(({ name }) => name === 'h1')!.inside)).toBe(title);
    expect(valuesOf(path, 'meta', 'refresh')).toEqual([`5; url=${target}`]);
    expect(valuesOf(path, 'link', 'canonical')).toEqual([`${site}${target}`]);
    expect(Object.values(linksIn(elementOf(path, 'main').inside))).toContain(target);
  });

  test('that was withdrawn says why, and leads to the edition that had it', () => {
    const path = 'essays/ladder/rumour/';
    expect(textOf(elementOf(path, 'main').inside)).toContain('withdrawn. Nobody could say who had said it.');
    expect(valuesOf(path, 'meta', 'refresh')).toEqual([]);
    expect(linksIn(elementOf(path, 'main').inside)['Read it as it stood in edition 1']).toBe(
      '/essays/ladder/v1/#rumour',
    );
  });
});

describe('a fragment of the essay’s page', () => {
  const path = 'essays/ladder/';

  test('that a section had before it was renamed ends at that section, and at no other place', () => {
    expect(elementOf(path, 'top').name).toBe('span');
    expect(elementOf(path, 'roof').inside).toContain('id="top"');
    expect(textOf(htmlOf(path))).not.toContain('“The top” is now');
  });

  test('of a section that moved away ends where its new place is named', () => {
    const { inside } = elementOf(path, 'boat');
    expect(textOf(inside)).toContain('“The neighbour’s boat” is now A boat at the second post');
    expect(linksIn(inside)).toEqual({
      'A boat at the second post': '/essays/harbour/#mooring',
      'Read it as it stood in edition 1': '/essays/ladder/v1/#boat',
    });
  });

  test('of a section that was withdrawn ends where the reason stands', () => {
    expect(textOf(elementOf(path, 'rumour').inside)).toContain('withdrawn. Nobody could say who had said it.');
  });
});

describe('commentary', () => {
  const thread = ['the-rung-was-loose', 'so-it-was', 'and-the-hammer'].map((id) => `/commentary/${id}/`);
  const linked = (html: string) =>
    tagsOf(html).flatMap(({ attributes }) => (thread.includes(attributes['href'] ?? '') ? [attributes['href']] : []));
  const changed =
    'The section has changed since edition 1, which this answers. There it read: “Each rung holds a grown person with a ' +
    'full bucket in either hand. A loose rung was nailed down again in the spring by the owner of the house.';

  test('stands on the page of its section with what answers it beneath, and says that the section has changed', () => {
    const { inside } = elementOf('essays/ladder/rungs/', 'commentary');
    expect(linked(inside)).toEqual(thread);
    const lists = tagsOf(inside).filter(({ name }) => name === 'ul');
    expect(lists.map((list) => linked(list.inside).length)).toEqual([3, 2, 1]);
    expect(textOf(inside)).toContain('corrects · accepted · Bob Test');
    expect(textOf(inside)).toContain(changed);
  });

  test('stands in the Markdown of its section and of the essay, and in the feed of the essay, with what answers it', () => {
    for (const path of ['essays/ladder/rungs/index.md', 'essays/ladder/index.md', 'essays/ladder/feed.xml']) {
      const text = textFile(report, path);
      expect([path, thread.filter((one) => !text.includes(`${site}${one}`))]).toEqual([path, []]);
    }
    expect(textFile(report, 'essays/ladder/rungs/index.md')).toContain('(extends “So it was”; Eve Test, 3 May 2026): ');
  });

  test('is counted beside the heading of its section in the essay', () => {
    const { inside } = elementOf('essays/ladder/', 'rungs');
    expect(textOf(inside)).toContain('3 answers to “What the rungs hold”');
    expect(textOf(inside)).toContain(changed);
  });

  test('has a page with its status in words, its answers beneath, and the passage of the edition it answers', () => {
    const main = elementOf('commentary/the-rung-was-loose/', 'main').inside;
    expect(textOf(main)).toContain('Status: accepted, the essay was changed for it. 2 answers');
    expect(textOf(main)).toContain(changed);
    expect(linksIn(main)['edition 1']).toBe('/essays/ladder/v1/#rungs');
    expect(linked(elementOf('commentary/the-rung-was-loose/', 'answers').inside)).toEqual(thread.slice(1));
  });

  test.each([
    ['so-it-was', 'supports', 'The rung was loose for longer', 'Bob Test', thread[0]],
    ['and-the-hammer', 'extends', 'So it was', 'Ada Test', thread[1]],
  ])('that answers another names it, and the section that their thread is about: %s', (id, does, title, author, to) => {
    const main = elementOf(`commentary/${id}/`, 'main').inside;
    const answers = `This commentary ${does} ${title}, by ${author}.`;
    expect(textOf(main)).toContain(
      `${answers} The thread is about What the rungs hold, in A ladder is as good as its rungs.`,
    );
    expect(linksIn(main)).toMatchObject({ [title]: to, 'What the rungs hold': '/essays/ladder/#rungs' });
    const markdown = textFile(report, `commentary/${id}/index.md`);
    expect(markdown).toContain(`This commentary **${does}** [${title}](${site}${to}).\n`);
    expect(markdown).toContain(`The thread is about [What the rungs hold](${site}/essays/ladder/#rungs), in `);
    expect(textOf(elementOf('commentary/', 'main').inside)).toContain(`It ${does} ${title}`);
  });

  test('on a section that was withdrawn or renamed leads to what became of it', () => {
    const main = elementOf('commentary/what-the-rumour-meant/', 'main').inside;
    expect(textOf(main)).toContain('The section is no more, but stood in edition 1, which this answers.');
    expect(linksIn(main)['A rumour']).toBe('/essays/ladder/rumour/');
    expect(linksIn(main)['The top']).toBe('/essays/ladder/#roof');
    expect(textOf(elementOf('essays/ladder/roof/', 'commentary').inside)).toContain('another ladder');
  });

  test('that is dated to a day to come is nowhere before it, nor is what answers it', () => {
    const early = [...report.built.files].filter(([path, data]) =>
      /next-year|not to be read before|This waits/.test(path + data.toString()),
    );
    expect(early.map(([path]) => path)).toEqual([]);
  });

  test('is published on its day', async () => {
    const env = { STRATA_CONTENT: contentOf('two-editions'), STRATA_NOW: '2027-01-01' };
    const { pages } = publish(await build(join(folder, 'next-year'), env));
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['commentary/next-year/', 'commentary/an-answer-to-next-year/']),
    );
    // No repository is configured there.
    expect([...pages.values()].filter(({ html }) => html.includes('Suggest a change'))).toEqual([]);
  });
});

describe('the way from a page to the repository', () => {
  const repository = 'https://github.com/owner/name';
  const begun = (path: string, text: string) => new URL(linksIn(elementOf(path, 'main').inside)[text]!);

  test.each([
    ['essays/ladder/', 'content/essays/ladder.mdx'],
    ['essays/ladder/rungs/', 'content/essays/ladder.mdx'],
    ['commentary/so-it-was/', 'content/commentary/so-it-was.mdx'],
  ])('from %s leads to its file', (path, file) => {
    expect(begun(path, 'Suggest a change').href).toBe(`${repository}/edit/main/${file}`);
  });

  test.each([
    ['essays/ladder/rungs/', 'Answer this section'],
    ['commentary/so-it-was/', 'Answer this commentary'],
  ])('from %s begins an answer that passes the checks when its brackets are replaced', async (path, text) => {
    const { origin, pathname, searchParams } = begun(path, text);
    expect(origin + pathname).toBe(`${repository}/new/main/content/commentary`);
    const content = join(folder, 'answered');
    rmSync(content, { recursive: true, force: true });
    cpSync(contentOf('two-editions'), content, { recursive: true });
    const words: Record<string, string> = { date: '2026-06-01', relation: 'disputes' };
    const { yaml, body } = splitFrontMatter(searchParams.get('value')!);
    const fields = yaml!.replace(
      /^(\w+): (.*)\[.*\](.*)$/gm,
      (_line, field: string, open: string, close: string) => `${field}: ${open}${words[field] ?? 'Some words'}${close}`,
    );
    expect(fields).not.toContain('[');
    expect(body).toMatch(/\[Your answer/);
    const file = join(content, 'commentary', searchParams.get('filename')!);
    writeFileSync(file, `---\n${fields}---\n\nIt is not so.\n`);
    expect(await findingsOf(content)).toEqual([]);
  });
});

describe('an essay that differs from its latest edition', () => {
  test('is refused with the command that publishes it, and what was published stays', async () => {
    const content = join(folder, 'content');
    cpSync(contentOf('two-editions'), content, { recursive: true });
    const essay = join(content, 'essays/ladder.mdx');
    writeFileSync(essay, readFileSync(essay, 'utf8').replace('creaks', 'sings'));
    const out = join(folder, 'site');
    const { code, output } = await build(out, { STRATA_CONTENT: content });
    expect(code).toBe(1);
    expect(output).toContain('essays/ladder.mdx:14:3  published-text-is-an-edition');
    expect(output).toContain('this essay is not what was published last: its text');
    expect(output).toContain('npm run edition -- ladder "what changed and why"');
    expect(output).not.toContain('harbour.mdx');
    expect(existsSync(join(out, 'essays/ladder/index.html'))).toBe(true);
  });
});
