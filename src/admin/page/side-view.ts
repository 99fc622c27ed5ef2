/** Beside the file: what the checks find in it, and how the site shows it. */
import { type Finding, plural } from '../../domain/finding.ts';
import type { Checked } from '../answers.ts';
import { element } from './element.ts';

export interface SideView {
  element: HTMLElement;
  show(checked: Checked): void;
  fail(message: string): void;
}

/** `goTo` is called for a finding of the open file that somebody chooses. */
export function sideView(goTo: (finding: Finding) => void): SideView {
  const summary = element('p', { role: 'status', class: 'label' }, 'Checking …');
  const list = element('ul', { class: 'findings', role: 'list' });
  const state = element('p', { class: 'label muted' });
  const frame = element('iframe', { title: 'Preview', hidden: true });
  const link = element('a', { target: '_blank', class: 'label', hidden: true }, 'Open the page');
  const view = element(
    'section',
    { class: 'side', 'aria-label': 'Findings and preview' },
    element('h2', {}, 'Findings'),
    summary,
    list,
    element('h2', {}, 'Preview'),
    state,
    link,
    frame,
  );

  return {
    element: view,
    show({ here, elsewhere, shown, address, version }) {
      const warnings = here.filter(({ severity }) => severity === 'warning').length;
      const errors = here.length - warnings + elsewhere.length;
      const counts = [errors === 0 ? 'No findings' : plural(errors, 'finding')];
      if (warnings > 0) counts.push(plural(warnings, 'warning'));
      summary.textContent = `${counts.join(', ')}.`;
      list.replaceChildren(...here.map((one) => entry(one, goTo)), ...elsewhere.map((one) => entry(one)));
      state.textContent = shown
        ? 'As it will look. Being shown does not save it.'
        : version === null
          ? 'There is a page once the file is saved.'
          : 'Mend what is found to see the text as it is now.';
      if (version === null) return;
      // The page reloads itself when the server shows another text.
      if (frame.hidden) frame.src = address;
      link.href = address;
      frame.hidden = link.hidden = false;
    },
    fail(message) {
      summary.textContent = message;
    },
  };
}

function entry(finding: Finding, goTo?: (finding: Finding) => void): HTMLElement {
  const { file, line, column, rule, found, todo, severity } = finding;
  const place = goTo
    ? element(
        'button',
        { type: 'button', class: 'place', click: () => goTo(finding) },
        `line ${line}, column ${column}`,
      )
    : element('span', { class: 'muted' }, `${file}:${line}:${column}`);
  return element(
    'li',
    {},
    place,
    ` ${severity ? `(${severity}) ` : ''}${found} `,
    element('span', { class: 'todo' }, `→ ${todo} `),
    element('code', {}, rule),
  );
}
