/** The citation of every work, as files beside its page: all forms for the dialog, and one for each reference manager. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import type { Citation } from '../../domain/citing/citation.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import { citationOf } from '../../library/citation.ts';
import { formerNames } from '../../domain/former-names.ts';
import { getReport } from '../../library/report.ts';

const formats: Readonly<Record<string, { type: string; make: (citation: Citation, work: Work) => string }>> = {
  json: {
    type: 'application/json',
    make: ({ formats }, { title }) => JSON.stringify({ title, formats }),
  },
  bib: { type: 'application/x-bibtex; charset=utf-8', make: (citation) => textOf(citation, 'bibtex') },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', make: (citation) => textOf(citation, 'ris') },
  'csl.json': {
    type: 'application/vnd.citationstyles.csl+json',
    make: ({ csl }) => `${JSON.stringify([csl], null, 1)}\n`,
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    make: (citation) => `${['apa', 'chicago', 'mla'].map((id) => textOf(citation, id)).join('\n\n')}\n`,
  },
};

export const getStaticPaths = (() => {
  const report = getReport();
  const works = new Map(worksOf(report).map((work) => [work.path, work]));
  // Frozen editions ask for citations under the names of their day.
  const { claims, charts, datasets } = formerNames(report);
  for (const [folder, names] of Object.entries({ claims, charts, data: datasets })) {
    for (const [old, id] of names) works.set(`${folder}/${old}`, works.get(`${folder}/${id}`)!);
  }
  return [...works].flatMap(([path, work]) =>
    Object.keys(formats).map((format) => ({ params: { work: path, format }, props: { work } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { work: string; format: string }> = ({ params, props: { work } }) => {
  const { type, make } = formats[params.format]!;
  return new Response(make(citationOf(work, full(to.home)), work), { headers: { 'Content-Type': type } });
};

function textOf({ formats }: Citation, id: string): string {
  return formats.find((format) => format.id === id)!.text;
}
