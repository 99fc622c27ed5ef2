/** On paper a link cannot be followed: links to other sites print their address, those within the site do not. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { shorten } from '../../domain/text/shorten.ts';
import type { Site } from '../site.ts';

/** Letters of an address that are printed; longer ones are tracking and titles in words, and the link itself is whole. */
const most = 120;

/** Prints the addresses of a part of a book, in place. The entry of a source names the host; there the address takes its place. */
export function printAddresses({ children }: Element, site: Site): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const href = child.tagName === 'a' ? String(child.properties.href ?? '') : '';
    if (/^https?:/.test(href) && !href.startsWith(site.address)) {
      const written = shorten(href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''), most);
      const isName = [child.properties.className].flat().includes('out');
      if (isName) child.children = [{ type: 'text', value: written }];
      else if (toString(child) !== href) child.children.push(h('span.address', ` (${written})`));
    }
    printAddresses(child, site);
  }
}
