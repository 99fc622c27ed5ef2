/** The picture that goes with a link to a chart. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../../components/to.ts';
import { chartCard, chartView } from '../../../library/charts.ts';
import { getReport } from '../../../library/report.ts';

export const getStaticPaths = (async () => {
  const report = await getReport();
  const charts = [...report.charts.keys()];
  // All cards are begun at once, so that they are compressed beside one another.
  for (const chart of charts) void chartCard(chartView(report, chart), full(to.chart(chart)));
  return charts.map((chart) => ({ params: { chart } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { chart: string }> = async ({ params: { chart } }) => {
  const picture = await chartCard(chartView(await getReport(), chart), full(to.chart(chart)));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
