/** The document of the editor. It is none of the site's pages, whose reloading at every change would lose what is written. */
import { layerOrder, themeScript } from '../layouts/policy.ts';

/** The document, whose own script and style bear the nonce. `base` is the path of the site, ending in a slash. */
export function pageOf(base: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Editor · Strata</title>
    <link rel="icon" href="${base}favicon.svg" type="image/svg+xml" />
    <style nonce="${nonce}">${layerOrder}</style>
    <script nonce="${nonce}">${themeScript}</script>
    <link rel="stylesheet" href="${base}src/styles/index.css" />
    <link rel="stylesheet" href="${base}src/admin/page/style.css" />
    <script type="module" nonce="${nonce}" data-base="${base}" src="${base}src/admin/page/index.ts"></script>
  </head>
  <body class="editor">
    <a class="skip label" href="#work">Skip to the file</a>
    <noscript><p>The editor needs JavaScript. Without it, edit the files of content/ with any text editor.</p></noscript>
  </body>
</html>
`;
}

/** Only what this server serves. The text editor writes its own style sheet, which bears the nonce. */
export function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
