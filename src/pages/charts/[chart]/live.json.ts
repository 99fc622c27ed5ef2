/** What the live chart in the browser draws. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartView } from '../../../library/charts.ts';
import { getReport } from '../../../library/report.ts';

export const getStaticPaths = (() => {
  return [...getReport().charts.keys()].map((chart) => ({ params: { chart } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { chart: string }> = ({ params }) => {
  const { data, sources } = chartView(getReport(), params.chart);
  return Response.json({ data, sources: Object.fromEntries(sources) });
};
