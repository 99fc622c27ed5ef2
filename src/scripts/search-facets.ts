/** What a search is narrowed to: a kind, as radio buttons that say how many there are of it, and an essay. */
import { kinds, kindNames, type Kind } from '../domain/search/record.ts';
import { element } from './element.ts';
import type { Result } from './search-engine.ts';

export interface Choice {
  kind: Kind | '';
  essay: string;
}

export class SearchFacets {
  readonly root = element('fieldset', '', 'label facets');
  readonly #essay = element('select');
  readonly #radios: { input: HTMLInputElement; name: string; text: HTMLElement }[] = [];

  constructor() {
    this.root.append(element('legend', 'Kind', 'visually-hidden'));
    this.#addRadio('', 'All');
    for (const kind of kinds) this.#addRadio(kind, kindNames[kind]);
    this.#essay.setAttribute('aria-label', 'Essay');
    this.#essay.append(new Option('All essays', ''));
    this.root.append(this.#essay);
    this.root.hidden = true;
  }

  get choice(): Choice {
    const kind = this.#radios.find(({ input }) => input.checked)?.input.value ?? '';
    return { kind: kind as Kind | '', essay: this.#essay.value };
  }

  /** Chooses; what is not there to be chosen counts as everything. */
  set choice({ kind, essay }: { kind: string; essay: string }) {
    const wanted = this.#radios.find(({ input }) => input.value === kind) ?? this.#radios[0]!;
    wanted.input.checked = true;
    this.#essay.value = [...this.#essay.options].some(({ value }) => value === essay) ? essay : '';
  }

  set essays(titles: Readonly<Record<string, string>>) {
    this.#essay.append(...Object.entries(titles).map(([id, title]) => new Option(title, id)));
  }

  /** The results that fit the choice; writes beside each kind how many there are of it. */
  narrow(results: readonly Result[]): Result[] {
    const { kind, essay } = this.choice;
    const within = results.filter(({ title }) => essay === '' || title.essays.includes(essay));
    const of = (wanted: string) => within.filter(({ title }) => wanted === '' || title.kind === wanted);
    for (const { input, name, text } of this.#radios) text.textContent = `${name} ${of(input.value).length}`;
    return of(kind);
  }

  #addRadio(value: string, name: string): void {
    const label = element('label');
    const input = element('input');
    const text = element('span', name);
    Object.assign(input, { type: 'radio', name: 'kind', value, checked: value === '' });
    label.append(input, text);
    this.root.append(label);
    this.#radios.push({ input, name, text });
  }
}
