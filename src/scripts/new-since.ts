/**
 * <new-since>: lists what was published since the reader's last visit. The ids of what was there are kept in this browser and
 * nowhere else; where it keeps nothing, nothing is shown.
 */
import { shortDate } from '../domain/text/dates.ts';
import { type NewsItem, newSince, readVisit } from '../domain/visits.ts';
import { element } from './element.ts';

const key = 'strata-visit';
/** As many as can be looked over; the archive has them all. */
const most = 8;

class NewSince extends HTMLElement {
  connectedCallback(): void {
    // Without storage, or without the list, there is nothing to tell.
    void this.#tell().catch(() => {});
  }

  async #tell(): Promise<void> {
    // What this visit is compared with stays the same while the tab is open.
    const last = readVisit(sessionStorage.getItem(key)) ?? readVisit(localStorage.getItem(key));
    const response = await fetch(`${import.meta.env.BASE_URL}archive/news.json`);
    if (!response.ok) return;
    const items = (await response.json()) as NewsItem[];
    const ids = JSON.stringify(items.map(({ id }) => id));
    sessionStorage.setItem(key, last ? JSON.stringify(last) : ids);
    localStorage.setItem(key, ids);
    const news = newSince(last, items);
    if (news.length > 0) this.#show(news);
    if (last && (news.length > 0 || this.hasAttribute('data-always'))) this.append(this.#forget());
  }

  #show(news: readonly NewsItem[]): void {
    const list = element('ul');
    list.setAttribute('role', 'list');
    list.append(
      ...news.slice(0, most).map(({ title, address, date }) => {
        const item = element('li');
        const link = element('a', title);
        link.href = address;
        item.append(link, ' ', element('span', shortDate(date), 'label muted'));
        return item;
      }),
    );
    this.append(element('h2', `New since your last visit: ${news.length}`, 'kicker'), list);
  }

  #forget(): HTMLElement {
    const line = element('p', 'Your browser keeps what was here at your last visit, and tells nobody. ', 'label muted');
    const button = element('button', 'Forget my visit', 'quiet');
    button.addEventListener('click', () => {
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
      this.replaceChildren(element('p', 'Forgotten. Your next visit counts as the first.', 'label muted'));
      this.tabIndex = -1;
      this.focus();
    });
    line.append(button);
    return line;
  }
}

customElements.define('new-since', NewSince);
