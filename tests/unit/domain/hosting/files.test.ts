import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import { caddyFile, headersFile, nginxFile, redirectsFile } from '../../../../src/domain/hosting/files.ts';
import { hostingRules } from '../../../../src/domain/hosting/rules.ts';
import { report } from '../../builders.ts';

const policy = "default-src 'none'; script-src 'self'";
const moved = report({
  essays: {
    one: { text: '## New [#new]', moved: { old: 'new', away: 'two#there' }, withdrawn: { gone: 'It was wrong.' } },
    two: '## There [#there]',
  },
});
const rules = (base = '/') => hostingRules(moved, addresses(base), policy);

describe('the rules', () => {
  test('lead from each section that moved to where it is, and from none that was withdrawn', () => {
    expect(rules().moved).toEqual([
      ['/essays/one/old/', '/essays/one/new/'],
      ['/essays/one/away/', '/essays/two/there/'],
    ]);
  });

  test('let other sites frame what is made for it alone', () => {
    const { framed, pages } = rules('/report/');
    expect(framed).toBe('/report/embed/');
    expect(pages).toEqual(
      expect.arrayContaining(['/report/', '/report/404.html', '/report/essays/*', '/report/about/*']),
    );
    expect(pages.filter((page) => page.includes('embed') || page === '/report/*')).toEqual([]);
  });
});

describe('the files for Netlify and Cloudflare Pages', () => {
  test('have the policy for every path, and a second one on top of it for pages that no other site frames', () => {
    const blocks = headersFile(rules())
      .trim()
      .split(/\n(?=\/)/);
    expect(blocks[0]).toBe(
      `/*\n  Content-Security-Policy: ${policy}\n  X-Content-Type-Options: nosniff\n` +
        '  Referrer-Policy: strict-origin-when-cross-origin\n' +
        '  Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()\n' +
        '  Cross-Origin-Opener-Policy: same-origin\n  Access-Control-Allow-Origin: *',
    );
    expect(blocks).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable');
    expect(blocks).toContain("/essays/*\n  Content-Security-Policy: frame-ancestors 'self'");
    expect(blocks.filter((block) => block.startsWith('/embed'))).toEqual([]);
  });

  test('have one line for each address that moved', () => {
    expect(redirectsFile(rules('/report/'))).toBe(
      '/report/essays/one/old/ /report/essays/one/new/ 301\n/report/essays/one/away/ /report/essays/two/there/ 301\n',
    );
  });
});

test('the file for nginx has the same, dots in paths as dots', () => {
  expect(nginxFile(rules('/a.b/'))).toBe(`# Written by the build; hosting/nginx.conf includes it.
map $uri $strata_policy {
  default "${policy}; frame-ancestors 'self'";
  "~^/a\\.b/embed/" "${policy}";
}
map $uri $strata_cache {
  default "no-cache";
  "~^/a\\.b/_astro/" "public, max-age=31536000, immutable";
}
map $uri $strata_moved {
  default "";
  "/a.b/essays/one/old/" "/a.b/essays/one/new/";
  "/a.b/essays/one/away/" "/a.b/essays/two/there/";
}
`);
});

test('the file for Caddy has the same', () => {
  const lines = caddyFile(rules()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '@unframed not path /embed/*',
      `header @unframed Content-Security-Policy "${policy}; frame-ancestors 'self'"`,
      `header /embed/* Content-Security-Policy "${policy}"`,
      '@changing not path /_astro/*',
      'header @changing Cache-Control no-cache',
      'header /_astro/* Cache-Control "public, max-age=31536000, immutable"',
      'redir /essays/one/old/ /essays/one/new/ 301',
    ]),
  );
});
