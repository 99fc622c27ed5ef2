/** A dataset's rows as CSV (RFC 4180), with the columns that its description declares. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../domain/text/csv.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (async () => {
  return [...(await getReport()).datasets.keys()].map((dataset) => ({ params: { dataset } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { dataset: string }> = async ({ params }) => {
  const { data } = (await getReport()).datasets.get(params.dataset)!;
  const names = data.fields.map(({ name }) => name);
  const text = toCsv([names, ...data.rows.map((row) => names.map((name) => row[name] ?? ''))]);
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
