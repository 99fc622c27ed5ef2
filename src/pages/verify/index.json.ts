/** Every wording of every section that was ever published, for checking citations without a server. */
import type { APIRoute } from 'astro';
import { full, to } from '../../components/to.ts';
import { historyOf } from '../../domain/editions/history.ts';
import { getReport } from '../../library/report.ts';
import { parseMdx } from '../../markdown/parse.ts';

export const GET: APIRoute = () => {
  const report = getReport();
  const essays = [...report.essays.values()].map((essay) => historyOf(report, essay, parseMdx));
  return Response.json({ site: full(to.home), essays });
};
