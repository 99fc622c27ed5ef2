/**
 * What crawlers may read, which is everything (https://www.rfc-editor.org/rfc/rfc9309): a page that should not be found says so
 * itself. Crawlers read it only at the root of a host, so under a base path it is there for whoever copies it to the root.
 */
import type { APIRoute } from 'astro';
import { full, to } from '../components/to.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${full(to.file('sitemap-index.xml'))}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
