/** The text editor: the file as it is, with findings at their places and completion of ids. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Finding } from '../../domain/finding.ts';
import type { Shelves } from '../answers.ts';
import { idCompletions } from './completions.ts';
import { colours, dialect } from './dialect.ts';
import type { Writing } from './writing.ts';

export interface TextView {
  element: HTMLElement;
  /** Takes over what the form has changed. */
  refresh(): void;
  show(findings: readonly Finding[]): void;
  goTo(line: number, column: number): void;
}

/** `nonce` lets the editor's own style sheet pass the policy of the page. */
export function textView(writing: Writing, known: Shelves['known'], nonce: string): TextView {
  const isText = writing.path.endsWith('.mdx');
  const view = new EditorView({
    state: EditorState.create({
      doc: writing.text,
      extensions: [
        // Only a file that ends all its lines so is taken apart so; in any other every byte stays what it is.
        EditorState.lineSeparator.of(lineBreakOf(writing.text)),
        EditorView.cspNonce.of(nonce),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': `Text of ${writing.path}`, spellcheck: String(isText) }),
        lineNumbers(),
        highlightActiveLine(),
        drawSelection(),
        history(),
        lintGutter(),
        isText ? [yamlFrontmatter({ content: markdown() }), dialect] : yaml(),
        colours,
        autocompletion({ override: [idCompletions(known)] }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) writing.change(update.state.sliceDoc(), 'text');
        }),
      ],
    }),
  });

  const offset = (line: number, column: number) => {
    const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    return Math.min(from + column - 1, to);
  };

  return {
    element: view.dom,
    refresh() {
      if (view.state.sliceDoc() === writing.text) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(writing.text) } });
    },
    show(findings) {
      const marks = findings.map((finding): Diagnostic => {
        const { line, column, length, rule, found, todo, severity = 'error' } = finding;
        const from = offset(line, column);
        const to = length === undefined ? (view.state.wordAt(from)?.to ?? from) : offset(line, column + length);
        return { from, to, severity, message: `${found}. → ${todo} (${rule})` };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo(line, column) {
      const anchor = offset(line, column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
  };
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
}
