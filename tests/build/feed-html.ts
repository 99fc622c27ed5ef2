/** What a feed reader could not show of an entry's HTML. */
import { tagsOf } from './html.ts';
import { fileAt, type Published, site } from './site.ts';

/** Scripts, styles, handlers, addresses that are not full, and places and files that are not there. */
export function brokenHtml(published: Published, html: string): string[] {
  const tags = tagsOf(html);
  const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
  return tags.flatMap(({ name, attributes }) => [
    ...(['script', 'style', 'iframe', 'object', 'link'].includes(name) ? [`has a <${name}>`] : []),
    ...Object.keys(attributes).flatMap((key) => (/^(?:on|style$)/.test(key) ? [`has ${key} on a <${name}>`] : [])),
    ...['href', 'src'].flatMap((key) => {
      const address = attributes[key];
      if (address === undefined) return [];
      if (key === 'href' && address.startsWith('#'))
        return ids.includes(address.slice(1)) ? [] : [`${address} is not there`];
      if (!/^(?:https?|mailto):/.test(address)) return [`${address} is no full address`];
      if (!address.startsWith(`${site}/`)) return [];
      return fileAt(published, address.replace(/[?#].*/, '')) ? [] : [`${address} is not there`];
    }),
    ...(name === 'img' && !attributes['alt'] ? ['a picture has no text'] : []),
  ]);
}
