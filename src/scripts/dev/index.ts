/** What the development server adds to every page: findings over it, and a strip at its foot. Never part of a build. */
import type { LiveMessage } from '../../domain/findings/live-message.ts';
import { showFindings } from './findings-over-page.ts';
import { showStrip } from './page-strip.ts';

// Vite gives this to a module in which it finds it written so.
const hot = import.meta.hot;

if (hot && window.top === window) {
  const ask = () => hot.send('strata:page', { address: location.pathname });
  hot.on('strata:findings', ({ findings, notes }: LiveMessage) => {
    showFindings(findings);
    showStrip(notes);
  });
  hot.on('strata:checked', ask);
  ask();
}
