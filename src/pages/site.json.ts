/** The map of the report for programs. */
import type { APIRoute } from 'astro';
import { full, to } from '../components/to.ts';
import { addresses } from '../domain/addresses.ts';
import { siteMap } from '../domain/site-map.ts';
import { getReport } from '../library/report.ts';

export const GET: APIRoute = () => {
  const map = siteMap(getReport(), addresses(full(to.home)));
  return new Response(`${JSON.stringify(map, null, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
