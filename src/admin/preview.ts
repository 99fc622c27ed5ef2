/** Where the site shows what is being written: the pages of the development server are the preview. */
import { addresses } from '../domain/addresses.ts';
import type { Editable } from './files.ts';

/** The address at which the site shows a record. */
export function addressOf(base: string, collection: Editable, path: string): string {
  const to = addresses(base);
  const id = path.split('/')[1]!.replace(/\.[a-z]+$/, '');
  const pages: Record<Editable, string> = {
    essays: to.essay(id),
    commentary: to.text({ collection: 'commentary', id }),
    sources: to.source(id),
    terms: to.term(id),
    ledgers: `${to.claims}?essay=${id}`,
    charts: to.chart(id),
    datasets: to.dataset(id),
  };
  return pages[collection];
}
