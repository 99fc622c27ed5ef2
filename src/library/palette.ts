/** The colours of the site, read from the one file that states them, for drawings that stand outside a page. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const stated = /(--[\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;

const colors: ReadonlyMap<string, { light: string; dark: string }> = new Map(
  [...readFileSync(resolve('src/styles/tokens.css'), 'utf8').matchAll(stated)].map(([, token, light, dark]) => [
    token!,
    { light: light!, dark: dark! },
  ]),
);

/** The light and the dark colour of a token, as in `--ink`. Throws when styles/tokens.css does not state it. */
export function colorsOf(token: string): { light: string; dark: string } {
  const found = colors.get(token);
  if (!found) throw new Error(`styles/tokens.css states no colour ${token}`);
  return found;
}
