/**
 * <edition-notice>: tells a reader who followed a citation (`?v=2`) whether the section still stands as it was cited, and
 * where to read it as it was. On an essay's page it stands above the section that the link names.
 */
import { type SectionStates, stateSince } from '../domain/editions/section-states.ts';

class EditionNotice extends HTMLElement {
  connectedCallback(): void {
    const edition = new URLSearchParams(location.search).get('v');
    if (edition !== null) void this.#answer(edition.slice(0, 20));
  }

  async #answer(edition: string): Promise<void> {
    const response = await fetch(this.dataset.states ?? '').catch(() => null);
    if (!response?.ok) return;
    const states = (await response.json()) as SectionStates;
    const named = this.dataset.section ?? decode(location.hash.slice(1)).replace(/:~:.*$/s, '');
    const place = named && !this.dataset.section ? document.getElementById(named) : null;
    const notice = document.createElement('p');
    notice.className = 'edition-notice label';
    notice.setAttribute('role', 'note');
    notice.append(...(named ? this.#ofSection(states, named, edition) : this.#ofEssay(states, edition)));
    const words = new URLSearchParams(location.search).get('words')?.slice(0, 500);
    if (words && named && stateSince(states, named, edition).state !== 'unchanged') void this.#words(notice, words);
    if (place) (place.closest('section') ?? place).before(notice);
    else this.append(notice);
  }

  /** Adds what became of the words that the link quotes. */
  async #words(notice: HTMLElement, words: string): Promise<void> {
    try {
      const { judgeWords } = await import('./quoted-words.ts');
      const here = new URL(location.href);
      here.searchParams.delete('words');
      const { said, today } = await judgeWords(this.dataset.index ?? '', words, here.href);
      if (!said) return;
      notice.append(` ${said}`);
      if (!today) return;
      const link = document.createElement('a');
      link.href = today;
      link.textContent = 'Read them where they are';
      notice.append(' ', link, '.');
    } catch {
      // Without the index the notice on the section stands alone.
    }
  }

  #ofSection(states: SectionStates, section: string, edition: string): (string | Node)[] {
    const { state, then } = stateSince(states, section, edition);
    const old = this.#link(`v${edition}/#${encodeURIComponent(then)}`, `read edition ${edition}`);
    const changes = this.#link('changes/', 'see what changed');
    switch (state) {
      case 'unknown-edition':
        return this.#unknown(states, edition);
      case 'unchanged':
        return [`This section is unchanged since edition ${edition}.`];
      case 'changed':
        return [`This section has changed since edition ${edition}: `, changes, ', ', old, '.'];
      case 'new':
        return [`Edition ${edition} did not have this section: `, changes, '.'];
      case 'gone':
        return ['This section is no more: ', changes, ', ', old, '.'];
    }
  }

  #ofEssay(states: SectionStates, edition: string): (string | Node)[] {
    const all = Object.keys(states.sections)
      .filter((section) => !Object.hasOwn(states.fates, section))
      .map((section) => stateSince(states, section, edition).state);
    if (all.includes('unknown-edition')) return this.#unknown(states, edition);
    const changed = all.filter((state) => state !== 'unchanged').length;
    if (changed === 0) return [`This essay is unchanged since edition ${edition}.`];
    const what = changed === 1 ? 'One section has' : `${changed} sections have`;
    return [
      `${what} changed since edition ${edition}: `,
      this.#link('changes/', 'see what changed'),
      ', ',
      this.#link(`v${edition}/`, `read edition ${edition}`),
      '.',
    ];
  }

  #unknown({ current }: SectionStates, edition: string): (string | Node)[] {
    return [`There is no edition “${edition}” of this essay; the current one is number ${current}.`];
  }

  /** A link to a page of the essay, which stands beside the file of states. */
  #link(path: string, text: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = new URL(path, new URL(this.dataset.states ?? '', location.href)).href;
    link.textContent = text;
    return link;
  }
}

/** The text that a percent-encoded one stands for; the text itself where it is malformed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

customElements.define('edition-notice', EditionNotice);
