/** Shows a record as a form. Whatever is changed in it changes the text of the file at that place. */
import type { Group, NamedField } from '../../domain/forms/form.ts';
import { control } from './control.ts';
import { element } from './element.ts';
import { listControl } from './list-control.ts';
import type { Path } from './values.ts';
import type { Writing } from './writing.ts';

/** What the controls of a form share. */
export interface FormContext {
  writing: Writing;
  /** Draws the form anew, after an item was added or removed; the field at `focus` is then entered. */
  redraw(focus?: Path): void;
  /** Items of lists that are unfolded, by path. */
  open: Set<string>;
  /** Says what went wrong. */
  report(error: unknown): void;
}

/** The form of a group of fields at a path. */
export function groupView(group: Group, path: Path, context: FormContext): HTMLElement {
  return element('div', { class: 'group' }, ...group.fields.map((field) => fieldView(field, group, path, context)));
}

/** The name of a path as one word, for ids. */
export function nameOf(path: Path): string {
  return `field-${path.join('-')}`;
}

function fieldView(named: NamedField, group: Group, above: Path, context: FormContext): HTMLElement {
  const path = [...above, named.name];
  const id = nameOf(path);
  const about = named.about ? element('p', { class: 'about', id: `${id}-about` }, ...withCode(named.about)) : null;
  const mark = named.required ? null : element('span', { class: 'muted' }, ' optional');
  if (named.field.kind === 'list' || named.field.kind === 'group') {
    const inner =
      named.field.kind === 'list'
        ? listControl(named.field.item, { path, group, required: named.required }, context)
        : groupView(named.field, path, context);
    return element('fieldset', { class: 'field' }, element('legend', {}, named.name, mark), about, inner);
  }
  const label = element('label', { for: id }, named.name, mark);
  const inner = control(named.field, { path, group, required: named.required, about: about?.id }, context);
  return element('div', { class: 'field' }, label, about, inner);
}

/** A sentence of a schema, where `words` between two backticks are what somebody writes. */
function withCode(sentence: string): (string | HTMLElement)[] {
  return sentence.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
}
