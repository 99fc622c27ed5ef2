/**
 * Citations in the styles of manuals, set by citeproc (https://citeproc-js.readthedocs.io). APA is the style of the CSL
 * project that @citation-js/plugin-csl brings (CC BY-SA 3.0, as the style itself states); the others are ours, in styles/.
 */
import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CslItem } from '../domain/citing/csl.ts';
import { anchor } from '../domain/citing/plain.ts';
import { escapeHtml } from '../domain/text/escape.ts';
import { bibliographyEntries } from './bibliography-entries.ts';

export type Style = 'apa' | 'chicago' | 'mla';

/** Styles that set a title and nothing else. */
type Headline = `${Exclude<Style, 'apa'>}-headline`;

export interface StyledCitation {
  text: string;
  /** With italics, and the address as a link; everything else is escaped. */
  html: string;
}

/** What is used of the processor; https://citeproc-js.readthedocs.io/en/latest/running.html. */
interface Engine {
  updateItems(ids: string[]): void;
  makeBibliography(): [parameters: unknown, entries: string[]];
}

const csl = plugins.config.get('@csl');
csl.styles.add('apa', forOneWork(csl.styles.get('apa')));
for (const [style, file] of [
  ['chicago', 'chicago-author-date'],
  ['mla', 'mla'],
] as const) {
  const xml = readFileSync(resolve(`src/library/styles/${file}.csl`), 'utf8');
  csl.styles.add(style, xml);
  csl.styles.add(`${style}-headline`, ofTitles(xml));
}

/**
 * A style without what only lists and running text need: order, and marks that tell works apart. That halves the time, which
 * is about a millisecond.
 */
function forOneWork(style: string): string {
  return style
    .replace(/<citation[ >][^]*?<\/citation>/, '<citation><layout><text value="-"/></layout></citation>')
    .replace(/<sort>[^]*?<\/sort>/, '');
}

/** A style whose entries are titles. */
function ofTitles(style: string): string {
  const title = '<bibliography><layout><text variable="title" text-case="title"/></layout></bibliography>';
  return forOneWork(style).replace(/<bibliography[ >][^]*?<\/bibliography>/, title);
}

/** An item as the style has it. */
export function styledCitation(item: CslItem, style: Style): StyledCitation {
  const hidden = new StandIns();
  const entry = entryOf(JSON.stringify(forProcessor(item, style, hidden)), style);
  return {
    text: hidden.restore(plainTextOf(entry), (text) => text),
    // The address becomes a link to itself.
    html: hidden.restore(entry, (text) => (text === item.URL ? anchor(text, escapeHtml(text)) : escapeHtml(text))),
  };
}

/** An entry as the processor writes it, in HTML; `item` is in JSON. */
function entryOf(item: string, style: Style | Headline): string {
  return bibliographyEntries.once(style, item, () => {
    // The plugin keeps one engine for each style and language.
    const engine = csl.engine([JSON.parse(item) as CSL], style, 'en-US', 'html') as Engine;
    engine.updateItems([theId]);
    const [, [entry = '']] = engine.makeBibliography();
    return entry.trim().replace(/^<div[^>]*>([^]*)<\/div>$/, '$1');
  });
}

/** Plain words as the style sets them in a title: most of an entry's time goes into capitals. */
function wordsIn(style: Style, title: string): string {
  if (style === 'apa') return title;
  return plainTextOf(entryOf(JSON.stringify({ id: theId, type: 'report', title }), `${style}-headline`));
}

/** The name of every item for the processor, which has one at a time. */
const theId = 'work';

/** The item with its words hidden where the processor would change them, or has nothing to do with them. */
function forProcessor(item: CslItem, style: Style, hidden: StandIns) {
  const { title, author, issued } = item;
  const container = item['container-title'];
  const hideTitle = (text: string) => hidden.hideWords(text, (words) => wordsIn(style, words));
  return {
    ...item,
    id: theId,
    // No style prints it.
    abstract: undefined,
    title: hideTitle(title),
    URL: hidden.hide(item.URL),
    ...(container && { 'container-title': hideTitle(container) }),
    ...(author && { author: author.map(({ literal }) => ({ literal: hidden.hideMarkup(literal) })) }),
    // The style of APA writes "Retrieved" and no day before the address of what has no date; it leaves it out for this one.
    ...(!issued && style === 'apa' && { issued: { literal: 'n.d.' } }),
  };
}

/** A sign without a shape, by which the processor takes what is hidden for Latin letters: it sets no others in italics. */
const latin = '\u202D';

/**
 * What the processor would read as markup: angle brackets, as of `<i>`; the bar, at which it cuts names; and raised letters, of
 * which it makes `<sup>`. And what has a meaning here.
 */
const misread = /[\u202D<>|ªº¹²³ʰ-ʸˀˁˠ-ˤᴬ-ᵡ⁰-ⁿ℠™㆒-㆟ۥۦ\uE000-\uF8FF]/;

/** Words without quotation marks, which the processor would make typographic, and after them at most a mark that takes no other after it. */
const plainTitle = /^([\p{L}\p{N}](?:[\p{L}\p{N} ,;:%$–—-]*[\p{L}\p{N}])?)([.?!]?)$/u;

/** Hides texts from the processor. Letters of the private use area stand for them. */
class StandIns {
  readonly #hidden: string[] = [];

  /** A letter that stands for a text. */
  hide(text: string): string {
    return String.fromCharCode(0xe000 + this.#hidden.push(text) - 1);
  }

  /** A text without what would be read as markup. */
  hideMarkup(text: string): string {
    return text.replaceAll(new RegExp(misread, 'g'), (character) => this.hide(character));
  }

  /** A title without its words, which are printed as `set` sets them; only without its markup where they are not plain. */
  hideWords(title: string, set: (words: string) => string): string {
    const [, words, end] = plainTitle.exec(title) ?? [];
    return words === undefined || misread.test(words) ? this.hideMarkup(title) : latin + this.hide(set(words)) + end;
  }

  restore(text: string, write: (hidden: string) => string): string {
    return text
      .replaceAll(latin, '')
      .replace(/[\uE000-\uF8FF]/g, (letter) => write(this.#hidden[letter.charCodeAt(0) - 0xe000] ?? letter));
  }
}

/** The text of the processor's HTML, which has numbers for three letters and no other entities. */
function plainTextOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#60;', '<')
    .replaceAll('&#62;', '>')
    .replaceAll('&#38;', '&');
}
