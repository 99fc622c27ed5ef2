/** Finds input in what a build published that is not text any more, reading each file as browsers and readers do. */
import { extname } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { layerOrder, themeScript } from '../../src/layouts/policy.ts';
import { canary } from '../fuzz/hostile.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that hold addresses. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'xlink:href', 'data-src']);
/** Elements that no page of ours has. */
const foreign = new Set(['base', 'object', 'embed', 'frame', 'marquee', 'math', 'foreignobject']);

/** What is wrong with the files of a built site; empty when nothing is. */
export function unescapedInSite(files: ReadonlyMap<string, Buffer>): string[] {
  const sheets = [...files].filter(([path]) => /^_astro\/.*\.css$/.test(path)).map(([, data]) => data.toString());
  return [...files].flatMap(([path, data]) => unescapedIn(path, data, sheets));
}

/** What is wrong with a published file; `sheets` are the site's own style sheets, which may stand in a page. */
export function unescapedIn(path: string, data: Buffer, sheets: readonly string[] = []): string[] {
  const text = data.toString();
  const about = (faults: string[]) => [...new Set(faults)].map((fault) => `${path}: ${fault}`);
  switch (extname(path)) {
    case '.html':
      return about(inHtml(parse(text), { sheets }));
    case '.svg':
    case '.xml':
      return about(inXml(text));
    case '.json':
    case '.jsonld':
      return about(inJson(JSON.parse(text), path.endsWith('oembed.json')));
    case '.md':
      return about(inMarkdown(text));
    default:
      return [];
  }
}

interface Allowed {
  /** Whether the code is a frame. */
  framed?: boolean;
  /** Style sheets of the site. */
  sheets?: readonly string[];
}

/** Elements, attributes, scripts, styles and links of a tree of HTML that can only come from hostile input. */
function inHtml(node: Node, allowed: Allowed = {}): string[] {
  const inside = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? inElement(node, allowed) : []), ...inside.flatMap((child) => inHtml(child, allowed))];
}

function inElement(element: DefaultTreeAdapterTypes.Element, { framed = false, sheets = [] }: Allowed): string[] {
  const { tagName, attrs } = element;
  const isForeign = foreign.has(tagName.toLowerCase()) || (tagName === 'iframe' && !framed);
  const faults = isForeign || tagName.includes(canary) ? [`an element <${tagName}>`] : [];
  for (const { name, value } of attrs) {
    if (name.includes(canary) || /^on|^style$|^srcdoc$/.test(name)) faults.push(`<${tagName}> has ${name}`);
    if (addresses.has(name) && !isSafe(value)) faults.push(`<${tagName}> leads to ${value.slice(0, 60)}`);
  }
  const attribute = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (tagName === 'script' && attribute('src') === undefined && text !== themeScript) {
    if (attribute('type') === 'application/ld+json') JSON.parse(text);
    else faults.push(`a script ${text.slice(0, 60)}`);
  }
  if (tagName === 'style' && text !== layerOrder && !sheets.includes(text)) faults.push(`a style ${text.slice(0, 60)}`);
  if (attribute('target') === '_blank' && !/\bnoopener\b/.test(attribute('rel') ?? ''))
    faults.push(`a link into a new window without rel="noopener": ${attribute('href')}`);
  return faults;
}

/** True for an address that runs nothing, as a browser reads it; one that cannot be read leads nowhere. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address, 'https://strata.test/')) return true;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address, 'https://strata.test/').protocol);
}

function inXml(text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  let written = '';
  parser.on('error', (error) => faults.push(`no XML: ${error.message}`));
  parser.on('opentag', ({ name, attributes }) => {
    written = '';
    if (name.includes(canary) || /^(?:script|foreignObject|img|p)$/.test(name)) faults.push(`an element <${name}>`);
    for (const [attribute, value] of Object.entries(attributes as Record<string, string>)) {
      if (attribute.includes(canary) || /^on/.test(attribute)) faults.push(`<${name}> has ${attribute}`);
      if (addresses.has(attribute) && !isSafe(value)) faults.push(`<${name}> leads to ${value.slice(0, 60)}`);
    }
  });
  parser.on('text', (part) => (written += part));
  parser.on('cdata', (part) => (written += part));
  parser.on('closetag', ({ attributes }) => {
    if ((attributes as Record<string, string>)['type'] === 'html') faults.push(...inHtml(parseFragment(written)));
  });
  parser.write(text).close();
  return faults;
}

/** A feed holds HTML; every other text of JSON is shown as text by whoever reads it. */
function inJson(value: unknown, framed: boolean): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    /html$/i.test(name) && typeof item === 'string' ? inHtml(parseFragment(item), { framed }) : inJson(item, framed),
  );
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

function inMarkdown(text: string): string[] {
  const faults: string[] = [];
  visit(markdown.parse(text), (node) => {
    if (node.type === 'html') faults.push(`HTML ${node.value.slice(0, 60)}`);
    if ((node.type === 'link' || node.type === 'definition' || node.type === 'image') && !isSafe(node.url))
      faults.push(`a link to ${node.url.slice(0, 60)}`);
  });
  return faults;
}
