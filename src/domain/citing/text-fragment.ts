/**
 * The words of a link to a passage (https://wicg.github.io/scroll-to-text-fragment/): a browser that follows
 * `#id:~:text=…` scrolls to the first place on the page where they stand, and marks it. Words are looked for inside one
 * block of the page at a time (a paragraph, a cell, a note); a passage over several is named by its start and its end.
 */

/** A place on a page: in which of its blocks, after how many code units. */
export interface Place {
  block: number;
  offset: number;
}

/** The words that name a passage, and what must stand before and after them. */
interface Words {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/** Stands among the blocks of a page where a browser may show something else: no context reaches over it. */
export const barrier = '\uFFFC';

/** Up to this length a passage is named whole. */
const wholeLength = 300;
/** How many words a start or an end takes, and a prefix or suffix: the first that names the passage alone. */
const rangeSizes = [4, 6, 8, 12, 18];
const contextSizes = [2, 3, 4, 5, 6, 8, 10, 14, 20, 30];

/** A passage among the texts of all blocks of a page, which stand in order and without doubled spaces. */
export interface PlacedPassage {
  blocks: readonly string[];
  from: Place;
  to: Place;
  /** Whether references stand in it; these change sooner than the words at its ends, so it is not named whole then. */
  interrupted: boolean;
}

/**
 * The directive for a passage, as in `text=moat-,may%20belong`. Where no words tell it from another one, it is named with
 * more or less of the blocks in which it starts and ends; null when that does not help either.
 */
export function textDirective({ blocks, from, to, interrupted }: PlacedPassage): string | null {
  const page = blocks.join('\n');
  const position = ({ block, offset }: Place) =>
    blocks.slice(0, block).reduce((sum, text) => sum + text.length + 1, 0) + offset;
  const [first, last] = wholeWords(page, position(from), position(to)) ?? [0, 0];
  if (first === last) return null;
  const folded = fold(page);
  // As it is; then with the rest of the blocks at its ends; then without one, two or three of them.
  const starts = [first, blockStart(page, first)];
  const ends = [last, blockEnd(page, last)];
  for (let blocks = 0; blocks < 3; blocks++) {
    starts.push(blockEnd(page, starts.at(-1)!) + 1);
    ends.push(blockStart(page, ends.at(-1)!) - 1);
  }
  for (const end of ends) {
    for (const start of starts) {
      const bounds = start < end && wholeWords(page, start, end);
      if (!bounds) continue;
      for (const words of candidates(page, ...bounds, interrupted ? 0 : wholeLength)) {
        const found = find(folded, words);
        if (found?.[0] === bounds[0] && found[1] === bounds[1]) return directive(words);
      }
    }
  }
  return null;
}

/**
 * The address of a passage: the section first, so that a browser that knows no directives lands there. `words` are for the
 * site itself, since browsers keep the directive from a page's scripts.
 */
export function passageAddress(
  address: string,
  edition: string | null,
  section: string | null,
  directive: string | null,
  words: string,
): string {
  // Only editions tell whether words still stand.
  const query = edition === null ? '' : `?v=${encodeURIComponent(edition)}&words=${encodeURIComponent(words)}`;
  const id = section === null ? '' : encodeURIComponent(section);
  const hash = `${id}${directive === null ? '' : `:~:${directive}`}`;
  return `${address}${query}${hash && '#'}${hash}`;
}

/** Ways to name a passage, from the shortest on. */
function* candidates(page: string, start: number, end: number, whole: number): Generator<Words> {
  const ranges = rangesOf(page, start, end, whole);
  yield* ranges;
  // The fewest words first, and then the most.
  const tried = [...new Set([ranges[0]!, ranges.at(-1)!])];
  const before = page.slice(0, start).trimEnd();
  const after = page.slice(end).trimStart();
  const prefixSpace = before.slice(blockStart(before, before.length));
  const suffixSpace = after.slice(0, blockEnd(after, 0));
  // What stands in the same block first: what the next one holds is less sure to follow at once on another screen.
  const near = {
    prefix: page.slice(before.length, start).includes('\n') ? '' : prefixSpace,
    suffix: page.slice(end, page.length - after.length).includes('\n') ? '' : suffixSpace,
  };
  for (const space of [near, { prefix: prefixSpace, suffix: suffixSpace }]) {
    for (const size of contextSizes) {
      const prefix = lastWords(space.prefix, size) || near.prefix || undefined;
      const suffix = firstWords(space.suffix, size) || near.suffix || undefined;
      for (const range of tried) {
        if (suffix) yield { ...range, suffix };
        if (prefix) yield { ...range, prefix };
        if (prefix && suffix) yield { ...range, prefix, suffix };
      }
    }
  }
}

/** The passage itself: whole, or by its first and last words, more of them each time. */
function rangesOf(page: string, start: number, end: number, whole: number): Words[] {
  const passage = page.slice(start, end);
  const firstBlock = passage.slice(0, blockEnd(passage, 0));
  const lastBlock = passage.slice(blockStart(passage, passage.length));
  const oneBlock = firstBlock === passage;
  const ranges = rangeSizes
    .map((size) => ({ start: firstWords(firstBlock, size), end: lastWords(lastBlock, size) }))
    .filter((range) => !oneBlock || range.start.length + range.end.length < passage.length);
  return oneBlock && (passage.length <= whole || ranges.length === 0) ? [{ start: passage }] : ranges;
}

/**
 * The bounds of a passage without spaces at its ends, without blocks there that hold no letter, and with the whole of the
 * words that it cuts: a browser finds whole words only. Null when it holds no word.
 */
function wholeWords(page: string, from: number, to: number): [number, number] | null {
  const passage = page.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(passage)) return null;
  const start = from + /^(?:[^\p{L}\p{N}]*\n)?\s*/u.exec(passage)![0].length;
  const end = from + passage.replace(/\n[^\p{L}\p{N}]*$/u, '').trimEnd().length;
  return [wordAt(page, start)?.[0] ?? start, wordAt(page, end)?.[1] ?? end];
}

