/** <lost-page>: suggests the addresses nearest to the one that does not exist. */
import { nearestPlaces } from '../domain/search/nearest-places.ts';
import { placeOf } from '../domain/search/places.ts';
import { shorten } from '../domain/text/shorten.ts';
import { element } from './element.ts';
import { fetchTitles } from './search-titles.ts';

class LostPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    // The page itself, which nobody asked for by mistake.
    if (location.pathname.endsWith('/404.html')) return;
    const asked = element('p', 'You asked for ', 'label muted');
    const address = element('code', shorten(location.pathname, 120));
    address.dir = 'auto';
    asked.append(address);
    this.append(asked);
    // Without the list the ways below it are there.
    const list = await fetchTitles().catch(() => null);
    const places = list ? nearestPlaces(location.pathname, [...list.titles.map(placeOf), ...list.others]) : [];
    if (places.length === 0) return;
    const links = element('ul');
    links.append(...places.map(suggestion));
    this.append(element('h2', 'Did you mean'), links);
  }
}

function suggestion({ title, address }: { title: string; address: string }): HTMLElement {
  const item = element('li');
  const link = element('a', title);
  link.href = address;
  link.dir = 'auto';
  item.append(link, ' ', element('code', address, 'label muted'));
  return item;
}

customElements.define('lost-page', LostPage);
