/** Offers the ids that exist, where the dialect of the report takes one. */
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Shelves } from '../answers.ts';

/** What stands before an id, and the collection it is of; the id begins after the match. */
const places: readonly { before: RegExp; collection: string }[] = [
  { before: /\[[^[\]]*@[\w-]*$/, collection: 'sources' },
  { before: /<Claim\b[^>]*\bid="[\w-]*$/, collection: 'claims' },
  { before: /<Term\b[^>]*\bid="[\w-]*$/, collection: 'terms' },
  { before: /<Chart\b[^>]*\bid="[\w-]*$/, collection: 'charts' },
  { before: /<See\b[^>]*\bchart="[\w-]*$/, collection: 'charts' },
  { before: /<Value\b[^>]*\bof="(?:[^"]*[ (])?[\w.-]*$/, collection: 'columns' },
  { before: /\]\(\.\.?\/[^)\s]*$/, collection: 'links' },
  { before: /^\s*(?:- )?source: [\w-]*$/, collection: 'sources' },
];

/** Completes an id from its first letters, or from any words of its title. */
export function idCompletions(known: Shelves['known']) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    const place = places.find((one) => one.before.test(before));
    if (!place) return null;
    const typed = /[\w.#/-]*$/.exec(before)![0];
    if (typed === '' && !explicit && !/[@"(]$/.test(before)) return null;
    const options = (known[place.collection] ?? []).map(({ id, label }) => ({ label: id, detail: label }));
    return { from: pos - typed.length, options, validFor: /^[\w.#/-]*$/ };
  };
}
