/** Begins a new record: asks for its name, and fills in what the address of the page says of its fields. */
import type { Field } from '../../domain/forms/form.ts';
import { idAdvice, idPattern } from '../../schema/id.ts';
import type { OpenedFile, Shelf } from '../answers.ts';
import { element } from './element.ts';
import { Writing } from './writing.ts';

/** The form that asks for a name; `begin` is called with the new file, which is not written yet. */
export function newRecord(shelf: Shelf, given: URLSearchParams, begin: (file: OpenedFile) => void): HTMLElement {
  const name = element('input', {
    id: 'name',
    autocomplete: 'off',
    'aria-describedby': 'name-about name-fault',
    required: true,
  });
  const fault = element('p', { id: 'name-fault', role: 'alert', class: 'fault' });
  const start = (event: Event) => {
    event.preventDefault();
    const path = `${shelf.folder}/${name.value}${shelf.ending}`;
    if (!idPattern.test(name.value)) fault.textContent = idAdvice;
    else if (shelf.files.some((file) => file.path === path)) fault.textContent = 'There is such a file already.';
    else begin({ path, text: textOf(path, shelf, given), version: null });
  };
  return element(
    'form',
    { class: 'file form', id: 'work', submit: start },
    element('h1', {}, `New in ${shelf.folder}`),
    element('label', { for: 'name' }, 'Name of the file'),
    element('p', { class: 'about', id: 'name-about' }, 'Lower case letters, digits and hyphens. It is permanent.'),
    name,
    fault,
    element('p', {}, element('button', { class: 'quiet' }, 'Begin')),
  );
}

/** The first text of a record: the fields that the address gives, and for a text room below them. */
function textOf(path: string, { form, ending }: Shelf, given: URLSearchParams): string {
  const writing = new Writing({ path, text: ending === '.mdx' ? '---\n---\n\n' : '', version: null });
  const order = form.fields.map(({ name }) => name);
  for (const { name, field } of form.fields) {
    const value = given.get(name);
    if (value !== null) writing.write([name], valueOf(field, value), order);
  }
  return writing.text;
}

/** What an address says of a field, in the field's own kind. */
function valueOf(field: Field, given: string): unknown {
  if (field.kind === 'list') return [given];
  if (field.kind === 'number') return Number(given);
  return field.kind === 'yes-no' ? given === 'true' : given;
}
