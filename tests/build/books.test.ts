/** Builds a small report with its books, and reads the PDFs and the EPUB as other programs do. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync, zipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideBrowser } from '../../commands/browser.ts';
import { printBook, startBrowser } from '../../commands/print.ts';
import { essayBook, reportBook } from '../../src/books/book.ts';
import { makeEpub } from '../../src/books/epub/epub.ts';
import { openSite } from '../../src/books/site.ts';
import { contentOf } from './cases.ts';
import { tagsOf, textOf } from './html.ts';
import { brokenLinks, build, publish, type Published, site, temporaryFolder } from './site.ts';
import { readXml, type XmlElement } from './xml.ts';

const folder = temporaryFolder('books');
const out = join(folder, 'site');
const essayPath = 'essays/tiny-stack/tiny-stack.pdf';

let browser: string;
let published: Published;

beforeAll(async () => {
  browser = provideBrowser();
  const env = { STRATA_CONTENT: contentOf('sound'), CHROME_PATH: browser, TZ: 'Pacific/Auckland' };
  published = publish(await build(out, env, { command: 'pdf' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (path: string) => published.built.files.get(path)!;
const page = (path: string) => published.pages.get(path)!;
/** Text without white space, which a PDF does not hold as it was written. */
const bare = (text: string) => text.replace(/\s+/g, '');

test('a build with books has them, and pages lead to them', () => {
  expect([published.built.code, published.built.output]).toEqual([0, '']);
  const books = [...published.built.files.keys()].filter((path) => /\.(?:pdf|epub)$/.test(path));
  expect(books).toEqual(['essays/tiny-answer/tiny-answer.pdf', essayPath, 'strata.epub', 'strata.pdf']);
  const links = (path: string) => page(path).tags.flatMap(({ attributes }) => attributes['href'] ?? []);
  expect(links('essays/tiny-stack/')).toContain(`/${essayPath}`);
  expect(links('essays/')).toEqual(expect.arrayContaining(['/strata.pdf', '/strata.epub']));
  const named = page('essays/tiny-stack/').tags.find(({ attributes }) => attributes['name'] === 'citation_pdf_url');
  expect(named?.attributes['content']).toBe(`${site}/${essayPath}`);
  expect(brokenLinks(published.built, '/')).toEqual([]);
});

test('without a browser nothing is built, and the command says what to do', async () => {
  const env = { STRATA_CONTENT: contentOf('sound'), CHROME_PATH: join(folder, 'no-browser') };
  const { code, output, files } = await build(join(folder, 'none'), env, { command: 'pdf' });
  expect([code, files.size]).toEqual([1, 0]);
  expect(output).toContain('PDFs are printed by Chrome or Chromium, and none was found.');
  expect(output).toContain('`npm run build` makes the site without PDFs');
});

