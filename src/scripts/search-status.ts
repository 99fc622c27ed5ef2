/** What the search says of its results: how many there are, and what may help. It is read out, so it waits for a pause. */
import { didYouMean, isAmong } from '../domain/search/did-you-mean.ts';
import { element } from './element.ts';
import type { Result, SearchEngine } from './search-engine.ts';

/** A pause between letters, in milliseconds. */
const pause = 300;

/** What helps when nothing was found: in what the search was narrowed to, or anywhere. */
const advice = {
  narrowed: 'There are results elsewhere: “All” and “All essays” look everywhere.',
  nowhere:
    'All words must stand in one place, so fewer words find more. With an empty field the search page lists everything by title.',
} as const;

interface Told {
  query: string;
  /** Results of the question, and those of them that are in what it is narrowed to. */
  all: readonly Result[];
  found: readonly Result[];
  /** A sentence on how the results were come by. */
  note: string;
}

export class SearchStatus {
  readonly count = element('p', '', 'label muted');
  readonly hint = element('p', '', 'label');
  readonly #engine: SearchEngine;
  readonly #ask: (query: string) => void;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** `ask` asks what a misspelt question may have meant. */
  constructor(engine: SearchEngine, ask: (query: string) => void) {
    this.#engine = engine;
    this.#ask = ask;
    this.count.setAttribute('role', 'status');
    this.hint.setAttribute('aria-live', 'polite');
  }

  /** Says a sentence, when nothing else is told in the meantime. */
  say(text: string): void {
    this.#after(() => {
      this.count.textContent = text;
      this.hint.replaceChildren();
    });
  }

  /** Tells of the results of a question. */
  tell(told: Told): void {
    const { query, found, note } = told;
    if (query === '') return this.say('');
    const offline = navigator.onLine ? '' : this.#offline();
    this.#after(async (isLast) => {
      this.count.textContent = [`${counted(found.length)} for “${query}”.`, note, offline].filter(Boolean).join(' ');
      const meant = await this.#meant(told);
      if (!isLast()) return;
      if (meant) this.hint.replaceChildren('Did you mean ', this.#button(meant));
      else this.hint.textContent = found.length > 0 ? '' : told.all.length > 0 ? advice.narrowed : advice.nowhere;
    });
  }

  #after(act: (isLast: () => boolean) => unknown): void {
    clearTimeout(this.#telling);
    const telling = setTimeout(() => act(() => telling === this.#telling), pause);
    this.#telling = telling;
  }

  /** What a misspelt question may have meant; undefined where its words were found as they were written. */
  async #meant({ query, found }: Told): Promise<string | undefined> {
    const known = await this.#engine.titles().catch(() => null);
    const meant = known ? didYouMean(query, known.titles) : undefined;
    if (!meant) return undefined;
    const pieces = (await found[0]?.excerpt?.().catch(() => null)) ?? [];
    const marked = pieces.flatMap((piece) => (piece.marked ? [piece.text] : []));
    return isAmong(query, marked) ? undefined : meant;
  }

  #button(meant: string): HTMLElement {
    const button = element('button', meant, 'quiet');
    button.type = 'button';
    button.addEventListener('click', () => this.#ask(meant));
    return button;
  }

  #offline(): string {
    return this.#engine.whole
      ? 'You are offline: everything is found, but some results cannot show where the words stand.'
      : 'You are offline: titles are complete, other words only as far as they were loaded.';
  }
}

function counted(results: number): string {
  return results === 0 ? 'Nothing found' : `${results} ${results === 1 ? 'result' : 'results'}`;
}
