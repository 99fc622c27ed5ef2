/** The content security policy of every page, and the two pieces of inline code that it allows by their hashes. */

/** The order of the cascade layers: what comes later wins. It must be known before any style sheet, so it stands inline. */
export const layerOrder = '@layer reset, tokens, base, prose, components, print;';

/** Runs before the first paint, so that a remembered theme does not flash. */
export const themeScript =
  "try{const t=localStorage.getItem('strata-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/** Only what the site itself serves, and nothing inline but the two pieces above. */
export async function policy(): Promise<string> {
  return [
    "default-src 'none'",
    `script-src 'self' ${await hash(themeScript)}`,
    `style-src 'self' ${await hash(layerOrder)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A hash source of CSP level 3: SHA-256 of the text, in base64. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
