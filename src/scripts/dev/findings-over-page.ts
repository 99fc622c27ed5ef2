/** Every finding over the page, until the files are mended. */
import type { LiveMessage } from '../../domain/findings/live-message.ts';
import { make, place } from './make.ts';

const name = 'strata-findings';

/** Shows the findings; an empty list takes them away. */
export function showFindings(findings: LiveMessage['findings']): void {
  document.querySelector(name)?.remove();
  if (findings.length === 0) return;
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const close = make('button', 'close', 'Look at the page');
  const panel = make(
    'div',
    'panel',
    make('header', '', make('h1', '', count), close),
    make('p', 'hint', 'The page stays as it was when nothing was wrong. Mend the files, and it follows.'),
    make('ol', '', ...findings.map(item)),
  );
  panel.setAttribute('role', 'alertdialog');
  panel.setAttribute('aria-label', count);
  panel.tabIndex = -1;
  const host = place(name, style, panel);
  close.addEventListener('click', () => host.remove());
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && host.remove());
  panel.focus();
}

function item({ file, line, column, rule, found, todo, excerpt }: LiveMessage['findings'][number]): HTMLLIElement {
  const where = make('p', 'where', make('strong', '', `${file}:${line}:${column}`), ' ', make('code', '', rule));
  const code = excerpt ? [make('pre', '', `${excerpt.line}\n`, make('span', 'mark', excerpt.underline))] : [];
  return make('li', '', where, ...code, make('p', 'found', found), make('p', 'todo', `→ ${todo}`));
}

const style = `
  :host { position: fixed; inset: 0; z-index: 2147483000; background: #0009; overflow: auto; }
  .panel { box-sizing: border-box; max-width: 62rem; margin: 4vh auto; padding: 1.25rem 1.5rem; border-top: 6px solid #c2412d;
    background: #fffdf8; color: #1d1b20; font: 16px/1.5 system-ui, sans-serif; outline: none; }
  header { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
  h1 { margin: 0; font-size: 1.35rem; }
  button { font: inherit; padding: .3rem .8rem; border: 1px solid; background: none; color: inherit; cursor: pointer; }
  .hint { margin: .25rem 0 0; color: #57525e; }
  ol { margin: 0; padding: 0; list-style: none; }
  li { margin-top: 1.1rem; padding-top: 1rem; border-top: 1px solid #d9d3c7; }
  p { margin: 0; overflow-wrap: anywhere; }
  .where code { margin-left: .5rem; color: #57525e; }
  pre { margin: .5rem 0; padding: .6rem .8rem; overflow: auto; background: #f1ece1; font: 14px/1.4 ui-monospace, monospace; }
  .mark { color: #c2412d; font-weight: bold; }
  .todo { color: #1b5e3a; }
  @media (prefers-color-scheme: dark) {
    .panel { background: #1d1b20; color: #f1ece1; }
    .hint, .where code { color: #b3adba; }
    li { border-color: #403c46; }
    pre { background: #2a272f; }
    .mark { color: #ff9a86; }
    .todo { color: #8fd6ae; }
  }
`;
