/** The guide for language models. */
import type { APIRoute } from 'astro';
import { full, to } from '../components/to.ts';
import { addresses } from '../domain/addresses.ts';
import { llmsDocument } from '../domain/gfm/llms.ts';
import { getReport } from '../library/report.ts';
import { writeGfm } from '../markdown/write.ts';

export const GET: APIRoute = () => {
  const document = llmsDocument({ report: getReport(), at: addresses(full(to.home)) });
  return new Response(writeGfm(document), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
