/** In which editions each section of an essay stood as it does, for the notice above a cited section. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { historyOf } from '../../../domain/editions/history.ts';
import { sectionStates } from '../../../domain/editions/section-states.ts';
import { getReport } from '../../../library/report.ts';
import { parseMdx } from '../../../markdown/parse.ts';

export const getStaticPaths = (() => {
  return [...getReport().essays.keys()].map((essay) => ({ params: { essay } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { essay: string }> = ({ params }) => {
  const report = getReport();
  return Response.json(sectionStates(historyOf(report, report.essays.get(params.essay)!, parseMdx)));
};
