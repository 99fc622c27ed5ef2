/** Lets the site show what is being written: the pages of the development server are the preview. */
import type { Plugin, ViteDevServer } from 'vite';
import { addresses } from '../domain/addresses.ts';
import { draftAt } from '../library/drafts.ts';
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

/** Hands the processor of MDX the draft of a text in place of its file. The processor refuses code as it does in a file. */
export function draftsInPages(): Plugin {
  return {
    name: 'strata-drafts',
    apply: 'serve',
    enforce: 'pre',
    load: { filter: { id: /\.mdx$/ }, handler: (id) => draftAt(id) },
  };
}

/** Makes the server compile a text anew when it is next asked for. */
export function forget(server: ViteDevServer, file: string): void {
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.getModulesByFile(file) ?? [])
      environment.moduleGraph.invalidateModule(module);
  }
}
