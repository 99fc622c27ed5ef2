/** What was published, for telling a reader what is new. */
import type { APIRoute } from 'astro';
import { to } from '../../components/to.ts';
import { feedsOf } from '../../domain/feeds/news.ts';
import type { NewsItem } from '../../domain/visits.ts';
import { getReport } from '../../library/report.ts';

export const GET: APIRoute = () => {
  const { news } = feedsOf(getReport())[0]!;
  const items: NewsItem[] = news.map(({ id, title, page, date }) => ({ id, title, address: to.file(page), date }));
  return Response.json(items);
};
