/** <site-search>: the search on its page; the question stands in the address, and the list of everything gives way to results. */
import { SearchView } from './search-view.ts';

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const everything = document.getElementById('everything');
    const asked = new URLSearchParams(location.search);
    const view = new SearchView(this, (query, choice) => {
      if (everything) everything.hidden = query !== '';
      const address = new URL(location.href);
      const parts = Object.entries({ q: query, ...choice }).filter(([, value]) => value !== '');
      address.search = new URLSearchParams(parts).toString();
      history.replaceState(null, '', address);
    });
    const query = (asked.get('q') ?? '').slice(0, view.field.maxLength);
    if (query) void view.ask(query, { kind: asked.get('kind') ?? '', essay: asked.get('essay') ?? '' });
  }
}

customElements.define('site-search', SiteSearch);
