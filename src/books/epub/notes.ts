/** Notes of an electronic book: they stand at the chapter's end, and a reading system shows each where it is marked. */
import type { Element, ElementContent } from 'hast';
import { matches, selectAll } from 'hast-util-select';
import { h } from 'hastscript';

/** Takes the notes out of the text of a chapter, in place, and returns them as a section; undefined when there are none. */
export function takeNotes(parts: readonly Element[]): Element | undefined {
  const notes: Element[] = [];
  for (const part of parts) {
    for (const mark of selectAll('.note-mark', part)) {
      Object.assign(mark.properties, { 'epub:type': 'noteref', role: 'doc-noteref' });
    }
    take(part, notes);
  }
  if (notes.length === 0) return undefined;
  // Ids of sections have no full stop, so this one is nobody's.
  const title = 'notes.title';
  return h('section', { 'epub:type': 'footnotes', ariaLabelledBy: title }, [h('h2', { id: title }, 'Notes'), ...notes]);
}

function take(element: Element, notes: Element[]): void {
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (!matches('.note', child)) {
      take(child, notes);
      return true;
    }
    notes.push(asFootnote(child));
    return false;
  });
}

function asFootnote({ properties: { id }, children }: Element): Element {
  const back: ElementContent = h(
    'a',
    { href: `#${String(id).replace(/^note-/, 'noteref-')}`, role: 'doc-backlink', ariaLabel: 'Back to the text' },
    '↩',
  );
  return h('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, [
    h('p', [...children, { type: 'text', value: ' ' }, back]),
  ]);
}
