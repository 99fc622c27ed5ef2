/**
 * <preview-card>: shows what a citation, claim or term leads to, on hover, focus and touch.
 * Follows WCAG 2.2, success criterion 1.4.13: Escape dismisses it, the pointer may move onto it, and it stays until
 * the pointer or focus leaves. Its content is copied from the lists at the end of the page, or from the page that the
 * link leads to.
 */

const openDelay = 200;
const closeDelay = 250;
const margin = 8;

class PreviewCard extends HTMLElement {
  #trigger: HTMLAnchorElement | null = null;
  /** What a card is being fetched for. */
  #wanted: HTMLAnchorElement | null = null;
  #timer = 0;
  /** Whether the last press was a touch, for which the first tap shows and the second follows. */
  #touch = false;

  connectedCallback(): void {
    this.popover = 'manual';
    this.className = 'label';
    document.addEventListener('pointerdown', (event) => {
      this.#touch = event.pointerType === 'touch';
      if (
        this.#trigger &&
        event.target instanceof Node &&
        !this.contains(event.target) &&
        !this.#trigger.contains(event.target)
      )
        this.#close();
    });
    document.addEventListener('click', (event) => {
      const trigger = triggerOf(event.target);
      if (!trigger || !this.#touch || this.#trigger === trigger) return;
      event.preventDefault();
      // A card that cannot be had must not swallow the link.
      void this.#open(trigger).then((found) => found || location.assign(trigger.href));
    });
    document.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'touch') return;
      const trigger = triggerOf(event.target);
      if (trigger && trigger !== this.#trigger) this.#later(() => void this.#open(trigger), openDelay);
      else if (trigger || this.#holds(event.target)) clearTimeout(this.#timer);
      else this.#later(() => this.#close(), closeDelay);
    });
    document.addEventListener('focusin', (event) => {
      const trigger = triggerOf(event.target);
      if (trigger && trigger.matches(':focus-visible')) void this.#open(trigger);
      else if (!trigger && !this.#holds(event.target)) this.#close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#trigger) return;
      const trigger = this.#trigger;
      if (this.contains(document.activeElement)) trigger.focus();
      this.#close();
      event.preventDefault();
    });
    addEventListener('resize', () => this.#close());
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.contains(target);
  }

  #later(action: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(action, delay);
  }

  /** Shows the card of a link; false when there is nothing to show. */
  async #open(trigger: HTMLAnchorElement): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#trigger === trigger) return true;
    this.#wanted = trigger;
    const original = await find(trigger);
    if (!original) return false;
    if (this.#wanted !== trigger) return true;
    this.#close();
    this.#trigger = trigger;
    this.replaceChildren(copyOf(original));
    // Beside its trigger in the document, so that the next Tab goes into it.
    trigger.after(this);
    this.showPopover();
    this.#place(trigger);
    trigger.setAttribute('aria-expanded', 'true');
    return true;
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    this.#trigger?.removeAttribute('aria-expanded');
    this.#trigger = null;
    if (this.matches(':popover-open')) this.hidePopover();
  }

  /** Below the trigger, or above it where there is no room below; never outside the window. */
  #place(trigger: HTMLAnchorElement): void {
    const from = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const left = Math.max(margin, Math.min(from.left, document.documentElement.clientWidth - width - margin));
    const below = from.bottom + 4;
    const top = below + height > innerHeight - margin && from.top - height - 4 > margin ? from.top - height - 4 : below;
    this.style.left = `${left + scrollX}px`;
    this.style.top = `${top + scrollY}px`;
  }
}

function triggerOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-preview]') : null;
}

const pages = new Map<string, Promise<Document | null>>();

/** What a trigger leads to, on this page or on its own; each other page is fetched once. */
async function find(trigger: HTMLAnchorElement): Promise<Element | null> {
  if (trigger.pathname === location.pathname || trigger.dataset.preview) {
    return document.getElementById(trigger.dataset.preview || trigger.hash.slice(1));
  }
  const page = pages.get(trigger.pathname) ?? fetchPage(trigger.pathname);
  pages.set(trigger.pathname, page);
  return (await page)?.getElementById(trigger.hash.slice(1)) ?? null;
}

async function fetchPage(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    // Without the page there is no card; the link still leads there.
    pages.delete(address);
    return null;
  }
}

/** What a trigger leads to, without ids (which must stay unique) and without links back to the text. */
function copyOf(original: Element): HTMLElement {
  const copy = document.createElement('div');
  copy.append(...[...original.childNodes].map((node) => node.cloneNode(true)));
  for (const element of copy.querySelectorAll('[data-no-preview]')) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

customElements.define('preview-card', PreviewCard);
