/** The oEmbed answer for a chart, named in the head of its page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../../components/to.ts';
import { oembed } from '../../../domain/charts/oembed.ts';
import { getReport } from '../../../library/report.ts';

export const getStaticPaths = (async () => {
  return [...(await getReport()).charts.keys()].map((chart) => ({ params: { chart } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { chart: string }> = async ({ params: { chart } }) => {
  const { title } = (await getReport()).charts.get(chart)!.data;
  return Response.json(
    oembed({ title, embed: full(to.embed(chart)), picture: full(to.chartCard(chart)), home: full(to.home) }),
  );
};
