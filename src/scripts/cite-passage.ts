/**
 * <cite-passage>: when a reader selects words of the text in it, a toolbar offers them as a quotation with its citation and
 * as a link that leads back to them. What reads and writes loads with the first selection.
 */
import type { Means, PassageToolbar } from './passage-toolbar.ts';

/** How long a selection rests before it counts; a finger may still move its handles. */
const rest = { mouse: 10, keys: 250, touch: 500 } as const;

class CitePassage extends HTMLElement {
  #toolbar: Promise<PassageToolbar> | null = null;
  #means: Means = 'mouse';
  /** Whether a button of the mouse is down. */
  #held = false;
  #timer = 0;

  connectedCallback(): void {
    document.addEventListener('pointerdown', ({ pointerType, button }) => {
      this.#means = pointerType === 'touch' ? 'touch' : 'mouse';
      this.#held = pointerType !== 'touch' && button === 0;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => {
        this.#held = false;
        this.#later();
      });
    }
    document.addEventListener('keydown', () => {
      this.#means = 'keys';
    });
    document.addEventListener('selectionchange', () => this.#later());
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#answer(), rest[this.#means]);
  }

  async #answer(): Promise<void> {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(this)) return;
    this.#toolbar ??= import('./passage-toolbar.ts').then(({ PassageToolbar }) => new PassageToolbar(this));
    const toolbar = await this.#toolbar.catch(() => null);
    // Without it the selection is still a selection; the next one tries again.
    if (!toolbar) this.#toolbar = null;
    else if (!this.#held && !selection.isCollapsed) toolbar.offer(selection, this.#means);
  }
}

customElements.define('cite-passage', CitePassage);
