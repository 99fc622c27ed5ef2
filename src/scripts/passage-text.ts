/** What a selection holds: the words that a reader reads there, and where they stand among the blocks of the page. */
import { omission, tidyParagraph } from '../domain/citing/quotation.ts';
import { barrier, type Place, type PlacedPassage } from '../domain/citing/text-fragment.ts';

export interface Passage {
  /** From its first to its last word, both in text nodes. */
  range: Range;
  paragraphs: string[];
  /** Whether something that is left out stands between its words. */
  interrupted: boolean;
  /** Id of the section in which it starts. */
  section: string | null;
  /** Title of the section in which all of it stands. */
  sectionTitle: string | null;
}

/** What stands in the text and is not part of it: references, marks of notes and claims, controls, pictures. */
const apparatus = [
  '.cite, .chip, [id^="noteref-"], .note, .verdict, .claim .reason a, .answers, .drawing',
  '.anchor, .cite-control, .edition-notice, edition-notice, [popover], .visually-hidden, [aria-hidden="true"]',
  'summary, button:not(th button), select, textarea, canvas, svg, script, style',
].join(', ');

/** The passage that is selected in a text; null when it starts or ends outside, or holds less than two characters. */
export function readPassage(text: Element, selected: Range): Passage | null {
  if (reachesOut(text, selected)) return null;
  const common = elementOf(selected.commonAncestorContainer);
  // A note is left out of a sentence that it interrupts, but may be quoted by itself.
  const note = common.closest('.note');
  if (!note && common.closest(apparatus)) return null;
  const range = document.createRange();
  const paragraphs: string[] = [];
  let paragraph = '';
  let started = false;
  let interrupted = false;
  const finish = () => {
    interrupted ||= /[^\s\uFFFC]\s*\uFFFC[\s\uFFFC]*[^\s\uFFFC]/.test(paragraph);
    const tidy = tidyParagraph(paragraph);
    if (tidy !== '') paragraphs.push(tidy);
    paragraph = '';
  };
  const visit = (node: Node): void => {
    if (!selected.intersectsNode(node)) return;
    if (node instanceof Text) {
      let from = node === selected.startContainer ? selected.startOffset : 0;
      let words = node.data.slice(from, node === selected.endContainer ? selected.endOffset : undefined);
      // No passage starts with the end of what stands before it.
      const lead = started ? 0 : /^[\s.,;:!?…)\]”]*/.exec(words)![0].length;
      from += lead;
      words = words.slice(lead);
      paragraph += words;
      if (words.trim() === '') return;
      if (!started) range.setStart(node, from + words.search(/\S/));
      started = true;
      range.setEnd(node, from + words.trimEnd().length);
      return;
    }
    if (!(node instanceof Element)) return;
    if (node !== note && node.matches(apparatus)) paragraph += omission;
    else if (node.checkVisibility()) {
      const ends = breaksParagraph(node);
      if (ends) finish();
      else if (node.matches('td, th') && tidyParagraph(paragraph) !== '') paragraph += ' | ';
      node.childNodes.forEach(visit);
      if (ends) finish();
    }
  };
  visit(note ?? text);
  finish();
  const words = paragraphs.join('');
  if (words.length < 2 || !/[\p{L}\p{N}]/u.test(words)) return null;
  const whole = sectionOf(text, range.commonAncestorContainer);
  return {
    range,
    paragraphs,
    interrupted,
    section: sectionOf(text, range.startContainer)?.id ?? null,
    sectionTitle: whole && titleOf(whole),
  };
}

/** The texts of all blocks of the page, and where in them a passage starts and ends. */
export function placeOnPage({ range, interrupted }: Passage): PlacedPassage {
  const blocks: string[] = [];
  const from: Place = { block: 0, offset: 0 };
  const to: Place = { block: 0, offset: 0 };
  let block = '';
  const add = (text: string) => {
    const words = text.replace(/\u00AD/g, '').replace(/\s+/g, ' ');
    block += block === '' || block.endsWith(' ') ? words.trimStart() : words;
  };
  const finish = (after?: string) => {
    if (block !== '') blocks.push(block.trimEnd());
    if (after !== undefined) blocks.push(after);
    block = '';
  };
  const mark = (place: Place) => Object.assign(place, { block: blocks.length, offset: block.length });
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      let done = 0;
      const addTo = (offset: number) => {
        add(node.data.slice(done, offset));
        done = offset;
      };
      if (node === range.startContainer) {
        addTo(range.startOffset);
        mark(from);
      }
      if (node === range.endContainer) {
        addTo(range.endOffset);
        mark(to);
      }
      addTo(node.length);
      return;
    }
    if (!(node instanceof Element) || node.matches('script, style, template, noscript, [popover], .edition-notice'))
      return;
    if (node.matches('img, canvas, iframe, video, audio, input, select, textarea, progress, meter'))
      return finish(barrier);
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    const closed = node instanceof HTMLDetailsElement && !node.open ? barrier : undefined;
    const ends = !/^(inline|contents|ruby.*)$/.test(display) || node.matches('br, svg, text');
    if (ends) finish(closed);
    node.childNodes.forEach(visit);
    if (ends) finish(closed);
  };
  visit(document.body);
  finish();
  return { blocks, from, to, interrupted };
}

/** Whether words before or after the text are selected too. */
function reachesOut(text: Element, { startContainer, startOffset, endContainer, endOffset }: Range): boolean {
  const before = document.createRange();
  before.setStart(startContainer, startOffset);
  before.setEndBefore(text);
  const after = document.createRange();
  after.setEnd(endContainer, endOffset);
  after.setStartAfter(text);
  return `${before}${after}`.trim() !== '';
}

function breaksParagraph(element: Element): boolean {
  return !element.matches('td, th') && !/^(inline|contents|ruby)/.test(getComputedStyle(element).display);
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : node.parentElement!;
}

function sectionOf(text: Element, node: Node): Element | null {
  const section = elementOf(node).closest('section[id]');
  return section && text.contains(section) ? section : null;
}

function titleOf(section: Element): string | null {
  const heading = section.querySelector(':scope > :is(h2, h3)')?.cloneNode(true) as Element | undefined;
  if (!heading) return null;
  for (const control of heading.querySelectorAll(apparatus)) control.remove();
  return tidyParagraph(heading.textContent ?? '');
}
