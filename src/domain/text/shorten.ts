/** Cuts a text where there is no room for more of it. */

/** At most so many letters, as a reader counts them (an emoji or an accented letter is one), the last one "…" when cut. */
export function shorten(text: string, letters: number): string {
  // No letter is longer than its code units, so a short text needs no counting.
  if (text.length <= letters) return text;
  const all = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
}
