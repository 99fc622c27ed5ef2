/** Colours of the text editor: Markdown, YAML, and what our dialect adds to them. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

const matcher = new MatchDecorator({
  regexp: /\[#[^\]\s]+\]|\[[^[\]]*@[\w-][^[\]]*\]|\[\^[^\]\s]+\]/g,
  decoration: Decoration.mark({ class: 'cm-dialect' }),
});

/** Marks `[#section]`, `[@source]` and `[^note]`. */
export const dialect = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }

    update(update: ViewUpdate) {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const style = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--series-1)' },
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--series-4)' },
  { tag: [tags.attributeName, tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--series-3)' },
  { tag: [tags.attributeValue, tags.string], color: 'var(--series-2)' },
  { tag: [tags.comment, tags.processingInstruction, tags.meta], color: 'var(--ink-muted)' },
]);

/** All in the colours of the site, which follow the theme. */
export const colours = [
  syntaxHighlighting(style),
  EditorView.theme({
    '&': { color: 'var(--ink)', backgroundColor: 'var(--paper-raised)', fontSize: '0.9375rem' },
    '.cm-content': { caretColor: 'var(--accent)', fontFamily: 'ui-monospace, Menlo, Consolas, monospace' },
    '.cm-cursor': { borderLeftColor: 'var(--accent)' },
    '.cm-gutters': { backgroundColor: 'var(--paper-sunk)', color: 'var(--ink-muted)', border: 'none' },
    '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--paper-sunk) 60%, transparent)' },
    '.cm-activeLineGutter': { backgroundColor: 'var(--paper-sunk)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'var(--accent-soft)',
    },
    '.cm-tooltip': {
      backgroundColor: 'var(--paper-raised)',
      color: 'var(--ink)',
      border: '1px solid var(--rule-strong)',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
    '.cm-dialect, .cm-dialect *': { color: 'var(--accent)' },
  }),
];
