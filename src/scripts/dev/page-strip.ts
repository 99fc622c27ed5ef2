/** A strip at the page’s foot: how the essay stands to its latest edition, what the page lacks, and the warnings of its file. */
import type { PageNotes } from '../../domain/page-notes.ts';
import { make, place } from './make.ts';

const name = 'strata-strip';
const remembered = 'strata-strip-open';

/** Shows the notes; nothing is shown where there are none. */
export function showStrip(notes: PageNotes | null): void {
  document.querySelector(name)?.remove();
  if (!notes) return;
  const { file, edition, lacks, warnings } = notes;
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  const parts = [
    ...(edition ? [edition] : []),
    ...(lacks.length > 0 ? [`lacks ${lacks.length === 1 ? '1 thing' : `${lacks.length} things`}`] : []),
    file ? count : `${count} in all files`,
  ];
  const strip = make(
    'details',
    '',
    make('summary', '', make('b', '', 'In development'), ...parts.map((part) => make('span', '', part))),
    ...(lacks.length > 0
      ? [make('h2', '', 'Lacks'), make('ul', '', ...lacks.map((lack) => make('li', '', lack)))]
      : []),
    ...(warnings.length > 0 ? [make('h2', '', 'Warnings'), make('ul', '', ...warnings.map(item))] : []),
  );
  // A save loads the page anew; whoever has the strip open keeps it so.
  strip.open = sessionStorage.getItem(remembered) === 'yes';
  strip.addEventListener('toggle', () => sessionStorage.setItem(remembered, strip.open ? 'yes' : 'no'));
  place(name, style, strip);
}

function item({ file, line, column, rule, found, todo }: PageNotes['warnings'][number]): HTMLLIElement {
  return make('li', '', make('code', '', `${file}:${line}:${column}  ${rule}`), make('br', ''), `${found} → ${todo}`);
}

const style = `
  :host { position: fixed; inset: auto 0 0; z-index: 2147482000; font: 14px/1.45 system-ui, sans-serif; }
  @media print { :host { display: none; } }
  details { max-height: 50vh; overflow: auto; padding: .35rem 1rem; background: #26222c; color: #f4efe6; }
  summary { cursor: pointer; }
  summary > * + *::before { content: '·'; margin: 0 .5em; }
  h2 { margin: .6rem 0 .2rem; font-size: 1em; }
  ul { margin: 0; padding-left: 1.2rem; }
  li { margin-bottom: .35rem; overflow-wrap: anywhere; }
  code { font: 13px ui-monospace, monospace; color: #f0c674; }
`;
