/** Words as the search compares them. */

/** The longest question that is asked; what is beyond is not read. */
export const longestQuery = 200;

/** A question as it can be asked: no control characters, one kind of space, cut where it is too long. */
export function cleanQuery(typed: string): string {
  return typed
    .slice(0, longestQuery)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
}

/**
 * Puts a space on both sides of every Chinese character, in what is indexed and in what is asked, because Pagefind takes a
 * run of them for one word in an index of English.
 */
export function spaceHan(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=\S)|(?<=\S)(?=\p{Script=Han})/gu, ' ');
}

/** The words of a text in lower case, without accents. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return plain.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a word is one that was asked for: it begins with that, as while it is being typed, or is a shorter form of it. */
export function isForm(word: string, asked: string): boolean {
  return word.startsWith(asked) || (word.length > 3 && asked.startsWith(word));
}
