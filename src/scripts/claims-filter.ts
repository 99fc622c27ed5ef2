/** <claims-filter>: shows the claims that fit the chosen article, verdict and kind; the choice is in the address. */

/** The claims of an article, read once: a ledger may hold ten thousand, and is filtered at a key. */
interface Article {
  section: HTMLElement;
  claims: { row: HTMLElement; facts: DOMStringMap }[];
}

class ClaimsFilter extends HTMLElement {
  #articles: Article[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#articles = [...this.querySelectorAll('section')].map((section) => ({
      section,
      claims: [...section.querySelectorAll<HTMLElement>('li[data-verdict]')].map((row) => ({
        row,
        facts: { ...row.dataset },
      })),
    }));
    const selects = [...form.querySelectorAll('select')];
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = query.get(select.name) ?? '';
      if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    }
    const apply = () => this.#apply(selects, form.querySelector('[role=status]'));
    form.addEventListener('change', apply);
    form.addEventListener('reset', () => requestAnimationFrame(apply));
    form.addEventListener('submit', (event) => event.preventDefault());
    apply();
  }

  #apply(selects: HTMLSelectElement[], status: Element | null): void {
    const wanted = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const);
    let all = 0;
    let shown = 0;
    for (const { section, claims } of this.#articles) {
      const before = shown;
      for (const { row, facts } of claims) {
        const fits = wanted.every(([name, value]) => facts[name] === value);
        if (row.hidden === fits) row.hidden = !fits;
        if (fits) shown++;
      }
      all += claims.length;
      section.hidden = shown === before;
    }
    if (status) status.textContent = shown === all ? `${all} claims` : `${shown} of ${all} claims`;
    const address = new URL(location.href);
    address.search = new URLSearchParams(wanted.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', address);
  }
}

customElements.define('claims-filter', ClaimsFilter);
