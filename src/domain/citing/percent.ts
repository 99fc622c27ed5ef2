/** Writes in percent what a format cannot hold in an address (https://www.rfc-editor.org/rfc/rfc3986#section-2.1). */

/** Every character that the pattern finds as its UTF-8 bytes, as in `%7C`. The pattern is a global one. */
export function inPercent(url: string, pattern: RegExp): string {
  // The function of the language leaves these five as they are.
  return url.replace(pattern, (found) =>
    encodeURIComponent(found).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}