describe.each([
  [essayPath, ['essays/tiny-stack/'], 'A tiny stack holds'],
  ['strata.pdf', ['essays/tiny-stack/', 'essays/tiny-answer/', 'commentary/beta-was-early/', 'about/'], 'Strata'],
])('%s', (path, chapters, title) => {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  let texts: string[];

  beforeAll(async () => {
    pdf = await getDocumentProxy(new Uint8Array(file(path)));
    texts = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const { items } = await (await pdf.getPage(index + 1)).getTextContent();
        return bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
      }),
    );
  });

  test('says what it is, in which language, by whom and of which day', async () => {
    const { info } = await pdf.getMetadata();
    const { Title, Author, Language, CreationDate, ModDate } = info as Record<string, string>;
    expect(Title).toContain(title);
    expect(Author).toContain('Ada Test, Zoë Łukasz');
    expect(Language).toBe('en');
    expect(CreationDate).toMatch(/^D:2026\d{4}000000Z$/);
    expect(ModDate).toBe(CreationDate);
  });

  test('is tagged, with headings, tables, figures and their alternatives', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tags: string[] = [];
    const alternatives: string[] = [];
    const walk = (node: object) => {
      if ('role' in node) tags.push(String(node.role));
      if ('alt' in node) alternatives.push(String(node.alt));
      if ('children' in node) (node.children as object[]).forEach(walk);
    };
    for (let number = 1; number <= pdf.numPages; number++) {
      const tree = (await (await pdf.getPage(number)).getStructTree()) as object | null;
      if (tree) walk(tree);
    }
    expect(tags).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Figure', 'Link']));
    for (const drawing of drawings()) expect(alternatives).toContain(drawing.attributes['aria-label']);
  });

  test('has every heading of its chapters in its outline', async () => {
    const titles = (items: Awaited<ReturnType<typeof pdf.getOutline>>): string[] =>
      (items ?? []).flatMap(({ title, items }) => [bare(title), ...titles(items as typeof items & null)]);
    const outline = titles(await pdf.getOutline());
    expect(headings().length).toBeGreaterThan(6);
    for (const heading of headings()) expect(outline).toContain(heading);
  });

  test('has every paragraph, every chart and every cell of its tables', () => {
    const whole = texts.join('');
    const paragraphs = bodies().flatMap(({ inside }) =>
      tagsOf(inside).filter(
        ({ name, inside }) =>
          name === 'p' && !/class="(?:note|cite-control|visually-hidden)/.test(inside) && !/download/.test(inside),
      ),
    );
    const titles = drawings().map(({ attributes }) => attributes['aria-label']!);
    expect(titles.length).toBeGreaterThan(2);
    const cells = bodies()
      .flatMap(({ inside }) => tagsOf(inside).filter(({ name }) => name === 'table'))
      .flatMap(({ inside }) =>
        tagsOf(inside).flatMap(({ name, inside }) => (/^t[hd]$/.test(name) ? textOf(inside) : [])),
      );
    expect(cells.length).toBeGreaterThan(20);
    // Links to other sites print their address; between links the text stands as it was. Style sets some in capitals.
    const pieces = paragraphs.flatMap(({ inside }) => inside.split('</a>').map(textOf));
    const printed = whole.toLowerCase();
    const missing = [...pieces, ...cells].filter((text) => !printed.includes(bare(text).toLowerCase()));
    expect(missing).toEqual([]);
  });

  test('ends no page with a heading or with the title of a figure, which are set larger than text', async () => {
    const sizes = await Promise.all(
      texts.map(async (_, index) => {
        const { items } = await (await pdf.getPage(index + 1)).getTextContent();
        const lines = items.flatMap((item) =>
          'str' in item && item.str.trim() ? [{ y: Number(item.transform[5]), size: item.height }] : [],
        );
        // Without the lines at the head and at the foot of the page, in its margins of 24 and 22 mm.
        const inside = lines.filter(({ y }) => y > 62 && y < 773);
        return inside.length === 0 ? 0 : inside.reduce((lowest, line) => (line.y < lowest.y ? line : lowest)).size;
      }),
    );
    expect(Math.max(...sizes)).toBeGreaterThan(5);
    expect(sizes.filter((size) => size > 11)).toEqual([]);
  });

  test('numbers its pages, and its contents give the pages on which the sections begin', () => {
    expect(texts.filter((text, index) => !text.includes(String(index + 1)))).toEqual([]);
    const contents = texts.slice(0, 2).join('');
    expect(sections().length).toBeGreaterThan(1);
    for (const heading of sections()) {
      const number = Number(/^\d+/.exec(contents.slice(contents.indexOf(heading) + heading.length))?.[0]);
      expect([heading, texts[number - 1]?.includes(heading)]).toEqual([heading, true]);
    }
    const values = texts.findIndex((text) => text.includes('Figure1Valuesof')) + 1;
    expect(values).toBeGreaterThan(1);
    expect(texts.join('')).toContain(`Allvaluesoffigure1,page${values}`);
  });

  const bodies = () => chapters.map((chapter) => page(chapter).tags.find(({ name }) => name === 'main')!);
  const drawings = () =>
    bodies().flatMap(({ inside }) => tagsOf(inside).filter(({ attributes }) => attributes['class'] === 'drawing'));
  /** The headings of the chapters' texts; controls beside them are not printed. */
  const headings = () =>
    bodies().flatMap(({ inside }) =>
      tagsOf(inside).flatMap(({ name, inside, attributes }) =>
        /^h[123]$/.test(name) && attributes['id'] !== 'cite-title'
          ? bare(textOf(inside.split(/<a class="(?:anchor|cite)/)[0]!))
          : [],
      ),
    );
  const sections = () =>
    bodies().flatMap(({ inside }) =>
      tagsOf(inside)
        .filter(({ name, attributes }) => name === 'h2' && attributes['class'] === 'heading')
        .map(({ inside }) => bare(textOf(inside.split(/<a class="(?:anchor|cite)/)[0]!))),
    );
});

test('two printings are equal, byte for byte, in any time zone', async () => {
  const finished = openSite(out);
  const running = await startBrowser(browser);
  try {
    const pdf = await printBook(running, finished, essayBook(finished, 'essays/tiny-stack'));
    expect(Buffer.from(pdf).equals(file(essayPath))).toBe(true);
  } finally {
    await running.close();
  }
  expect(Buffer.from(makeEpub(reportBook(finished), finished)).equals(file('strata.epub'))).toBe(true);
});

describe('strata.epub', () => {
  const files = () => new Map(Object.entries(unzipSync(new Uint8Array(file('strata.epub')))));
  const text = (path: string) => Buffer.from(files().get(path)!).toString();
  const chapters = () => [...files().keys()].filter((path) => path.endsWith('.xhtml'));
  const ofClass = (elements: XmlElement[], type: string) =>
    elements.filter(({ attributes }) => attributes['epub:type'] === type);

  /** What EPUBCheck's rules have against a publication, as in `RSC-007`. */
  const faultsOf = async (epub: Uint8Array) =>
    (await EpubCheck.validate(new Uint8Array(epub))).messages
      .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
      .map(({ id, message }) => `${id} ${message}`);

  test("keeps EPUBCheck's rules", async () => {
    expect(await faultsOf(file('strata.epub'))).toEqual([]);
  });

  test('is found to break them where it does', async () => {
    const wrong = text('book/about.xhtml').replace('</body>', '<p><a href="nowhere.xhtml">x</a></p></body>');
    const epub = zipSync(
      { ...Object.fromEntries(files()), 'book/about.xhtml': new TextEncoder().encode(wrong) },
      { level: 0 },
    );
    expect(await faultsOf(epub)).toEqual(['RSC-007 Referenced resource not found in EPUB: book/nowhere.xhtml']);
  });

  test('says first, uncompressed, what it is', () => {
    const start = file('strata.epub').subarray(0, 58);
    expect([start.readUInt16LE(8), start.subarray(30).toString()]).toEqual([0, 'mimetypeapplication/epub+zip']);
  });

  test('lists every file once, and reads every chapter in order', () => {
    const elements = readXml(text('book/package.opf'));
    const items = elements.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
    const listed = items.map(({ href }) => `book/${href!}`);
    expect([...listed, 'META-INF/container.xml', 'book/package.opf', 'mimetype'].sort()).toEqual(
      [...files().keys()].sort(),
    );
    const read = elements.filter(({ name }) => name === 'itemref').map(({ attributes }) => attributes['idref']);
    expect(read.map((id) => items.find((item) => item['id'] === id)?.['href'])).toEqual([
      'title.xhtml',
      'contents.xhtml',
      'essays-tiny-stack.xhtml',
      'essays-tiny-answer.xhtml',
      'commentary-beta-was-early.xhtml',
      'about.xhtml',
    ]);
    expect(items.filter(({ properties }) => properties === 'nav')).toHaveLength(1);
  });

  test('has metadata, with its day from the content', () => {
    const elements = readXml(text('book/package.opf'));
    const of = (name: string) => elements.filter((element) => element.name === name).map(({ text }) => text);
    const meta = (property: string) =>
      elements.filter(({ attributes }) => attributes['property'] === property).map(({ text }) => text);
    expect(of('dc:identifier')).toEqual([`${site}/`]);
    expect(of('dc:creator')).toEqual(expect.arrayContaining(['Ada Test', 'Zoë Łukasz']));
    expect(of('dc:language')).toEqual(['en']);
    expect(meta('dcterms:modified')).toEqual([`${of('dc:date')[0]!}T00:00:00Z`]);
    expect(meta('schema:accessMode')).toEqual(['textual', 'visual']);
  });

  test('is well-formed in all its parts, without scripts, styles or elements of the site', () => {
    for (const path of [...chapters(), ...[...files().keys()].filter((path) => path.endsWith('.svg'))]) {
      const names = readXml(text(path)).map(({ name }) => name);
      expect([path, names.filter((name) => /-|^(?:script|style|button|iframe)$/.test(name))]).toEqual([path, []]);
      expect([path, /\bvar\(|\sstyle="|\sdata-/.exec(text(path))]).toEqual([path, null]);
    }
  });

  test('leads to places that are there', () => {
    const places = new Map(
      chapters().map((path) => [
        path,
        new Set(readXml(text(path)).flatMap(({ attributes }) => attributes['id'] ?? [])),
      ]),
    );
    const broken: string[] = [];
    for (const path of chapters()) {
      for (const { attributes } of readXml(text(path))) {
        const address = attributes['href'] ?? attributes['src'];
        if (address === undefined || /^(?:https?|mailto):/.test(address)) continue;
        const [target, place] = address.split('#');
        const at = target ? `book/${target}` : path;
        if (!files().has(at) || (place && !places.get(at)?.has(place))) broken.push(`${path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
    const contents = readXml(text('book/contents.xhtml')).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(contents).toEqual(
      expect.arrayContaining(['essays-tiny-stack.xhtml', 'essays-tiny-stack.xhtml#argument-title']),
    );
  });

  test('has notes that reading systems show where they are marked', () => {
    const elements = readXml(text('book/essays-tiny-stack.xhtml'));
    const marks = ofClass(elements, 'noteref').map(({ attributes }) => attributes['href']!.split('#')[1]);
    expect(marks).toEqual(['note-1', 'note-2']);
    expect(ofClass(elements, 'footnote').map(({ attributes }) => attributes['id'])).toEqual(marks);
    expect(ofClass(elements, 'footnote')[1]!.text).toBe('2 A second note, 中文, “quoted” & so on. ↩');
  });

  test('has its charts as pictures with text alternatives and tables', () => {
    const elements = readXml(text('book/essays-tiny-stack.xhtml'));
    const pictures = elements.filter(({ name }) => name === 'img').map(({ attributes }) => attributes);
    const figures = page('essays/tiny-stack/').tags.filter(({ name }) => name === 'figure');
    expect(pictures.length).toBe(figures.length);
    expect(pictures.every(({ src, alt }) => src!.endsWith('.svg') && alt !== '')).toBe(true);
    const captions = elements.filter(({ name }) => name === 'caption').map(({ text }) => text.trim());
    expect(captions).toHaveLength(figures.length);
    expect(captions[0]).toMatch(/^Figure 1\s+Values of “Alpha < Beta/);
  });
});
