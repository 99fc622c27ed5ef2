/** The toolbar beside a selected passage: copies it with its citation, or a link to it. */
import { quotedWords } from '../domain/citing/quoted-words.ts';
import { quotation } from '../domain/citing/quotation.ts';
import { passageAddress, textDirective } from '../domain/citing/text-fragment.ts';
import { type Passage, placeOnPage, readPassage } from './passage-text.ts';

/** By what the passage was selected. */
export type Means = 'mouse' | 'touch' | 'keys';

const margin = 8;
/** Space between it and the passage: where fingers select, below for the handles, above for the system's own menu. */
const gap = { mouse: { below: 8, above: 8 }, keys: { below: 8, above: 8 }, touch: { below: 36, above: 72 } } as const;

export class PassageToolbar {
  readonly #text: HTMLElement;
  readonly #element = document.createElement('div');
  readonly #status = document.createElement('output');
  readonly #buttons: HTMLButtonElement[];
  #passage: Passage | null = null;
  #means: Means = 'mouse';
  /** What was selected when the toolbar was last shown, and whether backwards. It follows changes of the document. */
  #selected: Range | null = null;
  #backward = false;
  #pressed = false;
  #field: HTMLTextAreaElement | null = null;

  constructor(text: HTMLElement) {
    this.#text = text;
    this.#buttons = [
      this.#button('Copy quote with citation', () => void this.#copyQuote()),
      this.#button('Link to this passage', () => void this.#copyLink()),
    ];
    this.#status.setAttribute('role', 'status');
    this.#element.className = 'passage-toolbar label';
    this.#element.popover = 'manual';
    this.#element.setAttribute('role', 'toolbar');
    this.#element.setAttribute('aria-label', 'Selected passage');
    const row = document.createElement('div');
    row.append(...this.#buttons);
    this.#element.append(row, this.#status);
    document.addEventListener('pointerdown', ({ target }) => {
      this.#pressed = target instanceof Node && this.#element.contains(target);
    });
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => {
        if (!this.#pressed) return;
        // The click of a finger comes a little later.
        window.setTimeout(() => {
          this.#pressed = false;
          this.#leave();
        }, 400);
      });
    }
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (!this.#busy && (!selection || selection.isCollapsed || !this.#answers(selection))) this.#hide();
    });
    document.addEventListener('keydown', (event) => {
      if (!this.#passage) return;
      if (event.key === 'Escape') this.#dismiss();
      if (event.key !== 'Tab' || event.shiftKey || this.#busy) return;
      // The next stop after what is selected, wherever browsers think that the reader is.
      event.preventDefault();
      this.#focus();
    });
    // A press on a button must not take the selection away.
    this.#element.addEventListener('mousedown', (event) => event.target !== this.#field && event.preventDefault());
    this.#element.addEventListener('keydown', (event) => this.#move(event));
    // Where focus goes to is known only afterwards.
    this.#element.addEventListener('focusout', () => window.setTimeout(() => this.#leave()));
    addEventListener('resize', () => this.#place());
  }

  /** Shows the toolbar for what is selected, if that is a passage of the text and the reader has not just closed it. */
  offer(selection: Selection, means: Means): void {
    if (this.#busy || this.#answers(selection)) return;
    const range = selection.getRangeAt(0);
    const passage = readPassage(this.#text, range);
    this.#hide();
    if (!passage) return;
    this.#selected = range.cloneRange();
    this.#backward = range.startContainer === selection.focusNode && range.startOffset === selection.focusOffset;
    this.#passage = passage;
    this.#means = means;
    this.#stops(this.#buttons[0]!);
    placeAfter(passage.range.endContainer, this.#text).after(this.#element);
    this.#element.showPopover();
    this.#place();
  }

  /** True while the reader works in the toolbar; what becomes of the selection then does not matter. */
  get #busy(): boolean {
    return this.#pressed || this.#element.contains(document.activeElement);
  }

  #hide(): void {
    this.#passage = null;
    this.#selected = null;
    this.#pressed = false;
    this.#field?.remove();
    this.#field = null;
    this.#status.textContent = '';
    this.#element.remove();
  }

  #focus(): void {
    this.#buttons.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  /** Goes with the selection, unless the reader is still here. */
  #leave(): void {
    if (!this.#busy && getSelection()?.isCollapsed) this.#hide();
  }

  /** Closes the toolbar and gives the selection back; it is not shown again for the same one. */
  #dismiss(): void {
    const selected = this.#selected;
    this.#hide();
    this.#selected = selected;
    this.#reselect();
  }

  /** Whether a selection is the one for which the toolbar was last shown. */
  #answers(selection: Selection): boolean {
    const [one, other] = [this.#selected, selection.getRangeAt(0)];
    return (
      one !== null &&
      one.startContainer === other.startContainer &&
      one.startOffset === other.startOffset &&
      one.endContainer === other.endContainer &&
      one.endOffset === other.endOffset
    );
  }

  #reselect(): void {
    if (!this.#selected) return;
    const { startContainer, startOffset, endContainer, endOffset } = this.#selected;
    if (this.#backward) getSelection()?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
    else getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }

  /** Arrow keys move between the buttons, as in every toolbar (WAI-ARIA); Tab leaves it. */
  #move(event: KeyboardEvent): void {
    const at = this.#buttons.findIndex((button) => button === event.target);
    const last = this.#buttons.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    this.#stops(this.#buttons[next]!);
    this.#buttons[next]!.focus();
  }

  #stops(at: HTMLButtonElement): void {
    for (const button of this.#buttons) button.tabIndex = button === at ? 0 : -1;
  }

  async #copyQuote(): Promise<void> {
    const { authors, year, title, section, edition } = this.#text.dataset;
    const { paragraphs, sectionTitle } = this.#passage!;
    const { text, html, markdown } = quotation(paragraphs, {
      authors: authors || null,
      year: year || null,
      title: title ?? document.title,
      section: sectionTitle ?? section ?? null,
      edition: edition || null,
      link: this.#address(),
    });
    await this.#copy(text, 'Quote with citation', () => {
      const items: Record<string, string> = { 'text/plain': text, 'text/html': html };
      if (ClipboardItem.supports?.('web text/markdown')) items['web text/markdown'] = markdown;
      const blobs = Object.entries(items).map(([type, data]) => [
        type,
        new Blob([data], { type: type.replace('web ', '') }),
      ]);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    });
  }

  async #copyLink(): Promise<void> {
    const address = this.#address();
    await this.#copy(address, 'Link', () => navigator.clipboard.writeText(address));
  }

  #address(): string {
    const { address, edition } = this.#text.dataset;
    const directive = textDirective(placeOnPage(this.#passage!));
    return passageAddress(
      address ?? location.href.replace(/[?#].*/s, ''),
      edition || null,
      this.#passage!.section,
      directive,
      quotedWords(this.#passage!.paragraphs),
    );
  }

  async #copy(text: string, what: string, write: () => Promise<void>): Promise<void> {
    const passage = this.#passage;
    let done = true;
    try {
      await write();
    } catch {
      done = false;
    }
    if (this.#passage !== passage) return;
    this.#withdraw();
    this.#status.textContent = done ? `${what} copied.` : 'Press Ctrl or ⌘ and C to copy.';
    if (!done) this.#offer(text, what);
    else if (getSelection()?.isCollapsed && !this.#element.contains(document.activeElement)) this.#reselect();
    this.#place();
  }

  /** Without leave to write to the clipboard the reader copies from a field. */
  #offer(text: string, label: string): void {
    this.#field = document.createElement('textarea');
    this.#field.readOnly = true;
    this.#field.rows = 4;
    this.#field.value = text;
    this.#field.setAttribute('aria-label', label);
    this.#element.append(this.#field);
    this.#field.select();
  }

  #withdraw(): void {
    if (this.#field?.matches(':focus')) this.#focus();
    this.#field?.remove();
    this.#field = null;
  }

  /** Near the end of the passage that the reader moved, beside what is selected and inside the window. */
  #place(): void {
    if (!this.#passage) return;
    const { range } = this.#passage;
    const selected = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const [start, end] = [selected[0], selected.at(-1)];
    if (!start || !end) return;
    const { width, height } = this.#element.getBoundingClientRect();
    const room = { width: document.documentElement.clientWidth - margin, height: innerHeight - margin };
    const within = (value: number, most: number) => Math.max(margin, Math.min(value, most));
    const centred = (rect: DOMRect) => within(rect.right - width / 2, room.width - width);
    const space = gap[this.#means];
    const covered = ({ left, top }: { left: number; top: number }) =>
      selected.find(
        (rect) => rect.left < left + width && rect.right > left && rect.top < top + height && rect.bottom > top,
      );
    const below = { left: centred(end), top: end.bottom + space.below };
    for (let rect; (rect = covered(below));) below.top = rect.bottom + space.below;
    const above = { left: centred(start), top: start.top - space.above - height };
    for (let rect; (rect = covered(above));) above.top = rect.top - space.above - height;
    const beside = {
      left: Math.max(...selected.map(({ right }) => right)) + margin,
      top: within(end.top, room.height - height),
    };
    const places = this.#backward && this.#means !== 'touch' ? [above, below, beside] : [below, above, beside];
    const { left, top } = places.find(
      (place) => place.top >= margin && place.top + height <= room.height && place.left + width <= room.width,
    ) ?? { left: below.left, top: within(below.top, room.height - height) };
    this.#element.style.left = `${left + scrollX}px`;
    this.#element.style.top = `${top + scrollY}px`;
  }
}

/**
 * After what the toolbar stands in the document: the paragraph, list, table or figure in which the passage ends, so that
 * Tab leads on from there; after a heading, the block below it, since the space between the two depends on that.
 */
function placeAfter(node: Node, text: HTMLElement): Element {
  let block = node instanceof Element ? node : node.parentElement!;
  while (block !== text && block.parentElement !== text && !block.parentElement!.matches('section'))
    block = block.parentElement!;
  return block.matches('h2, h3') ? (block.nextElementSibling ?? block) : block;
}
