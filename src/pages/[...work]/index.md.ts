/** Every work as Markdown, for programs that read. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import { documentOf, frameOf } from '../../library/documents.ts';
import { getReport } from '../../library/report.ts';
import { writeGfm } from '../../markdown/write.ts';

export const getStaticPaths = (() => {
  return worksOf(getReport()).map((work) => ({ params: { work: work.path }, props: { work } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { work: string }> = ({ props: { work } }) => {
  const document = documentOf(work, frameOf(getReport(), full(to.home)));
  return new Response(writeGfm(document), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
