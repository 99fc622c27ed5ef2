/** Asks Pagefind and the list of titles. Pagefind is loaded with the first question, the list before it. */
import { fetchTitles } from './search-titles.ts';
import { byTitle } from '../domain/search/by-title.ts';
import { excerptPieces } from '../domain/search/excerpt.ts';
import { markedTitle, type Piece } from '../domain/search/marked.ts';
import { ranked } from '../domain/search/ranking.ts';
import type { Title, Titles } from '../domain/search/record.ts';
import { spaceHan, wordsOf } from '../domain/search/words.ts';

/** The part of Pagefind's browser interface that is used (https://pagefind.app/docs/api/). */
interface Pagefind {
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: { id: string; score: number; data(): Promise<{ excerpt: string }> }[] }>;
  destroy(): Promise<void>;
}

export interface Result {
  title: Title;
  /** Its title, with the words that were asked for marked; worked out only for what is shown. */
  marked: () => Piece[];
  /** Where the words stand in its text; null when only its title was looked at. */
  excerpt: (() => Promise<Piece[]>) | null;
}

const pagefind = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;

export class SearchEngine {
  #titles: Promise<Titles> | null = null;
  #pagefind: Promise<Pagefind> | null = null;
  #whole = false;

  constructor() {
    // What could not be loaded is not asked for again by a Pagefind that missed it.
    addEventListener('online', () => this.#forget());
  }

  /** Whether all of the index is here, so that everything is found without a network. */
  get whole(): boolean {
    return this.#whole;
  }

  /** The report by title. Rejects when it cannot be had; the next call tries again. */
  titles(): Promise<Titles> {
    this.#titles ??= fetchTitles().catch((error: unknown) => {
      this.#titles = null;
      throw error;
    });
    return this.#titles;
  }

  /** Results by title alone. */
  async askTitles(query: string): Promise<Result[]> {
    const { titles } = await this.titles();
    return byTitle(query, titles).map((title) => ({
      title,
      marked: () => markedTitle(title.title, query),
      excerpt: null,
    }));
  }

  /** All results. Rejects when the index cannot be had; the next call tries again. */
  async ask(query: string): Promise<Result[]> {
    try {
      const [{ titles }, pagefind] = await Promise.all([this.titles(), this.#load()]);
      const known = new Map(titles.map((title) => [title.id, title]));
      const { results } = await pagefind.search(spaceHan(query));
      if (!this.#whole) void this.#loadRest(pagefind, titles);
      const found = results.flatMap(({ id, score, data }) => {
        const title = known.get(id);
        const excerpt = async () => excerptPieces((await data()).excerpt);
        return title ? [{ title, marked: () => markedTitle(title.title, query), score, excerpt }] : [];
      });
      const ids = new Set(results.map(({ id }) => id));
      // What is called so by its id alone, and what a part of the index that could not be loaded would have held.
      const rest = (await this.askTitles(query)).filter(({ title }) => !ids.has(title.id));
      return ranked(query, [...found, ...rest.map((result) => ({ ...result, score: 0 }))]);
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= import(/* @vite-ignore */ pagefind).then(
      ({ createInstance }: { createInstance(options: object): Pagefind }) =>
        // Without a tag of our own Pagefind puts the time into an address, and no cache would keep that file.
        createInstance({ metaCacheTag: 'strata', excerptLength: 24 }),
    );
    return this.#pagefind;
  }

  /**
   * Loads the parts of the index that no question has needed yet, so that later ones need no network. Pagefind loads the parts
   * in which given words would stand; the words of all titles stand in every one of them.
   */
  async #loadRest(pagefind: Pagefind, titles: readonly Title[]): Promise<void> {
    const words = new Set(titles.flatMap(({ title }) => wordsOf(title)));
    await pagefind.preload([...words].join(' ')).catch(() => {});
    // Pagefind does not tell of parts that could not be loaded.
    this.#whole = navigator.onLine;
  }

  #forget(): void {
    this.#whole = false;
    void this.#pagefind?.then((pagefind) => pagefind.destroy()).catch(() => {});
    this.#pagefind = null;
  }
}
