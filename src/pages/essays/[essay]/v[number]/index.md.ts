/** A frozen edition as Markdown, for programs that cite what they have read. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../../../components/to.ts';
import { editionsOf } from '../../../../domain/editions/current.ts';
import { editionDocumentOf } from '../../../../library/documents.ts';
import { getReport } from '../../../../library/report.ts';
import { writeGfm } from '../../../../markdown/write.ts';

export const getStaticPaths = (() => {
  const report = getReport();
  return [...report.essays.values()].flatMap((essay) =>
    editionsOf(report, essay).map(({ number }) => ({
      params: { essay: essay.id, number: String(number) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { essay: string; number: string }> = ({ params }) => {
  const essay = getReport().essays.get(params.essay)!;
  const document = editionDocumentOf(essay, Number(params.number), full(to.home));
  return new Response(writeGfm(document), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
