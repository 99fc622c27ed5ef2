/** Tells the browser what the checks have to say while somebody writes. */
import type { ViteDevServer, WebSocketCustomListener } from 'vite';
import { byPlace } from '../domain/finding.ts';
import { excerptOf } from '../domain/findings/excerpt.ts';
import type { LiveMessage } from '../domain/findings/live-message.ts';
import { pageNotes } from '../domain/page-notes.ts';
import type { LiveCheck } from './live-check.ts';

/** Time in milliseconds in which several changes count as one. */
const together = 20;

interface Options {
  server: ViteDevServer;
  live: LiveCheck;
  folder: string;
  /** Path of the site, ending in a slash. */
  base: string;
  /** Hands changed records to the pages. */
  refresh: () => Promise<void>;
  /** Prints what was found. */
  report: () => void;
}

/**
 * Checks again at every change in the folder. While something is wrong the pages stay as they were when nothing was, with the
 * findings over them; a mended file is shown at once.
 */
export function serveFindings({ server, live, folder, base, refresh, report }: Options): void {
  server.watcher.add(folder);
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

  const recheck = async () => {
    const { findings } = await live.again();
    report();
    // The pages ask for their own message, since each has its own notes.
    server.ws.send('strata:checked', {});
    if (findings.length === 0) await refresh();
  };
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void recheck().catch((error: unknown) => console.error(error)), together);
  });

  // Until nothing is wrong for the first time there is no state that pages could show.
  server.middlewares.use((request, response, next) => {
    if (live.wasSound || !request.headers.accept?.includes('text/html')) return next();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Findings</title><body>
<script type="module" src="${base}@vite/client"></script><script type="module" src="${base}src/scripts/dev/index.ts"></script>`,
    );
  });
}
