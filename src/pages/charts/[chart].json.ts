/** The series of a chart, for the live chart in the browser. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartView } from '../../library/charts.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (async () => {
  return [...(await getReport()).charts.keys()].map((chart) => ({ params: { chart } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { chart: string }> = async ({ params }) => {
  return new Response(JSON.stringify(chartView(await getReport(), params.chart).data), {
    headers: { 'Content-Type': 'application/json' },
  });
};
