/** Everything that can be cited, as CSL-JSON for reference managers. */
import type { APIRoute } from 'astro';
import { full, to } from '../components/to.ts';
import { cslOf } from '../domain/citing/csl.ts';
import { citedAddress } from '../domain/citing/work.ts';
import { worksOf } from '../domain/citing/works.ts';
import { getReport } from '../library/report.ts';

export const GET: APIRoute = () => {
  const items = worksOf(getReport()).map((work) => cslOf(work, citedAddress(work, full(to.home))));
  return new Response(`${JSON.stringify(items, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
};
