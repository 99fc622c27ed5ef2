/** A list in a form: its items, one below the other or folded, and buttons to add and remove. */
import type { Field, Group } from '../../domain/forms/form.ts';
import { control, type Seat } from './control.ts';
import { element } from './element.ts';
import { type FormContext, groupView, nameOf } from './form-view.ts';
import type { Path } from './values.ts';

/** So many items are unfolded; more would fill the page. */
const few = 3;

export function listControl(item: Field, { path, group, required }: Seat, context: FormContext): HTMLElement {
  const value = context.writing.valueAt(path);
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const list = element('ol', { class: 'items', role: 'list' }, ...items.map((_, index) => row(index)));
  const add = element('button', { type: 'button', class: 'quiet', click: () => act(append) }, `Add to ${path.at(-1)}`);
  return element('div', {}, list, add);

  function row(index: number): HTMLElement {
    const own = [...path, index];
    const name = `${path.at(-1)} ${index + 1}`;
    const button = element(
      'button',
      { type: 'button', class: 'quiet', click: () => act(() => remove(index)), 'aria-label': `Remove ${name}` },
      'Remove',
    );
    if (item.kind === 'group') return element('li', {}, folded(item, own, items[index], items.length, button, context));
    const seat = { path: own, group: { kind: 'group', fields: [] } as Group, required: true, label: name };
    return element('li', { class: 'row' }, control(item, seat, context), button);
  }

  function append(): void {
    const own = [...path, items.length];
    context.open.add(nameOf(own));
    context.writing.write(
      own,
      blank(item),
      group.fields.map(({ name }) => name),
    );
    context.redraw(item.kind === 'group' ? [...own, item.fields[0]!.name] : own);
  }

  function remove(index: number): void {
    context.writing.remove(items.length === 1 && !required ? path : [...path, index]);
    context.redraw(path);
  }

  function act(action: () => void): void {
    try {
      action();
    } catch (error) {
      context.report(error);
    }
  }
}

/** An item of several fields. They are built when it is unfolded. */
function folded(
  item: Group,
  path: Path,
  value: unknown,
  count: number,
  remove: HTMLElement,
  context: FormContext,
): HTMLElement {
  const name = nameOf(path);
  const isOpen = count <= few || context.open.has(name);
  const details = element('details', { open: isOpen }, element('summary', {}, summaryOf(value)));
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(groupView(item, path, context), remove);
    if (details.open) context.open.add(name);
    else context.open.delete(name);
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

/** The first texts of an item, by which a person knows it. */
function summaryOf(value: unknown): string {
  const texts = Object.values(value ?? {}).filter((one) => typeof one === 'string' && one !== '');
  return texts.slice(0, 2).join(' · ') || 'new';
}

/** An item as it is before anything is written in it. */
function blank(field: Field): unknown {
  if (field.kind !== 'group') return '';
  const required = field.fields.filter((one) => one.required);
  const fields = required.length > 0 ? required : field.fields.slice(0, 1);
  const written = fields.filter(
    ({ field: { kind } }) => kind !== 'yes-no' && kind !== 'number' && kind !== 'elsewhere',
  );
  return Object.fromEntries(written.map((one) => [one.name, one.field.kind === 'list' ? [] : blank(one.field)]));
}
