/** In which editions each section of an essay stood as it does, for the notice above a cited section. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sectionStates } from '../../../domain/editions/section-states.ts';
import { historyOfEssay } from '../../../library/histories.ts';
import { getReport } from '../../../library/report.ts';

export const getStaticPaths = (() => {
  return [...getReport().essays.keys()].map((essay) => ({ params: { essay } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { essay: string }> = ({ params }) => {
  const report = getReport();
  return Response.json(sectionStates(historyOfEssay(report, report.essays.get(params.essay)!)));
};
