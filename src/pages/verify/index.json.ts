/** Every wording of every section that was ever published, for checking citations without a server. */
import type { APIRoute } from 'astro';
import { full, to } from '../../components/to.ts';
import { historyOfEssay } from '../../library/histories.ts';
import { getReport } from '../../library/report.ts';

export const GET: APIRoute = () => {
  const report = getReport();
  const essays = [...report.essays.values()].map((essay) => historyOfEssay(report, essay));
  return Response.json({ site: full(to.home), essays });
};
