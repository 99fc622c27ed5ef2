/** The rules in the languages of servers, as files that a build puts into the folder that they serve. */
import type { HostingRules } from './rules.ts';

/** Netlify and Cloudflare Pages: headers. Where several paths fit, the values of one header are joined, and all count. */
export function headersFile({ headers, unframed, pages, hashed, immutable }: HostingRules): string {
  const lines = (path: string, entries: readonly (readonly [string, string])[]) =>
    [path, ...entries.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    lines('/*', Object.entries(headers)),
    lines(`${hashed}*`, [immutable]),
    ...pages.map((page) => lines(page, [unframed])),
    '',
  ].join('\n');
}

/** Netlify and Cloudflare Pages: addresses that moved. */
export function redirectsFile({ moved }: HostingRules): string {
  return moved.map(([from, to]) => `${from} ${to} 301\n`).join('');
}

/** nginx: three variables and the headers that hosting/nginx.conf adds to every answer. Every `$` would be a variable. */
export function nginxFile({ headers, unframed, framed, hashed, immutable, moved }: HostingRules): string {
  return `# Written by the build; hosting/nginx.conf includes it.
map $uri $strata_policy {
  default "${headers['Content-Security-Policy']}; ${unframed[1]}";
  "~^${pattern(framed)}" "${headers['Content-Security-Policy']}";
}
map $uri $strata_cache {
  default "no-cache";
  "~^${pattern(hashed)}" "${immutable[1]}";
}
map $uri $strata_moved {
  default "";
${moved.map(([from, to]) => `  "${from}" "${to}";\n`).join('')}}
`;
}

/** Caddy: the same, to be imported into a site; see hosting/Caddyfile. It sorts its rules, so no two may set one header. */
export function caddyFile({ headers, unframed, framed, hashed, immutable, moved }: HostingRules): string {
  const { 'Content-Security-Policy': policy, ...others } = headers;
  return [
    '# Written by the build; hosting/Caddyfile imports it.',
    ...Object.entries(others).map(([name, value]) => `header ${name} "${value}"`),
    `@unframed not path ${framed}*`,
    `header @unframed Content-Security-Policy "${policy}; ${unframed[1]}"`,
    `header ${framed}* Content-Security-Policy "${policy}"`,
    `@changing not path ${hashed}*`,
    `header @changing ${immutable[0]} no-cache`,
    `header ${hashed}* ${immutable[0]} "${immutable[1]}"`,
    ...moved.map(([from, to]) => `redir ${from} ${to} 301`),
    '',
  ].join('\n');
}

/** A path as a part of a regular expression. */
function pattern(path: string): string {
  return path.replace(/[.\\+*?^$()[\]{}|]/g, '\\$&');
}
