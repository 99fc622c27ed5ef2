/** Hands the pages of the development server what they should show, and loads anew those that are open in a browser. */
import type { ViteDevServer } from 'vite';
import type { LiveCheck } from './live-check.ts';
import { setShown, type Shown, shown } from './shown.ts';

/** Shows the last state without findings. False when nothing of it is other than what is shown. */
export type Show = () => Promise<boolean>;

/** `refresh` makes Astro list the texts anew. That takes its time; of its collections the pages use nothing else. */
export function livePages(server: ViteDevServer, live: LiveCheck, refresh: () => Promise<void>): Show {
  let last: Promise<unknown> = Promise.resolve();

  async function showNow(): Promise<boolean> {
    const next = await live.toShow();
    const before = shown();
    if (!next) return false;
    const changed = changedPaths(before, next);
    if (changed.length === 0) return false;
    setShown(next);
    if (changed.some((path) => path.endsWith('.mdx') && !(before?.texts.has(path) && next.texts.has(path))))
      await refresh();
    // By this Astro forgets which paths each route has.
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    return true;
  }

  return () => {
    // One after the other, so that an older state never follows a newer one.
    const showing = last.then(showNow);
    last = showing.catch(() => null);
    return showing;
  };
}

function changedPaths(before: Shown | undefined, next: Shown): string[] {
  const paths = new Set([...(before?.texts.keys() ?? []), ...next.texts.keys()]);
  return [...paths].filter((path) => before?.texts.get(path) !== next.texts.get(path));
}
