/**
 * Where a text links a term, the link stands at the first use of the term's name, so that a reader meets the definition with
 * the word. A name that a text links nowhere is left alone, because not every reader of every text needs every name
 * explained. Notes are read aside and do not count; other forms of a name, in the plural or without capitals, are not seen.
 */
import { ownWordsOf, type Passage, placeIn } from '../prose/passage.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

export const firstUseIsLinked: ReportRule = {
  id: 'first-use-is-linked',
  about: 'A term that a text links is linked where its name is used first, with <Term>.',
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) => {
      const passages = outline.passages
        .filter(({ kind }) => kind !== 'note')
        .map((passage) => ({ passage, words: unlinked(passage) }));
      const linked = new Set(outline.marks.flatMap(({ kind, target }) => (kind === 'term' ? [target] : [])));
      return [...linked].flatMap((id) => {
        const names = report.terms.get(id)?.data.name.split(' / ') ?? [];
        for (const { passage, words } of passages) {
          const link = passage.raw.indexOf(`<Term id="${id}"`);
          const text = link === -1 ? words : words.slice(0, link);
          const uses = names
            .map((name) => ({ name, index: indexOfWord(text, name) }))
            .filter(({ index }) => index !== -1);
          const use = uses.sort((a, b) => a.index - b.index)[0];
          if (use) {
            const found = `“${use.name}” is used here, and linked only further on`;
            const todo = `move the link here: \`<Term id="${id}">${use.name}</Term>\``;
            return [{ ...placeIn(passage, use.index, use.name.length), found, todo }];
          }
          if (link !== -1) return [];
        }
        return [];
      });
    }),
};

/** Index of a name in a text, not as a part of a longer word; -1 when it is not there. */
function indexOfWord(text: string, name: string): number {
  for (let index = text.indexOf(name); index !== -1; index = text.indexOf(name, index + 1)) {
    const around = `${text[index - 1] ?? ' '}${text[index + name.length] ?? ' '}`;
    if (!/[\p{L}\p{N}-]/u.test(around)) return index;
  }
  return -1;
}

/** A passage's own words, with spaces in the place of those that are linked to a term. */
function unlinked(passage: Passage): string {
  const words = ownWordsOf(passage);
  return [...passage.raw.matchAll(/<Term\b[^>]*>[^<]*<\/Term>/g)].reduce(
    (text, { 0: tag, index }) => text.slice(0, index) + ' '.repeat(tag.length) + text.slice(index + tag.length),
    words,
  );
}
