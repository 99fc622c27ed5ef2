/** What the environment says of where the site will stand, put into one form. */

export interface Settings {
  /** Scheme and host, as in `https://example.org`. */
  site: string;
  /** Path that every address begins with, with a slash at both ends: `/` or `/report/`. */
  base: string;
}

/**
 * Reads SITE_URL and BASE_PATH. A host without scheme and a path without slashes are taken for what they mean; anything
 * else throws an error that says what to write.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return { site: siteOf(environment.SITE_URL ?? ''), base: baseOf(environment.BASE_PATH ?? '') };
}

/** An error whose message is all that a person needs. */
class SettingsError extends Error {
  override name = 'SettingsError';
}

function siteOf(written: string): string {
  const text = written.trim();
  if (text === '') return 'http://localhost:4321';
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/.test(text);
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new SettingsError(
      `SITE_URL is \`${written}\`, which is no address of a site; write it as in SITE_URL=https://example.org`,
    );
  }
  if (url.pathname !== '/') {
    throw new SettingsError(
      `SITE_URL is \`${written}\`, which holds a path; write SITE_URL=${url.origin} BASE_PATH=${url.pathname.replace(/\/*$/, '/')}`,
    );
  }
  return url.origin;
}

function baseOf(written: string): string {
  const segments = written.trim().split('/').filter(Boolean);
  const odd = segments.find((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (odd !== undefined) {
    throw new SettingsError(
      `BASE_PATH is \`${written}\`, and \`${odd}\` cannot be a part of a path; write it as in BASE_PATH=/report/, with ` +
        'letters, digits, hyphens, dots and underscores',
    );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}
