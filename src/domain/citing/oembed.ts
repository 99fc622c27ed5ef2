/** How a work is embedded in another site: a chart's iframe, and the oEmbed answers (https://oembed.com, version 1.0). */
import { cardSize } from '../cards/layout.ts';
import { publisher, type Work } from './work.ts';

export interface Embedding {
  work: Pick<Work, 'title' | 'authors'>;
  /** Full address of the work's picture, and of what is embedded where it is more than a link. */
  picture: string;
  embed?: string;
  /** Where the site begins. */
  home: string;
}

/** Size of the iframe in CSS pixels; the width is the most it takes. */
export const embedSize = { width: 800, height: 720 } as const;

/** The code that a person copies. It has no style of its own, so that a host with a strict policy takes it as it is. */
export function embedCode({ title, embed }: { title: string; embed: string }): string {
  const { height } = embedSize;
  return `<iframe src="${escape(embed)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}

/** An answer of type `rich` for what can be embedded, else of type `link`; ready for JSON. */
export function oembed({ work: { title, authors }, embed, picture, home }: Embedding) {
  return {
    version: '1.0',
    type: embed === undefined ? 'link' : 'rich',
    title,
    author_name: authors.join(', '),
    provider_name: publisher,
    provider_url: home,
    ...(embed !== undefined && { html: embedCode({ title, embed }), ...embedSize }),
    thumbnail_url: picture,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
