/** The picture of 1200 by 630 that goes with a link to a work, under the path of its page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { hasCard } from '../../domain/cards/card.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import type { Report } from '../../domain/report.ts';
import { cardPicture } from '../../library/cards.ts';
import { begin, drawn } from '../../library/drawn.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (async () => {
  const report = await getReport();
  const works = worksOf(report).filter(hasCard);
  if (import.meta.env.PROD) for (const work of works) begin(pictureOf(work, report));
  return works.map((work) => ({ params: { card: `${work.path}.png` }, props: { work } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { card: string }> = async ({ props: { work } }) => {
  const picture = await drawn(pictureOf(work, await getReport()));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};

function pictureOf(work: Work, report: Report) {
  // An address as a reader would type it.
  return cardPicture(work, report, full(to.work(work.path)).replace(/^https?:\/\//, ''));
}
