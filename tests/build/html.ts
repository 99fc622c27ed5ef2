/** Takes a built site apart: its files, the tags of a page, its text. Enough for HTML that our own build writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** What stands between the start and the end of the tag, as HTML. */
  inside: string;
}

/** Every file of a folder by its path below it, sorted. */
export function filesOf(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

const start = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Elements that hold text, whatever it looks like. */
const textElements = ['script', 'style', 'textarea', 'title'];

/** Every tag of a page in order; what stands inside scripts, styles, titles and text areas is no tag. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  for (start.lastIndex = 0; ;) {
    const match = start.exec(html);
    if (!match) return tags;
    const name = match[1]!.toLowerCase();
    const attributes = Object.fromEntries(
      [...match[2]!.matchAll(attribute)].map(([, key, double, single, bare]) => [
        key!,
        unescape(double ?? single ?? bare ?? ''),
      ]),
    );
    const end = endOf(html, name, start.lastIndex);
    tags.push({ name, attributes, inside: html.slice(start.lastIndex, end) });
    if (textElements.includes(name)) start.lastIndex = end;
  }
}

const emptyElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Index at which the tag that began before `from` ends; `from` itself for a tag without an end. */
function endOf(html: string, name: string, from: number): number {
  if (emptyElements.has(name)) return from;
  const same = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  same.lastIndex = from;
  let depth = 1;
  for (let match = same.exec(html); match; match = same.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return from;
}

/** The text of a piece of HTML as a reader sees it, white space as single spaces. */
export function textOf(html: string): string {
  const plain = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[a-z/!](?:"[^"]*"|[^>"])*>/gi, '');
  return unescape(plain).replace(/\s+/g, ' ').trim();
}

function unescape(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? (names[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}
