/** <claims-filter>: shows the claims that fit the chosen article, verdict and kind; the choice is in the address. */

class ClaimsFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
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
    let shown = 0;
    const rows = this.querySelectorAll<HTMLElement>('li[data-verdict]');
    for (const row of rows) {
      row.hidden = !wanted.every(([name, value]) => row.dataset[name] === value);
      if (!row.hidden) shown++;
    }
    for (const section of this.querySelectorAll('section')) {
      section.hidden = section.querySelector('li[data-verdict]:not([hidden])') === null;
    }
    if (status) status.textContent = shown === rows.length ? `${shown} claims` : `${shown} of ${rows.length} claims`;
    const address = new URL(location.href);
    address.search = new URLSearchParams(wanted.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', address);
  }
}

customElements.define('claims-filter', ClaimsFilter);
