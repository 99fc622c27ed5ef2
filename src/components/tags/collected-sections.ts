/** The HTML of the sections of texts, each text rendered once for all its section pages. */

const texts = new Map<string, Map<string, string>>();

/** Keeps the HTML of a section, heading included. */
export function keepSection(text: string, section: string, html: string): void {
  texts.set(text, (texts.get(text) ?? new Map<string, string>()).set(section, html));
}

/** The sections of a text that have been kept, by id; undefined when it was not rendered yet. */
export function keptSections(text: string): ReadonlyMap<string, string> | undefined {
  return texts.get(text);
}
