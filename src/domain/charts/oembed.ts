/** How a chart is embedded in another site: its iframe, and the oEmbed answer that names it (https://oembed.com, version 1.0). */

export interface Embedding {
  title: string;
  /** Full addresses of the chart to embed and of its picture. */
  embed: string;
  picture: string;
  /** Where the site begins. */
  home: string;
}

/** Size of the iframe in CSS pixels; the width is the most it takes. */
export const embedSize = { width: 800, height: 720 } as const;

/** The code that a person copies. It has no style of its own, so that a host with a strict policy takes it as it is. */
export function embedCode({ title, embed }: Pick<Embedding, 'title' | 'embed'>): string {
  const { height } = embedSize;
  return `<iframe src="${escape(embed)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}

/** An answer of type `rich`, ready for JSON. */
export function oembed({ title, embed, picture, home }: Embedding) {
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Strata',
    provider_url: home,
    html: embedCode({ title, embed }),
    ...embedSize,
    thumbnail_url: picture,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
