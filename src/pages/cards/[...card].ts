/** The picture of 1200 by 630 that goes with a link to a work, under the path of its page; a build has it from library/beside-pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { hasCard } from '../../domain/cards/card.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import { cardPicture } from '../../library/cards.ts';
import { drawn } from '../../library/drawn.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (() => {
  const works = import.meta.env.PROD ? [] : worksOf(getReport()).filter(hasCard);
  return works.map((work) => ({ params: { card: `${work.path}.png` }, props: { work } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { card: string }> = async ({ props: { work } }) => {
  const picture = await drawn(cardPicture(work, getReport(), full(to.work(work.path))));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
