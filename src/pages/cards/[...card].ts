/** The picture of 1200 by 630 that goes with a link to a work, under the path of its page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { hasCard } from '../../domain/cards/card.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import { cardPicture } from '../../library/cards.ts';
import { getReport } from '../../library/report.ts';

/** How many cards are packed on other threads while the next one is drawn. */
const ahead = 4;

export const getStaticPaths = (async () => {
  const works = worksOf(await getReport()).filter(hasCard);
  return works.map((work, index) => ({
    params: { card: `${work.path}.png` },
    props: { works: works.slice(index, index + 1 + ahead) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ works: Work[] }, { card: string }> = async ({ props: { works } }) => {
  const report = await getReport();
  // An address as a reader would type it.
  const [picture] = works.map((work) =>
    cardPicture(work, report, full(to.work(work.path)).replace(/^https?:\/\//, '')),
  );
  return new Response(new Uint8Array(await picture!), { headers: { 'Content-Type': 'image/png' } });
};
