/**
 * Entries that the citation processor has set. Every page and file of a work asks for them, all claims of an essay, for one,
 * are alike but for words that are hidden, and the next build asks for most of them again.
 */
import { keep, keptValue, keyOf } from './cache.ts';
import { versionOf } from './code-version.ts';

/** Entries kept under one name: a file for each would take longer to open than the entry to set. */
export class BibliographyEntries {
  readonly #key: string;
  readonly #before: ReadonlyMap<string, string>;
  readonly #asked = new Map<string, string>();

  /** Reads what is kept under `key`. */
  constructor(key: string) {
    this.#key = key;
    this.#before = new Map(keptValue<[string, string][]>(key, () => []));
  }

  /** The entry of `item` in a style, as it was set before; otherwise `set` sets it. */
  once(style: string, item: string, set: () => string): string {
    const from = `${style} ${item}`;
    const entry = this.#asked.get(from) ?? this.#before.get(from) ?? set();
    this.#asked.set(from, entry);
    return entry;
  }

  /** Keeps for the next run the entries that this one has asked for, and no others. */
  async keep(): Promise<void> {
    await keep(this.#key, Buffer.from(JSON.stringify([...this.#asked])));
  }
}

/** The entries of this run. The pages are in a module graph of their own, so the process keeps them. */
export const bibliographyEntries = ((globalThis as { strataEntries?: BibliographyEntries }).strataEntries ??=
  new BibliographyEntries(
    keyOf('citations', [versionOf(['src/library/citation-styles.ts', 'src/library/styles', 'package-lock.json'])]),
  ));
