/**
 * The search as a reader works with it, on its page and in its dialog: a field, the choice of kind and essay, the results.
 * Arrow keys go from the field through the results, Enter in the field opens the first.
 */
import { didYouMean } from '../domain/search/did-you-mean.ts';
import { kinds, kindNames, type Kind } from '../domain/search/record.ts';
import { cleanQuery, longestQuery, wordsOf } from '../domain/search/words.ts';
import { element } from './element.ts';
import { SearchEngine, type Result } from './search-engine.ts';
import { resultItem } from './search-result.ts';

export interface Question {
  query: string;
  kind: Kind | '';
  essay: string;
}

/** How many results are shown at first, and with each press of "Show more". */
const step = 12;
/** The count is told when a reader pauses, not at every letter. */
const pause = 300;

export class SearchView {
  readonly field = element('input');
  readonly #engine = new SearchEngine();
  readonly #form = element('form', '', 'search-form');
  readonly #facets = element('fieldset', '', 'label facets');
  readonly #essay = element('select');
  readonly #status = element('p', '', 'label muted');
  readonly #hint = element('p', '', 'label');
  readonly #list = element('ol');
  readonly #more = element('button', 'Show more', 'quiet');
  readonly #changed: (question: Question) => void;
  /** How often was asked; an answer that comes after the next question is dropped. */
  #questions = 0;
  #answer: Promise<void> = Promise.resolve();
  #results: Result[] = [];
  #shown = step;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** Builds the search inside an element; `changed` hears of every question that is asked. */
  constructor(root: HTMLElement, changed: (question: Question) => void = () => {}) {
    this.#changed = changed;
    this.#build(root);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer.then(() => this.#links()[0]?.click());
    });
    this.field.addEventListener('input', () => this.#ask());
    this.#form.addEventListener('change', (event) => event.target !== this.field && this.#show());
    this.#more.addEventListener('click', () => this.#showMore());
    root.addEventListener('keydown', (event) => this.#move(event));
    this.#engine.titles().then(
      ({ essays }) => {
        for (const [id, title] of Object.entries(essays)) this.#essay.append(new Option(title, id));
      },
      () =>
        this.#tell(
          'The search could not be loaded. The lists of essays, claims, terms and sources lead to everything.',
        ),
    );
  }

  /** Asks a question that did not come from the field. */
  async ask({ query, kind, essay }: Question): Promise<void> {
    await this.#engine.titles().catch(() => {});
    this.field.value = query;
    this.#choose(kind);
    this.#essay.value = [...this.#essay.options].some(({ value }) => value === essay) ? essay : '';
    this.#ask();
  }

  #build(root: HTMLElement): void {
    const label = element('label', 'Search the report', 'visually-hidden');
    label.htmlFor = this.field.id = 'search-field';
    Object.assign(this.field, { type: 'search', name: 'q', maxLength: longestQuery, autocomplete: 'off', dir: 'auto' });
    this.field.spellcheck = false;
    this.field.placeholder = 'Essays, claims, terms, sources, data';
    this.#form.setAttribute('role', 'search');
    this.#facets.append(element('legend', 'Kind', 'visually-hidden'), this.#radio('', 'All'));
    for (const kind of kinds) this.#facets.append(this.#radio(kind, kindNames[kind]));
    this.#essay.setAttribute('aria-label', 'Essay');
    this.#essay.append(new Option('All essays', ''));
    this.#facets.append(this.#essay);
    this.#form.append(label, this.field, this.#facets);
    this.#status.setAttribute('role', 'status');
    this.#list.setAttribute('role', 'list');
    this.#list.className = 'search-results';
    this.#facets.hidden = this.#more.hidden = true;
    root.append(this.#form, this.#status, this.#hint, this.#list, this.#more);
  }

  #radio(value: string, name: string): HTMLElement {
    const label = element('label');
    const radio = element('input');
    Object.assign(radio, { type: 'radio', name: 'kind', value, checked: value === '' });
    label.append(radio, element('span', name));
    return label;
  }

  #ask(): void {
    const query = cleanQuery(this.field.value);
    const question = ++this.#questions;
    this.#shown = step;
    this.#answer = this.#find(query, question);
  }

  /** Shows what the titles say until the index has come; and then, or where it cannot be had, the rest. */
  async #find(query: string, question: number): Promise<void> {
    const isLate = () => question !== this.#questions;
    if (query === '') {
      this.#results = [];
      this.#show();
      return;
    }
    const full = this.#engine.ask(query);
    const first = await Promise.race([full.catch(() => null), wait(80).then(() => null)]);
    if (isLate()) return;
    this.#results = first ?? (await this.#engine.askTitles(query).catch(() => []));
    if (isLate()) return;
    if (first) {
      this.#show();
      return;
    }
    this.#show('Looking beyond titles …');
    const rest = await full.catch(() => null);
    if (isLate()) return;
    this.#results = rest ?? this.#results;
    this.#show(rest ? '' : 'Only titles were looked through: the index could not be loaded.');
  }

  /** Shows the results of the chosen kind and essay, and how many there are of each kind. */
  #show(note = ''): void {
    const query = cleanQuery(this.field.value);
    const { kind, essay } = this.#chosen();
    this.#changed({ query, kind, essay });
    const within = this.#results.filter(({ title }) => essay === '' || title.essays.includes(essay));
    const found = within.filter(({ title }) => kind === '' || title.kind === kind);
    for (const radio of this.#radios()) {
      const count = within.filter(({ title }) => radio.value === '' || title.kind === radio.value).length;
      radio.nextElementSibling!.textContent = `${kindNames[radio.value as Kind] ?? 'All'} ${count}`;
    }
    this.#facets.hidden = query === '' || (this.#results.length === 0 && kind === '' && essay === '');
    this.#list.replaceChildren(...found.slice(0, this.#shown).map(resultItem));
    this.#more.hidden = found.length <= this.#shown;
    this.#tell(query === '' ? '' : `${counted(found.length)} for “${query}”. ${note}${offline()}`.trim());
    void this.#suggest(query, found);
  }

  /** Offers what a misspelt question may have meant, unless the words were found as they were written. */
  async #suggest(query: string, found: readonly Result[]): Promise<void> {
    const question = this.#questions;
    const titles = await this.#engine.titles().catch(() => null);
    const meant = titles && query && didYouMean(query, titles.titles);
    const pieces = (meant && (await found[0]?.excerpt?.().catch(() => null))) || [];
    if (question !== this.#questions) return;
    const marked = pieces.flatMap(({ text, marked }) => (marked ? wordsOf(text) : []));
    const asWritten = wordsOf(query).some((word) => marked.some((other) => other.startsWith(word)));
    this.#hint.replaceChildren();
    if (meant && !asWritten) {
      const button = element('button', meant, 'quiet');
      button.type = 'button';
      button.addEventListener('click', () => {
        this.field.value = meant;
        this.field.focus();
        this.#ask();
      });
      this.#hint.append('Did you mean ', button);
    } else if (query !== '' && found.length === 0)
      this.#hint.append(
        'Fewer or other words may find more: all words must stand in one place. “All” and “All essays” look everywhere.',
      );
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
    if (!by || place === -1 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    places[Math.min(places.length - 1, Math.max(0, place + by))]!.focus();
  }

  #tell(text: string): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => (this.#status.textContent = text), pause);
  }

  #chosen(): Pick<Question, 'kind' | 'essay'> {
    return {
      kind: (this.#radios().find(({ checked }) => checked)?.value ?? '') as Kind | '',
      essay: this.#essay.value,
    };
  }

  #choose(kind: string): void {
    for (const radio of this.#radios()) radio.checked = radio.value === kind;
    if (!this.#radios().some(({ checked }) => checked)) this.#radios()[0]!.checked = true;
  }

  #radios(): HTMLInputElement[] {
    return [...this.#facets.querySelectorAll<HTMLInputElement>('input')];
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

function counted(results: number): string {
  return results === 0 ? 'Nothing found' : `${results} ${results === 1 ? 'result' : 'results'}`;
}

function offline(): string {
  return navigator.onLine
    ? ''
    : ' You are offline: titles are complete, other words only where they were loaded before.';
}
