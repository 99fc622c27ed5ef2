/** How a work is embedded in another site: a chart's iframe, and the oEmbed answers (https://oembed.com, version 1.0). */
import type { Addresses } from '../addresses.ts';
import { cardSize } from '../cards/layout.ts';
import { escapeHtml } from '../text/escape.ts';
import { publisher, type Work } from './work.ts';

/** Size of the iframe in CSS pixels; the width is the most it takes. */
export const embedSize = { width: 800, height: 720 } as const;

/** The code that a person copies. It has no style of its own, so that a host with a strict policy takes it as it is. */
export function embedCode({ title, embed }: { title: string; embed: string }): string {
  const { height } = embedSize;
  return `<iframe src="${escapeHtml(embed)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}

/** The answer for a work that has a card: of type `rich` for a chart, else of type `link`; ready for JSON. `at` has full addresses. */
export function oembed({ kind, path, title, authors }: Work, at: Addresses) {
  const embed = kind === 'chart' && embedCode({ title, embed: at.embed(path.split('/').at(-1)!) });
  return {
    version: '1.0',
    type: embed ? 'rich' : 'link',
    title,
    author_name: authors.join(', '),
    provider_name: publisher,
    provider_url: at.home,
    ...(embed && { html: embed, ...embedSize }),
    thumbnail_url: at.card(path),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
}
