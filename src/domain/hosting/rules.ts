/** What every server that the site is put on should do with it, in the words of none. */
import type { addresses } from '../addresses.ts';
import { fateOf } from '../editions/fate.ts';
import type { Report } from '../report.ts';

export interface HostingRules {
  /** Headers of every answer, by name. */
  headers: Readonly<Record<string, string>>;
  /** The header that keeps other sites from framing a page. */
  unframed: readonly [name: string, value: string];
  /** Paths that other sites may frame; and those of all other pages, for servers that know no exceptions. */
  framed: string;
  pages: readonly string[];
  /** Paths whose files never change, because their names hold a hash of them, and the header that says so. */
  hashed: string;
  immutable: readonly [name: string, value: string];
  /** Old address and new one of every section that moved. */
  moved: readonly (readonly [from: string, to: string])[];
}

/** The rules for a site with these addresses; `policy` is the content security policy for their headers. */
export function hostingRules(report: Report, to: ReturnType<typeof addresses>, policy: string): HostingRules {
  const listings = Object.values(to).filter(
    (address) => typeof address === 'string' && address.endsWith('/') && address !== to.home,
  );
  return {
    headers: {
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      // All is public. A chart in a sandboxed frame is no site of its own, and could load neither its fonts nor its script.
      'Access-Control-Allow-Origin': '*',
    },
    unframed: ['Content-Security-Policy', "frame-ancestors 'self'"],
    framed: to.file('embed/'),
    pages: [to.home, to.file('404.html'), ...[...listings, to.about()].map((address) => `${String(address)}*`)],
    hashed: to.file('_astro/'),
    immutable: ['Cache-Control', 'public, max-age=31536000, immutable'],
    moved: [...report.essays.values()].flatMap((essay) =>
      Object.keys(essay.data.moved ?? {}).flatMap((section) => {
        const fate = fateOf(essay, section);
        return fate && 'moved' in fate
          ? [[to.section(essay.id, section), to.section(fate.moved.essay, fate.moved.section)] as const]
          : [];
      }),
    ),
  };
}
