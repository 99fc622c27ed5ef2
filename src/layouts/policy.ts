/** The content security policy of every page, and the two pieces of inline code that it allows by their hashes. */

/** The order of the cascade layers: what comes later wins. It must be known before any style sheet, so it stands inline. */
export const layerOrder = '@layer reset, tokens, base, prose, components, print;';

/** Runs before the first paint, so that a remembered theme does not flash. */
export const themeScript =
  "try{const t=localStorage.getItem('strata-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/** They are the same on every page. */
const hashes = { script: hash(themeScript), style: hash(layerOrder) };

/**
 * Only what the site itself serves, and nothing inline but the two pieces above.
 *
 * The search compiles WebAssembly, for which a policy must say 'wasm-unsafe-eval'. No page says so: Pagefind does it in a
 * worker, and a worker that is loaded from an address of its own keeps the policy of its own response, not that of the page
 * (Content Security Policy level 3, and "initialize worker policy container" of HTML). So the dialog is on every page and
 * the policy stays as it is. A host that sends the policy in a header sends it for that worker too, so there it has the
 * directive (`header`); without it the search looks through titles only and says so. On a page both policies hold.
 */
export async function policy({ header = false } = {}): Promise<string> {
  return [
    "default-src 'none'",
    `script-src 'self'${header ? " 'wasm-unsafe-eval'" : ''} ${await hashes.script}`,
    `style-src 'self' ${await hashes.style}`,
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
