/** Writes the style sheet into the pages that readers come to first, who then see them one journey to the server sooner. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The start page, essays and commentary. Other pages share the file, which the second page of a visit fetches. */
const firstPage = /^(?:(?:essays|commentary)\/[^/]+\/)?$/;

/** What servers read of a build; the policy that they send must allow what that of the page does. */
const serverFile = /^_(?:headers|nginx\.conf|Caddyfile)\/?$/;

const link = /<link rel="stylesheet" href="[^"]*">/;
/** In a page an apostrophe may be written as a reference. */
const own = /style-src ('|&#39;)self\1/;
const everyOwn = new RegExp(own, 'g');

/** Changes the text of a page or a file of the site by its path, as in `essays/l2-moats/`; undefined for one that stays as it is. */
export type StyleInPage = (path: string) => ((text: string) => string) | undefined;

/** For a build in `folder` which has its one style sheet and no pages yet. What a page lacks for it is an error. */
export function styleInPage(folder: string): StyleInPage {
  const assets = join(folder, '_astro');
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  if (sheets.length !== 1)
    throw new Error(`a build has one style sheet, and this one ${sheets.length}: ${sheets.join()}`);
  const style = readFileSync(join(assets, sheets[0]!), 'utf8');
  const hash = createHash('sha256').update(style).digest('base64');
  const allowed = (self: string, mark: string) => `${self} ${mark}sha256-${hash}${mark}`;
  // The head of a page comes before its words, which may be about policies.
  const inPage = (text: string) => replaced(replaced(text, own, allowed), link, () => `<style>${style}</style>`);
  const inServerFile = (text: string) => replaced(text, everyOwn, allowed);
  return (path) => (firstPage.test(path) ? inPage : serverFile.test(path) ? inServerFile : undefined);
}

/** The text with what a pattern finds replaced by something else; throws where it finds nothing. */
function replaced(text: string, pattern: RegExp, by: (found: string, mark: string) => string): string {
  const result = text.replace(pattern, by);
  if (result === text) throw new Error(`there is nothing like ${pattern.source} to write the style into`);
  return result;
}
