/** A finished build as a source of books: its pages as trees, and what it says of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

export interface Site {
  /** The folder it was built into. */
  folder: string;
  /** Full address of the start page, with host and base path; ends in a slash. */
  address: string;
  title: string;
  description: string;
  /** Its style sheets as one, with the order of their layers; without the fonts, which a book has in forms of its own. */
  style: string;
}

/** Opens a finished build. Throws when the folder holds none. */
export function openSite(folder: string): Site {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`there is no finished site in ${folder}`);
  const home = readPage({ folder }, '');
  const address = attribute(home, 'link[rel=canonical]', 'href');
  const sheets = selectAll('link[rel=stylesheet]', home).map(({ properties }) =>
    readFileSync(join(folder, new URL(String(properties.href), address).href.slice(address.length)), 'utf8'),
  );
  return {
    folder,
    address,
    title: toString(select('title', home)!),
    description: attribute(home, 'meta[name=description]', 'content'),
    style: [...selectAll('head > style', home).map((style) => toString(style)), ...sheets]
      .join('\n')
      .replace(/@font-face\s*\{[^}]*\}/g, ''),
  };
}

/** The page of a path below the start page, as in `essays/l2-moats`. */
export function readPage(site: Pick<Site, 'folder'>, path: string): Root {
  return fromHtml(readFileSync(join(site.folder, path, 'index.html'), 'utf8'));
}

/** A file of the site as text. */
export function readFile(site: Site, path: string): string {
  return readFileSync(join(site.folder, path), 'utf8');
}

/** The paths of the texts that a list page leads to, each once, in its order: `essays` gives `essays/l2-moats` and others. */
export function textsOf(site: Site, list: 'essays' | 'commentary'): string[] {
  const links = selectAll('main a[href]', readPage(site, list)).map(({ properties }) => pathOf(site, properties.href));
  return [...new Set(links)].filter((path): path is string => path?.match(`^${list}/[^/]+$`) != null);
}

/** The path of a page below the start page, without slashes at its ends; null where an address leads elsewhere. */
export function pathOf({ address }: Pick<Site, 'address'>, href: unknown): string | null {
  const url = new URL(String(href), address);
  if (!url.href.startsWith(address)) return null;
  return url.pathname.slice(new URL(address).pathname.length).replace(/\/$/, '');
}

function attribute(tree: Root, selector: string, name: string): string {
  return String(select(selector, tree)?.properties[name] ?? '');
}
