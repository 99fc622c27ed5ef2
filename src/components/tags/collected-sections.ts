/** The HTML of the sections of texts, each text rendered once for all its section pages. */

const texts = new Map<string, Map<string, string>>();
const rendered = new Map<string, Promise<unknown>>();

/** Keeps the HTML of a section, heading included. */
export function keepSection(text: string, section: string, html: string): void {
  texts.set(text, (texts.get(text) ?? new Map<string, string>()).set(section, html));
}

/** The sections of a text by id. `render` makes and keeps them; pages that ask at the same time wait for the first. */
export async function sectionsOf(text: string, render: () => Promise<unknown>): Promise<ReadonlyMap<string, string>> {
  // In development the text may have changed since.
  const rendering = (import.meta.env.PROD && rendered.get(text)) || render();
  rendered.set(text, rendering);
  await rendering;
  return texts.get(text) ?? new Map<string, string>();
}
