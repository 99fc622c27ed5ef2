/** The oEmbed answer for a work on the development server; a build has it from library/beside-pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { addresses } from '../../domain/addresses.ts';
import { hasCard } from '../../domain/cards/card.ts';
import { oembed } from '../../domain/citing/oembed.ts';
import type { Work } from '../../domain/citing/work.ts';
import { worksOf } from '../../domain/citing/works.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (() => {
  const works = import.meta.env.PROD ? [] : worksOf(getReport()).filter(hasCard);
  return works.map((work) => ({ params: { work: work.path }, props: { work } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ work: Work }, { work: string }> = ({ props: { work } }) =>
  Response.json(oembed(work, addresses(full(to.home))));
