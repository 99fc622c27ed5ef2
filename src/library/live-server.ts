/** Tells the browser what the checks have to say while somebody writes. */
import type { ViteDevServer, WebSocketCustomListener } from 'vite';
import { byPlace } from '../domain/finding.ts';
import { excerptOf } from '../domain/findings/excerpt.ts';
import type { LiveMessage } from '../domain/findings/live-message.ts';
import { pageNotes } from '../domain/page-notes.ts';
import type { LiveCheck } from './live-check.ts';
import type { Show } from './live-pages.ts';
import { onChange } from './on-change.ts';
import { shown } from './shown.ts';

interface Options {
  server: ViteDevServer;
  live: LiveCheck;
  folder: string;
  /** Path of the site, ending in a slash. */
  base: string;
  show: Show;
  /** Prints what was found. */
  report: () => void;
}

/**
 * Checks again at every change in the folder. While something is wrong the pages stay as they were when nothing was, with the
 * findings over them; a mended file is shown at once. Resolves when no change can be missed, with what ends the watching.
 */
export async function serveFindings({
  server,
  live,
  folder,
  base,
  show,
  report,
}: Options): Promise<() => Promise<void>> {
  const messageFor = (address: string): LiveMessage => {
    const { findings, warnings, report: records, texts } = live.now;
    return {
      findings: [...findings].sort(byPlace).map((finding) => {
        const text = texts.get(finding.file);
        return { ...finding, excerpt: text ? excerptOf(text, finding) : null };
      }),
      notes: findings.length > 0 ? null : pageNotes(records, warnings, address.slice(base.length - 1)),
    };
  };
  const answer: WebSocketCustomListener<{ address: string }> = ({ address }, client) => {
    client.send('strata:findings', messageFor(address));
  };
  server.ws.on('strata:page', answer);

  // Until nothing is wrong for the first time there is no state that pages could show.
  server.middlewares.use((request, response, next) => {
    if (shown() || !request.headers.accept?.includes('text/html')) return next();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Findings</title><body>
<script type="module" src="${base}@vite/client"></script><script type="module" src="${base}src/scripts/dev/index.ts"></script>`,
    );
  });

  return onChange(folder, async () => {
    const { findings } = await live.again();
    report();
    // A page that is loaded anew asks for its message then; the others ask now, since each has its own notes.
    if (findings.length > 0 || !(await show())) server.ws.send('strata:checked', {});
  });
}
