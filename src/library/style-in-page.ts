/** Writes the style sheet into the pages that readers come to first, who then see them one journey to the server sooner. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The start page, essays and commentary. Other pages share the file, which the second page of a visit fetches. */
const firstPage = /^(?:(?:essays|commentary)\/[^/]+\/?)?$/;

/** What servers read of a build; the policy that they send must allow what that of the page does. */
const serverFile = /^_(?:headers|nginx\.conf|Caddyfile)\/?$/;

/** Changes the text of a page or a file of the site by its path, as in `essays/l2-moats/`; undefined for one that stays as it is. */
export type StyleInPage = (path: string) => ((text: string) => string) | undefined;

/** For a build in `folder` which has its one style sheet and no pages yet. What a page lacks for it is an error. */
export function styleInPage(folder: string): StyleInPage {
  const [sheet = '', ...more] = globSync('_astro/*.css', { cwd: folder });
  if (sheet === '' || more.length > 0) throw new Error(`a build has one style sheet, not ${[sheet, ...more].join()}`);
  const style = readFileSync(join(folder, sheet), 'utf8');
  const hash = createHash('sha256').update(style).digest('base64');
  const link = new RegExp(`<link rel="stylesheet" href="[^"]*/${sheet}">`, 'g');
  // In a page an apostrophe may be written as a reference.
  const own = /style-src ('|&#39;)self\1/g;
  const allow = (text: string) => replaced(text, own, (self, mark) => `${self} ${mark}sha256-${hash}${mark}`);
  const write = (text: string) => replaced(allow(text), link, () => `<style>${style}</style>`);
  return (path) => (firstPage.test(path) ? write : serverFile.test(path) ? allow : undefined);
}

/** The text with every occurrence of a pattern replaced; throws where there is none. */
function replaced(text: string, pattern: RegExp, by: (found: string, ...groups: string[]) => string): string {
  let found = false;
  const result = text.replaceAll(pattern, (...all: string[]) => {
    found = true;
    return by(...(all as [string]));
  });
  if (!found) throw new Error(`there is nothing like ${pattern.source} to write the style into`);
  return result;
}
