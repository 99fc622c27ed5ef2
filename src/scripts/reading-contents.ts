/** <reading-contents>: marks the section being read in the table of contents, and keeps the list open where there is room. */

class ReadingContents extends HTMLElement {
  readonly #wide = matchMedia('(width >= 80rem)');
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    const details = this.querySelector('details');
    const unfold = () => {
      if (details) details.open = this.#wide.matches;
    };
    unfold();
    this.#wide.addEventListener('change', unfold);

    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
    );
    const sections = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const visible = new Set<Element>();
    // A section is being read when it crosses a line a third down the window.
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) visible[isIntersecting ? 'add' : 'delete'](target);
        const current = sections.findLast((section) => visible.has(section));
        if (!current) return;
        for (const [id, link] of links) {
          if (id === current.id) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-33% 0px -66% 0px' },
    );
    for (const section of sections) this.#observer.observe(section);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('reading-contents', ReadingContents);
