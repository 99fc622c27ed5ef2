/**
 * Citations in the styles of manuals, set by citeproc (https://citeproc-js.readthedocs.io). APA is the style of the CSL
 * project that @citation-js/plugin-csl brings (CC BY-SA 3.0, as the style itself states); the others are ours, in styles/.
 */
import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CslItem } from '../domain/citing/csl.ts';
import { anchor, escapeHtml } from '../domain/citing/plain.ts';

export type Style = 'apa' | 'chicago' | 'mla';

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
csl.styles.add('chicago', readFileSync(resolve('src/library/styles/chicago-author-date.csl'), 'utf8'));
csl.styles.add('mla', readFileSync(resolve('src/library/styles/mla.csl'), 'utf8'));

/** Every page and file of a work asks for its citations, so they are kept. */
const made = new Map<string, StyledCitation>();

/** An item as the style has it. */
export function styledCitation(item: CslItem, style: Style): StyledCitation {
  // No style prints the abstract, which is long.
  const key = `${style} ${JSON.stringify({ ...item, abstract: undefined })}`;
  const known = made.get(key) ?? format(item, style);
  made.set(key, known);
  return known;
}

/**
 * A style without what only lists and running text need: order, and marks that tell works apart. That halves the time, which
 * is about a millisecond.
 */
function forOneWork(style: string): string {
  return style
    .replace(/<citation[ >][^]*?<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>')
    .replace(/<sort>[^]*?<\/sort>/, '');
}

function format(item: CslItem, style: Style): StyledCitation {
  const hidden = new StandIns();
  // The plugin keeps one engine for each style and language.
  const engine = csl.engine([forProcessor(item, style, hidden) as CSL], style, 'en-US', 'html') as Engine;
  engine.updateItems([item.id]);
  const [, [entry = '']] = engine.makeBibliography();
  const inner = entry.trim().replace(/^<div[^>]*>([^]*)<\/div>$/, '$1');
  return {
    text: hidden.restore(plainTextOf(inner), (character) => character),
    html: hidden.restore(linked(inner, item.URL), escapeHtml),
  };
}

/** The item with its words hidden where the processor would change them. */
function forProcessor(item: CslItem, style: Style, hidden: StandIns) {
  const { title, author, issued } = item;
  const container = item['container-title'];
  return {
    ...item,
    title: hidden.hide(title),
    ...(container && { 'container-title': hidden.hide(container) }),
    ...(author && { author: author.map(({ literal }) => ({ literal: hidden.hide(literal) })) }),
    // The style of APA writes "Retrieved" and no day before the address of what has no date; it leaves it out for this one.
    ...(!issued && style === 'apa' && { issued: { literal: 'n.d.' } }),
  };
}

/**
 * Hides from the processor what it would read as markup: angle brackets, as of `<i>`; the bar, at which it cuts names; and
 * raised letters, of which it makes `<sup>`. Letters of the private use area stand for them.
 */
class StandIns {
  readonly #hidden: string[] = [];

  hide(text: string): string {
    return text.replace(/[<>|ªº¹²³ʰ-ʸˀˁˠ-ˤᴬ-ᵡ⁰-ⁿ℠™㆒-㆟ۥۦ\uE000-\uF8FF]/g, (character) =>
      String.fromCharCode(0xe000 + this.#hidden.push(character) - 1),
    );
  }

  restore(text: string, write: (character: string) => string): string {
    return text.replace(/[\uE000-\uF8FF]/g, (letter) => write(this.#hidden[letter.charCodeAt(0) - 0xe000] ?? letter));
  }
}

/** The address becomes a link to itself. It is the last thing in every style. */
function linked(html: string, url: string): string {
  const written = url.replaceAll('&', '&#38;');
  const at = html.lastIndexOf(written);
  return at < 0 ? html : html.slice(0, at) + anchor(url, escapeHtml(url)) + html.slice(at + written.length);
}

/** The text of the processor's HTML, which has numbers for three letters and no other entities. */
function plainTextOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#60;', '<')
    .replaceAll('&#62;', '>')
    .replaceAll('&#38;', '&');
}
