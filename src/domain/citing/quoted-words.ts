/** The words of a passage as a link carries them, for finding them again when the text has changed. */

/** The most letters of each end of a long passage. */
const most = 60;

/** A passage whole, or its first and its last words with "…" between. */
export function quotedWords(paragraphs: readonly string[]): string {
  const words = paragraphs.join(' ').replace(/\s+/g, ' ').trim();
  if (words.length <= 2 * most) return words;
  const start = words.slice(0, most).replace(/\s\S*$/, '');
  const end = words.slice(-most).replace(/^\S*\s/, '');
  return `${start} … ${end}`;
}
