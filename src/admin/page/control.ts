/** The control for one value: a box, a menu, a day. */
import type { Field, Group } from '../../domain/forms/form.ts';
import { element } from './element.ts';
import { type FormContext, nameOf } from './form-view.ts';
import type { Path } from './values.ts';

/** Where a value stands. */
export interface Seat {
  path: Path;
  /** The fields among which it stands. */
  group: Group;
  required: boolean;
  /** Id of the sentence that explains it. */
  about?: string | undefined;
  /** Its name, where no label is seen. */
  label?: string | undefined;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How long a hand rests before the text is changed, in milliseconds. */
const pause = 200;

export function control(field: Field, seat: Seat, context: FormContext): HTMLElement {
  const value = context.writing.valueAt(seat.path);
  if (field.kind === 'elsewhere' || (typeof value === 'object' && value !== null))
    return element('p', { class: 'muted small' }, 'This is edited in the text.');
  const made = build(field, value, {
    id: nameOf(seat.path),
    'aria-describedby': seat.about,
    'aria-label': seat.label,
    'aria-required': seat.required && 'true',
  });
  let waiting: number | undefined;
  const apply = () => {
    clearTimeout(waiting);
    waiting = undefined;
    try {
      write(made, field, seat, context);
    } catch (error) {
      context.report(error);
    }
  };
  made.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(apply, pause);
  });
  made.addEventListener('change', apply);
  return made;
}

function build(field: Field, value: unknown, attributes: Record<string, string | false | undefined>): Control {
  const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
  switch (field.kind) {
    case 'choice':
      return menu(field.options, text, attributes);
    case 'yes-no':
      return menu(['true', 'false'], text, attributes);
    case 'prose': {
      const area = element('textarea', { ...attributes, rows: '1', spellcheck: 'true' });
      area.value = text;
      return area;
    }
    default: {
      const types: Partial<Record<Field['kind'], string>> = { address: 'url', number: 'number' };
      // A day that is none would not show in a calendar's box.
      const type = field.kind === 'day' && /^(\d{4}-\d\d-\d\d)?$/.test(text) ? 'date' : (types[field.kind] ?? 'text');
      const known = field.kind === 'word' && field.references ? `known-${field.references}` : undefined;
      const box = element('input', { ...attributes, type, list: known, step: type === 'number' && 'any' });
      box.value = text;
      return box;
    }
  }
}

function menu(options: readonly string[], value: string, attributes: Record<string, string | false | undefined>) {
  const all = ['', ...options, ...(options.includes(value) || value === '' ? [] : [value])];
  const select = element(
    'select',
    attributes,
    ...all.map((one) => element('option', { value: one }, one || 'choose …')),
  );
  select.value = value;
  return select;
}

/** Writes what a control holds. What is empty goes, where it may; empty neighbours that need not be there go with it. */
function write(made: Control, field: Field, { path, group, required }: Seat, { writing }: FormContext): void {
  const order = group.fields.map(({ name }) => name);
  const text = made.value.replace(/\s*\n\s*/g, ' ');
  const isText = field.kind !== 'number' && field.kind !== 'yes-no';
  const before = writing.valueAt(path);
  if (text === '' && (!required || !isText)) {
    if (before !== undefined) writing.remove(path);
    return;
  }
  const value = field.kind === 'number' ? Number(text) : field.kind === 'yes-no' ? text === 'true' : text;
  if (value === before) return;
  writing.write(path, value, order);
  for (const { name, required } of group.fields) {
    const neighbour = [...path.slice(0, -1), name];
    if (!required && name !== path.at(-1) && writing.valueAt(neighbour) === '') writing.remove(neighbour);
  }
}
