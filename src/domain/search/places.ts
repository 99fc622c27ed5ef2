/** Every address that a reader may have meant who asked for one that does not exist. */
import type { addresses } from '../addresses.ts';
import type { Report } from '../report.ts';
import type { Place, SearchRecord } from './record.ts';

type To = ReturnType<typeof addresses>;

/** The pages that are no records of the search: lists, editions, what tells about the report, and former sections. */
export function otherPlaces(report: Report, to: To): Place[] {
  const essays = [...report.essays.values()];
  return [
    { title: 'Start page', address: to.home },
    { title: 'Essays', address: to.essays },
    { title: 'Commentary', address: to.commentary },
    { title: 'Claims', address: to.claims },
    { title: 'Charts', address: to.charts },
    { title: 'Data', address: to.datasets },
    { title: 'Sources', address: to.sources },
    { title: 'Terms', address: to.terms },
    { title: 'Search', address: to.search },
    { title: 'Archive', address: to.archive },
    { title: 'Check a citation', address: to.verify },
    { title: 'About', address: to.about() },
    ...essays.flatMap(({ id, data }) => [
      { title: `Editions and changes of “${data.title}”`, address: to.changes(id) },
      ...data.editions.map(({ number }) => ({
        title: `Edition ${number} of “${data.title}”`,
        address: to.edition(id, number),
      })),
      ...Object.keys({ ...data.moved, ...data.withdrawn }).map((former) => ({
        title: `A former section of “${data.title}”, and what became of it`,
        address: to.section(id, former),
      })),
    ]),
  ];
}

/** A record as a place: a section of an essay at the page that it has for itself. */
export function placeOf({ kind, title, address }: Pick<SearchRecord, 'kind' | 'title' | 'address'>): Place {
  return { title, address: kind === 'essay' ? address.replace(/#(.+)$/, '$1/') : address };
}
