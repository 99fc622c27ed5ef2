/**
 * The search as a reader works with it, on its page and in its dialog: a field, what it is narrowed to, the results.
 * Arrow keys go from the field through the results, Enter in the field opens the first.
 */
import { cleanQuery, longestQuery } from '../domain/search/words.ts';
import { element } from './element.ts';
import { SearchEngine, type Result } from './search-engine.ts';
import { type Choice, SearchFacets } from './search-facets.ts';
import { resultItem } from './search-result.ts';
import { SearchStatus } from './search-status.ts';

/** How many results are shown at first, and with each press of "Show more". */
const step = 12;
/** Titles alone are shown when the index takes longer, in milliseconds; at once while parts of it are still to be loaded. */
const patience = 80;

export class SearchView {
  readonly field = element('input');
  readonly #engine = new SearchEngine();
  readonly #facets = new SearchFacets();
  readonly #status = new SearchStatus(this.#engine, (query) => {
    this.field.focus();
    void this.ask(query);
  });
  readonly #list = element('ol', '', 'search-results');
  readonly #more = element('button', 'Show more', 'quiet');
  readonly #changed: (query: string, choice: Choice) => void;
  /** How often was asked; an answer that comes after the next question is dropped. */
  #questions = 0;
  #answer: Promise<void> = Promise.resolve();
  #results: Result[] = [];
  #shown = step;

  /** Builds the search inside an element; `changed` hears of every question that is asked. */
  constructor(root: HTMLElement, changed: (query: string, choice: Choice) => void = () => {}) {
    this.#changed = changed;
    this.#build(root);
    this.field.addEventListener('input', () => this.#ask());
    this.#facets.root.addEventListener('change', () => this.#show());
    this.#more.addEventListener('click', () => this.#showMore());
    root.addEventListener('keydown', (event) => this.#move(event));
    this.#engine.titles().then(
      ({ essays }) => (this.#facets.essays = essays),
      () => this.#status.say('The search could not be loaded. The lists in the header lead to everything.'),
    );
  }

  /** Asks a question that was not typed. */
  async ask(query: string, choice?: { kind: string; essay: string }): Promise<void> {
    this.field.value = query;
    // The essays that can be chosen are known with the titles.
    await this.#engine.titles().catch(() => null);
    if (choice) this.#facets.choice = choice;
    this.#ask();
  }

  #build(root: HTMLElement): void {
    const form = element('form', '', 'search-form');
    const label = element('label', 'Search the report', 'visually-hidden');
    label.htmlFor = this.field.id = 'search-field';
    Object.assign(this.field, { type: 'search', name: 'q', maxLength: longestQuery, autocomplete: 'off', dir: 'auto' });
    this.field.spellcheck = false;
    this.field.placeholder = 'Search the report';
    form.setAttribute('role', 'search');
    form.append(label, this.field, this.#facets.root);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer.then(() => this.#links()[0]?.click());
    });
    this.#list.setAttribute('role', 'list');
    this.#more.hidden = true;
    root.append(form, this.#status.count, this.#status.hint, this.#list, this.#more);
  }

  #ask(): void {
    this.#shown = step;
    this.#answer = this.#find(cleanQuery(this.field.value), ++this.#questions);
  }

  /** Shows what the titles say until the index has come; and then, or where it cannot be had, the rest. */
  async #find(query: string, question: number): Promise<void> {
    const show = (results: Result[] | null, note = '') => {
      if (question !== this.#questions) return;
      this.#results = results ?? [];
      this.#show(note);
    };
    if (query === '') return show(null);
    const full = this.#engine.ask(query).catch(() => null);
    const soon = await Promise.race([full, pause(this.#engine.whole ? patience : 0)]);
    if (soon) return show(soon);
    const byTitle = await this.#engine.askTitles(query).catch(() => null);
    show(byTitle, 'Looking beyond titles …');
    const all = await full;
    return all ? show(all) : show(byTitle, 'Only titles were looked through: the index could not be loaded.');
  }

  #show(note = ''): void {
    const query = cleanQuery(this.field.value);
    const found = this.#facets.narrow(this.#results);
    this.#changed(query, this.#facets.choice);
    this.#facets.root.hidden = this.#results.length === 0;
    this.#list.replaceChildren(...found.slice(0, this.#shown).map(resultItem));
    this.#more.hidden = found.length <= this.#shown;
    this.#status.tell({ query, all: this.#results, found, note });
  }

  #showMore(): void {
    const before = this.#shown;
    this.#shown += step;
    this.#show();
    this.#links()[before]?.focus();
  }

  #move(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = [this.field, ...this.#links()];
    const place = places.indexOf(document.activeElement as HTMLInputElement);
    const plain = !event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!by || place === -1 || !plain) return;
    event.preventDefault();
    places[Math.min(places.length - 1, Math.max(0, place + by))]!.focus();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), milliseconds));
}
