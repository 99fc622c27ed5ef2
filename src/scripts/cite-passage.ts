/**
 * <cite-passage>: when a reader selects words of the text in it, a toolbar offers them as a quotation with its citation and
 * as a link that leads back to them. What reads and writes loads with the first selection.
 */
import type { Means, PassageToolbar } from './passage-toolbar.ts';

/** How long a selection rests before it counts; a finger may still move its handles. */
const rest = { mouse: 10, keys: 250, touch: 500 } as const;

class CitePassage extends HTMLElement {
  #toolbar: Promise<PassageToolbar> | null = null;
  #shown: PassageToolbar | null = null;
  #means: Means = 'mouse';
  /** Whether a button of the mouse is down. */
  #held = false;
  #timer = 0;

  connectedCallback(): void {
    document.addEventListener('pointerdown', ({ pointerType, button, target }) => {
      if (target instanceof Element && target.closest('.passage-toolbar')) return;
      this.#means = pointerType === 'touch' ? 'touch' : 'mouse';
      this.#held = pointerType !== 'touch' && button === 0;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => {
        if (!this.#held) return;
        this.#held = false;
        this.#later();
      });
    }
    document.addEventListener('selectionchange', () => {
      if (this.#shown?.busy) return;
      const selection = getSelection();
      if (!selection || selection.isCollapsed) this.#shown?.hide();
      else if (this.#shown?.answers(selection)) return;
      else if (this.#shown?.open) this.#shown.hide();
      if (!this.#held) this.#later();
    });
    document.addEventListener('keydown', (event) => {
      const { key, shiftKey } = event;
      if (!this.#shown?.open || !['Escape', 'Tab'].includes(key)) this.#means = 'keys';
      else if (key === 'Escape') this.#shown.dismiss();
      else if (!shiftKey && !this.#shown.busy) {
        // The next stop after what is selected, wherever browsers think that the reader is.
        event.preventDefault();
        this.#shown.focus();
      }
    });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#answer(), rest[this.#means]);
  }

  async #answer(): Promise<void> {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(this)) return;
    this.#toolbar ??= import('./passage-toolbar.ts').then(({ PassageToolbar }) => new PassageToolbar(this));
    try {
      this.#shown = await this.#toolbar;
    } catch {
      // Without it the selection is still a selection; the next one tries again.
      this.#toolbar = null;
      return;
    }
    if (this.#held || this.#shown.busy || selection.isCollapsed || this.#shown.answers(selection)) return;
    this.#shown.show(selection, this.#means);
  }
}

customElements.define('cite-passage', CitePassage);
