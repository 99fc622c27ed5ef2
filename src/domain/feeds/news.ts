/** What is new in the report, each with the day that its record states: editions, commentary, changes of data. */
import { commentaryAbout } from '../commentary/threads.ts';
import type { CommentaryEntry, DatasetWithRows, Entry, EssayEntry, Report } from '../report.ts';
import { desk } from '../citing/works.ts';

export interface News {
  what:
    | { kind: 'edition'; essay: EssayEntry; number: number }
    | { kind: 'commentary'; commentary: CommentaryEntry }
    | { kind: 'change'; dataset: Entry<DatasetWithRows>; index: number };
  /** Permanent: its address below the start page, under which it will always be found. */
  id: string;
  /** Address below the start page of what a reader wants to see of it. */
  page: string;
  title: string;
  summary: string;
  authors: readonly string[];
  /** The day, as in `2026-11-20`. */
  date: string;
}

export interface FeedPlan {
  /** Address of the folder it stands in and of the page it belongs to, below the start page: `` or `essays/l2-moats/`. */
  path: string;
  title: string;
  description: string;
  /** The newest first. */
  news: News[];
}

/** The feeds of a report: of everything, of each essay with the commentary on it, and of the changes of data. */
export function feedsOf(report: Report): FeedPlan[] {
  const essays = [...report.essays.values()];
  const editions = essays.flatMap(editionNews);
  const commentary = [...report.commentary.values()];
  const changes = [...report.datasets.values()].flatMap(changeNews);
  return [
    {
      path: '',
      title: 'Strata',
      description: 'Editions of the essays, commentary on them, and changes of the data.',
      news: newestFirst([...editions, ...commentary.map(commentaryNews), ...changes]),
    },
    ...essays.map((essay) => ({
      path: `essays/${essay.id}/`,
      title: essay.data.title,
      description: 'Editions of the essay, and commentary on it.',
      news: newestFirst([...editionNews(essay), ...commentaryAbout(report, essay.id).map(commentaryNews)]),
    })),
    {
      path: 'data/',
      title: 'Data of Strata',
      description: 'What was added to the datasets or mended in them, and why.',
      news: newestFirst(changes),
    },
  ];
}

function editionNews(essay: EssayEntry): News[] {
  const { title, authors, editions } = essay.data;
  return editions.map(({ number, date, reason }) => ({
    what: { kind: 'edition', essay, number },
    id: `essays/${essay.id}/v${number}/`,
    page: `essays/${essay.id}/?v=${number}`,
    title: number === 1 ? title : `${title} (edition ${number})`,
    summary: reason,
    authors,
    date,
  }));
}

function commentaryNews(commentary: CommentaryEntry): News {
  const { title, summary, author, date } = commentary.data;
  const id = `commentary/${commentary.id}/`;
  return { what: { kind: 'commentary', commentary }, id, page: id, title, summary, authors: [author], date };
}

function changeNews(dataset: Entry<DatasetWithRows>): News[] {
  // The first change is the first for ever, since changes are only added.
  return dataset.data.changes.map(({ date, what, why }, index) => {
    const id = `data/${dataset.id}/#change-${index + 1}`;
    const title = `Data: ${dataset.data.title}`;
    return {
      what: { kind: 'change', dataset, index },
      id,
      page: id,
      title,
      summary: `${what} ${why}`,
      authors: desk,
      date,
    };
  });
}

/** Those of one day stay in the order of the report. */
function newestFirst(news: readonly News[]): News[] {
  return news.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