/** Bounds of the word that a position stands inside of, neither at its start nor at its end. */
function wordAt(page: string, position: number): [number, number] | null {
  const from = blockStart(page, position);
  const words = wordsOf(page.slice(from, blockEnd(page, position)));
  const word = words.find(([start, end]) => from + start < position && position < from + end);
  return word ? [from + word[0], from + word[1]] : null;
}

function blockStart(page: string, position: number): number {
  return position === 0 ? 0 : page.lastIndexOf('\n', position - 1) + 1;
}

function blockEnd(page: string, position: number): number {
  const end = page.indexOf('\n', position);
  return end < 0 ? page.length : end;
}

/** The first words of a text, fewer where it has no more, and nothing where it has none. */
function firstWords(text: string, count: number): string {
  const words = wordsOf(text).slice(0, count);
  return text.slice(0, words.at(-1)?.[1] ?? 0);
}

function lastWords(text: string, count: number): string {
  const words = wordsOf(text).slice(-count);
  return text.slice(words[0]?.[0] ?? text.length);
}

let segmenter: Intl.Segmenter | undefined;

/** Bounds of the words of a text, as browsers find them; in scripts without spaces too. */
function wordsOf(text: string): [number, number][] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ index, segment, isWordLike }): [number, number][] =>
    isWordLike ? [[index, index + segment.length]] : [],
  );
}

/**
 * The first place that words name. Browsers ask for whole words besides, so they may pass over a place found here, but
 * never find one that is not: what is first here and the passage itself is first there.
 */
function find(page: string, words: Words): [number, number] | null {
  const [prefix, start, end, suffix] = [words.prefix, words.start, words.end, words.suffix].map((part) =>
    part === undefined ? part : fold(part),
  ) as [string | undefined, string, string | undefined, string | undefined];
  const followed = (position: number) => suffix === undefined || page.startsWith(suffix, skipSpace(page, position));
  for (const match of places(page, prefix ?? start)) {
    const at = prefix === undefined ? match : skipSpace(page, match + prefix.length);
    if (!page.startsWith(start, at)) continue;
    const startEnd = at + start.length;
    if (end === undefined) {
      if (followed(startEnd)) return [at, startEnd];
      continue;
    }
    for (const place of places(page, end, startEnd)) {
      if (followed(place + end.length)) return [at, place + end.length];
    }
  }
  return null;
}

function* places(page: string, part: string, from = 0): Generator<number> {
  for (let at = page.indexOf(part, from); at >= 0; at = page.indexOf(part, at + 1)) yield at;
}

function skipSpace(page: string, position: number): number {
  while (/\s/.test(page[position] ?? '')) position++;
  return position;
}

const quotes: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/** Text as browsers compare it, without case, accents and the shape of quotation marks; no longer and no shorter. */
function fold(text: string): string {
  return text.replace(/[^\0-~]|[A-Z]/g, (character) => {
    const plain = quotes[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === 1 ? plain : character;
  });
}

function directive({ prefix, start, end, suffix }: Words): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `text=${parts.filter((part) => part !== undefined).join(',')}`;
}

/** Besides what must be encoded, what would end the address where mail and chat programs look for links in text. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*~]|\.$/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
