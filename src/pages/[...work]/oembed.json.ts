/** The oEmbed answer for a work, named in the head of its page: a chart to embed, or a link with a picture. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { hasCard } from '../../domain/cards/card.ts';
import { oembed } from '../../domain/citing/oembed.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (() => {
  const works = worksOf(getReport()).filter(hasCard);
  return works.map((work) => ({ params: { work: work.path }, props: { work } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { work: string }> = ({ props: { work } }) => {
  const embed = work.kind === 'chart' ? full(to.embed(work.path.split('/').at(-1)!)) : undefined;
  return Response.json(
    oembed({ work, picture: full(to.card(work.path)), home: full(to.home), ...(embed && { embed }) }),
  );
};
