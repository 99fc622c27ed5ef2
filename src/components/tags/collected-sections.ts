/** The HTML of the sections of texts, each text rendered once for all its section pages, which are made one after the other. */
import { Recent } from '../../domain/recent.ts';

interface Collected {
  /** By id. */
  sections: Map<string, string>;
  rendering?: Promise<unknown>;
}

/** More than there are pages in the making. */
const texts = new Recent<Collected>(16);
const none = (): Collected => ({ sections: new Map() });

/** Keeps the HTML of a section, heading included. */
export function keepSection(text: string, section: string, html: string): void {
  texts.get(text, none).sections.set(section, html);
}

/** The sections of a text by id. `render` makes and keeps them; pages that ask at the same time wait for the first. */
export async function sectionsOf(text: string, render: () => Promise<unknown>): Promise<ReadonlyMap<string, string>> {
  const collected = texts.get(text, none);
  // In development the text may have changed since.
  if (!import.meta.env.PROD || !collected.rendering) collected.rendering = render();
  await collected.rendering;
  return collected.sections;
}
