/** The files of a work's citation on the development server; a build has them from library/beside-pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { citationFiles } from '../../domain/citing/files.ts';
import type { Work } from '../../domain/citing/work.ts';
import { citationOf } from '../../library/citation.ts';
import { getReport } from '../../library/report.ts';
import { worksCited } from '../../library/work-files.ts';

export const getStaticPaths = (() => {
  const works = import.meta.env.PROD ? [] : [...worksCited(getReport())];
  return works.flatMap(([path, work]) =>
    Object.keys(citationFiles).map((format) => ({ params: { work: path, format }, props: { work } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { work: string; format: string }> = ({ params, props: { work } }) => {
  const { type, make } = citationFiles[params.format]!;
  return new Response(make(citationOf(work, full(to.home)), work), { headers: { 'Content-Type': type } });
};
