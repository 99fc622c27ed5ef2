/** The feeds, as Atom and as JSON Feed: of everything, of each essay, of the data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { full, to } from '../../components/to.ts';
import { jsonFeed } from '../../domain/feeds/json-feed.ts';
import { type FeedPlan, feedsOf } from '../../domain/feeds/news.ts';
import { atom, fill } from '../../library/feeds.ts';
import { getReport } from '../../library/report.ts';

export const getStaticPaths = (() => {
  return feedsOf(getReport()).flatMap((feed) =>
    ['xml', 'json'].map((format) => ({
      params: { of: feed.path.replace(/\/$/, '') || undefined, format },
      props: { feed },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedPlan }, { format: string }> = ({ params, props }) => {
  const feed = fill(props.feed, getReport(), full(to.home));
  return params.format === 'xml'
    ? new Response(atom(feed), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
    : new Response(`${JSON.stringify(jsonFeed(feed), null, 1)}\n`, {
        headers: { 'Content-Type': 'application/feed+json' },
      });
};
