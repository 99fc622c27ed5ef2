/** An item in a sentence of ours, for those who want no style: as a link, Markdown, HTML and plain text. */
import { longDate } from '../text/dates.ts';
import type { CslItem } from './csl.ts';
import { isoDate } from './item-date.ts';
import { inPercent } from './percent.ts';
import { escapeHtml, escapeMarkdown } from '../text/escape.ts';

/** How a format writes the parts of the sentence; what it is given is plain text. */
interface Writing {
  title: (title: string) => string;
  container: (title: string) => string;
  date: (words: string, iso: string) => string;
  text: (text: string) => string;
}

/** "Strata research desk. Security. In: A Layer 2’s moat. Strata, Edition 2, 20 November 2026. https://…". */
export function plainOf(item: CslItem): string {
  const asItIs = (text: string) => text;
  return `${sentence(item, { title: asItIs, container: asItIs, date: asItIs, text: asItIs })} ${item.URL}`;
}

/** The same for a rich clipboard: its address can be followed. */
export function plainHtmlOf(item: CslItem): string {
  const words = plainOf(item).slice(0, -item.URL.length);
  return `${escapeHtml(words)}${anchor(item.URL, escapeHtml(item.URL))}`;
}

/** The title as a link, with edition and date, as an anchor. The link as text is the address alone. */
export function linkHtmlOf(item: CslItem): string {
  const stand = [editionWords(item), dateWords(item)].filter(Boolean).join(', ');
  return anchor(item.URL, escapeHtml(stand ? `${item.title} (${stand})` : item.title));
}

/** HTML to put into a page: the title is the link. */
export function htmlOf(item: CslItem): string {
  return sentence(item, {
    title: (title) => `<cite>${anchor(item.URL, escapeHtml(title))}</cite>`,
    container: (title) => `<cite>${escapeHtml(title)}</cite>`,
    date: (words, iso) => `<time datetime="${iso}">${escapeHtml(words)}</time>`,
    text: escapeHtml,
  });
}

/** Markdown (https://spec.commonmark.org/0.31.2/): the title is the link. */
export function markdownOf(item: CslItem): string {
  return sentence(item, {
    title: (title) => `[${escapeMarkdown(title)}](${inPercent(item.URL, /[\s<>()\\]/g)})`,
    container: (title) => `*${escapeMarkdown(title)}*`,
    date: (words) => words,
    text: escapeMarkdown,
  });
}

/** A link with HTML in it. */
export function anchor(url: string, html: string): string {
  return `<a href="${escapeHtml(url)}">${html}</a>`;
}

function sentence(item: CslItem, write: Writing): string {
  const names = item.author?.map(({ literal }) => literal) ?? [];
  const lead = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
  const container = item['container-title'];
  const section = item.type === 'chapter' && container !== undefined;
  const site = item.publisher ?? container ?? '';
  const stand = [write.text(site), editionWords(item), dateWords(item, write.date)].filter(Boolean).join(', ');
  return [
    ended(lead, write.text),
    ended(item.title, write.title),
    section ? `In: ${ended(container, write.container)}` : '',
    ended(item.genre ?? '', write.text),
    ended(stand, (words) => words),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The words as they are written, and a full stop where they do not end in one, or in another mark that ends a sentence. */
function ended(words: string, write: (words: string) => string): string {
  if (words === '') return '';
  return write(words) + (/[.!?…。！？][\p{Pe}\p{Pf}"']*$/u.test(words) ? '' : '.');
}

function editionWords({ edition }: CslItem): string {
  return edition === undefined ? '' : `Edition ${edition}`;
}

function dateWords(item: CslItem, write: Writing['date'] = (words) => words): string {
  const date = isoDate(item);
  return date && write(longDate(date), date);
}
