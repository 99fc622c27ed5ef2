/** Compares the Markdown of a work with its page: the same headings, tables and notes, and what names and cites it. */
import type { Nodes, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { tagsOf, textOf } from './html.ts';
import { type Published, site, textFile } from './site.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** Addresses of the pages that are there as Markdown too, as in `essays/tiny-stack/`. */
export function documentsOf({ built }: Published): string[] {
  return [...built.files.keys()].flatMap((file) =>
    file.endsWith('/index.md') ? [file.slice(0, -'index.md'.length)] : [],
  );
}

/** What a document and its page do not have in common, and what a reader of the document would miss. */
export function documentFaults(published: Published, path: string): string[] {
  const markdown = textFile(published, `${path}index.md`);
  const tree = reader.parse(markdown);
  const { html } = published.pages.get(path)!;
  const article = tagsOf(html).find(({ name }) => name === 'article')!.inside;
  const differences = (what: string, a: string[], b: string[]) =>
    a.flatMap((one, index) => (one === b[index] ? [] : [`${what}: “${one}” on the page, “${b[index]}” in Markdown`]));
  const compare = (what: string, page: string[], document: string[]) =>
    page.length === document.length
      ? differences(what, page, document)
      : [`${page.length} ${what}s on the page, ${document.length} in Markdown`];
  return [
    ...compare('heading', headingsOn(article), headingsIn(tree)),
    ...compare('cell', cellsOn(article), cellsIn(tree)),
    ...compare('note', notesOn(article), notesIn(tree)),
    // The page of a frozen edition offers none, since the essay’s does.
    ...(isEdition(path) ? [] : compare('block to cite', citedOn(article, published.base), citedIn(tree))),
    ...(lineOf(tree)?.startsWith(workOf(path)) ? [] : [`is not named: ${lineOf(tree)}`]),
    ...(html.includes('<link rel="alternate" type="text/markdown" href="index.md"')
      ? []
      : ['the page does not name it']),
    ...rawFaults(tree),
    ...linksIn(tree).flatMap((url) => (/^(?:https?|mailto):/.test(url) ? [] : [`${url} is no full address`])),
    ...(linksIn(tree).some((url) => url.startsWith(site)) ? [] : ['leads nowhere on the site']),
  ];
}

export function isEdition(path: string): boolean {
  return /\/v\d+\/$/.test(path);
}

/** The name of a work by the address of its page; that of an edition begins with the essay’s. */
function workOf(path: string): string {
  return path.replace(/(?:\/v\d+)?\/$/, '');
}

/** Headings as "2 The title"; the forms of the citation are a line in Markdown, and the link beside a heading is no word of it. */
function headingsOn(article: string): string[] {
  return tagsOf(article).flatMap(({ name, attributes, inside }) => {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (!level || attributes['id'] === 'cite-title') return [];
    return [`${level} ${textOf(inside.replace(/<a class="anchor"[\s\S]*$/, ''))}`];
  });
}

function headingsIn(tree: Root): string[] {
  return nodesOf(tree, 'heading').map((node) => `${(node as { depth: number }).depth} ${plain(node)}`);
}

/** Cells row by row. A chip reads "1 ◐ supported" on the page and "(claim 1: supported)" in Markdown. */
function cellsOn(article: string): string[] {
  return tagsOf(article).flatMap(({ name, inside }) =>
    name === 'th' || name === 'td' ? [withoutChips(textOf(inside))] : [],
  );
}

function cellsIn(tree: Root): string[] {
  return nodesOf(tree, 'tableCell').map((node) => withoutChips(plain(node)));
}

/** Notes under their numbers, in their order. */
function notesOn(article: string): string[] {
  const notes = tagsOf(article).flatMap(({ attributes, inside }) =>
    attributes['class']?.split(' ').includes('note') ? [withoutChips(textOf(inside))] : [],
  );
  return notes.sort();
}

function notesIn(tree: Root): string[] {
  const notes = nodesOf(tree, 'footnoteDefinition').map(
    (node) => `${(node as { identifier: string }).identifier} ${withoutChips(plain(node))}`,
  );
  return notes.sort();
}

function withoutChips(text: string): string {
  return text
    .replace(/\(claim (\d+): ([a-z ]+)\)/g, '$1 $2')
    .replace(/(\d+) [●◐◆✕?○] /g, '$1 ')
    .trim();
}

/** What the page offers to cite, by its name: the work itself, the sections, claims and figures in it. */
function citedOn(article: string, base: string): string[] {
  const paths = tagsOf(article).flatMap(({ attributes: { class: name, href = '' } }) =>
    name === 'cite-control' ? [href.slice(base.length).replace(/\/(?:cite\/|#cite)$/, '')] : [],
  );
  return paths.sort();
}

/** What lines of the document name and cite. */
function citedIn(tree: Root): string[] {
  const paths = nodesOf(tree, 'paragraph').flatMap((node) => {
    const [name, stand] = (node as Paragraph).children;
    return name?.type === 'inlineCode' && stand?.type === 'text' && stand.value.includes('. Cite as: ')
      ? [name.value]
      : [];
  });
  return paths.sort();
}

/** The line below the title, which begins with the name of the work. */
function lineOf(tree: Root): string | undefined {
  const [title, line] = tree.children;
  return title?.type === 'heading' && line?.type === 'paragraph' && line.children[0]?.type === 'inlineCode'
    ? plain(line)
    : undefined;
}

/** HTML in a document would be words of a title that were read as markup. */
function rawFaults(tree: Root): string[] {
  return nodesOf(tree, 'html').map((node) => `holds HTML: ${(node as { value: string }).value}`);
}

function linksIn(tree: Root): string[] {
  return [...nodesOf(tree, 'link'), ...nodesOf(tree, 'image')].map((node) => (node as { url: string }).url);
}

function nodesOf(tree: Root, type: Nodes['type']): Nodes[] {
  const found: Nodes[] = [];
  visit(tree, type, (node) => void found.push(node));
  return found;
}

function plain(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}
