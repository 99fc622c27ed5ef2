/**
 * Citations in the styles of manuals, set by citeproc (https://citeproc-js.readthedocs.io). APA is the style of the CSL
 * project that @citation-js/plugin-csl brings (CC BY-SA 3.0, as the style itself states); the others are ours, in styles/.
 */
import { plugins } from '@citation-js/core';
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
csl.styles.add('chicago', readFileSync(resolve('src/library/styles/chicago-author-date.csl'), 'utf8'));
csl.styles.add('mla', readFileSync(resolve('src/library/styles/mla.csl'), 'utf8'));

/** Every page and file of a work asks for its citations, so they are kept. */
const made = new Map<string, StyledCitation>();

/** An item as the style has it. */
export function styledCitation(item: CslItem, style: Style): StyledCitation {
  // The abstract is never printed, and is long.
  const { abstract: _, ...printed } = item;
  const key = `${style} ${JSON.stringify(printed)}`;
  const known = made.get(key);
  if (known) return known;
  const citation = format(printed, style);
  made.set(key, citation);
  return citation;
}

function format(item: CslItem, style: Style): StyledCitation {
  // The plugin keeps one engine for each style and language.
  const engine = csl.engine([forProcessor(item, style)], style, 'en-US', 'html') as Engine;
  engine.updateItems([item.id]);
  const [, [entry = '']] = engine.makeBibliography();
  const inner = entry.trim().replace(/^<div[^>]*>([^]*)<\/div>$/, '$1');
  const html = linked(inner, item.URL);
  return { text: asText(inner), html };
}
