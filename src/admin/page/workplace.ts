/** An open file: its form and its text, its state, saving, and the checks that follow every change. */
import type { OpenedFile, Shelf, Shelves } from '../answers.ts';
import { checks } from './checks.ts';
import { showConflict } from './conflict.ts';
import { element } from './element.ts';
import { type FormContext, groupView, nameOf } from './form-view.ts';
import { messageOf, server } from './server.ts';
import { sideView } from './side-view.ts';
import { textView } from './text-view.ts';
import { Writing } from './writing.ts';

/** Shows a file. `saved` is called when it was written. */
export function workplace(file: OpenedFile, shelf: Shelf, { known }: Shelves, saved: () => void): HTMLElement {
  const writing = new Writing(file);
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')!.nonce;
  const text = textView(writing, known, nonce);
  const side = sideView(({ line, column }) => {
    choose('text');
    text.goTo(line, column);
  });
  const state = element('p', { role: 'status', class: 'label state' });
  const save = element('button', { type: 'button', class: 'quiet', click: () => void keep() }, 'Save');
  const form = element('form', { class: 'form', submit: (event) => event.preventDefault() });
  const tabs = { form: tab('form', 'Form'), text: tab('text', 'Text') };
  const context: FormContext = { writing, redraw: drawForm, open: new Set(), report: (error) => say(messageOf(error)) };

  const checking = checks(writing, {
    show(checked, sent) {
      side.show(checked);
      if (sent === writing.text) text.show(checked.here);
    },
    fail: (error) => side.fail(messageOf(error)),
    conflict,
  });

  writing.addEventListener('change', (event) => {
    if ((event as CustomEvent<string>).detail === 'form') text.refresh();
    say();
    checking.soon();
  });
  writing.addEventListener('saved', () => say());
  document.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep();
  });
  window.addEventListener('beforeunload', (event) => writing.isChanged && event.preventDefault());
  window.addEventListener('pagehide', () => void server.leave(writing.path).catch(() => undefined));

  choose(new URLSearchParams(location.search).get('view') === 'text' ? 'text' : 'form');
  say();
  checking.soon();
  return element(
    'div',
    { class: 'work' },
    element(
      'section',
      { class: 'file', id: 'work', tabindex: '-1', 'aria-label': writing.path },
      element('h1', {}, writing.path),
      element('div', { class: 'bar' }, tabs.form, tabs.text, save, state),
      form,
      text.element,
    ),
    side.element,
  );

  function tab(view: 'form' | 'text', name: string): HTMLButtonElement {
    return element('button', { type: 'button', class: 'quiet', click: () => choose(view) }, name);
  }

  function choose(view: 'form' | 'text'): void {
    flush();
    form.hidden = view !== 'form';
    text.element.hidden = view !== 'text';
    tabs.form.setAttribute('aria-pressed', String(view === 'form'));
    tabs.text.setAttribute('aria-pressed', String(view === 'text'));
    if (view === 'form') drawForm();
    else text.refresh();
  }

  function drawForm(focus?: readonly (string | number)[]): void {
    try {
      form.replaceChildren(groupView(shelf.form, [], context));
    } catch {
      form.replaceChildren(element('p', {}, 'The fields cannot be read. Mend what is found in the text first.'));
    }
    if (focus) form.querySelector<HTMLElement>(`#${CSS.escape(nameOf(focus))}`)?.focus();
  }

  /** What is being typed in the form goes into the text. */
  function flush(): void {
    if (form.contains(document.activeElement)) document.activeElement!.dispatchEvent(new Event('change'));
  }

  function say(message?: string): void {
    state.textContent =
      message ?? (writing.version === null ? 'Not saved yet' : writing.isChanged ? 'Changes are not saved' : 'Saved');
  }

  async function keep(): Promise<void> {
    flush();
    const { path, version } = writing;
    const sent = writing.text;
    try {
      const answer = await server.save({ path, text: sent, version });
      if ('conflict' in answer) return conflict(answer.conflict);
      writing.startFrom(answer.saved);
      saved();
    } catch (error) {
      say(messageOf(error));
    }
    checking.soon();
  }

  function conflict(onDisk: OpenedFile): void {
    say('The file was changed meanwhile');
    showConflict(writing, onDisk, () => {
      writing.change(onDisk.text, 'form');
      text.refresh();
      drawForm();
      say();
    });
  }
}
