/**
 * Nothing is collected and then forgotten: sources that nothing cites, claims that no text discusses.
 * Silent while a record of the report is broken, since the mention may stand there.
 */
import { claimsOf, type LocatedReport } from '../report.ts';
import { locatedTextsOf } from '../texts.ts';
import { references } from './references.ts';
import type { ReportRule } from './rule.ts';

export const sourceIsCited: ReportRule = {
  id: 'source-is-cited',
  about: 'Every source is cited by a text, a claim, a dataset or a chart; a copy is cited through what it copies.',
  check: (report) => {
    if (!isWhole(report)) return [];
    const cited = new Set<string>();
    for (const { collection, target } of references(report)) if (collection === 'sources') cited.add(target);
    return [...report.sources.values()]
      .filter(({ id, data }) => !cited.has(id) && data['copy-of'] === undefined)
      .map(({ id, at }) => ({
        ...at([]),
        found: `nothing cites the source \`${id}\``,
        todo: `cite it with \`[@${id}]\` or as evidence of a claim, or delete the file`,
      }));
  },
};

export const claimIsDiscussed: ReportRule = {
  id: 'claim-is-discussed',
  about: 'Every claim of a ledger is marked with <Claim> in a text, where readers learn why it has its verdict.',
  check: (report) => {
    if (!isWhole(report)) return [];
    const discussed = new Set(
      locatedTextsOf(report).flatMap(({ outline }) =>
        outline.marks.flatMap(({ kind, target }) => (kind === 'claim' ? [target] : [])),
      ),
    );
    return [...claimsOf(report).values()]
      .filter(({ id }) => !discussed.has(id))
      .map(({ id, essay, order }) => ({
        ...report.ledgers.get(essay)!.at(['claims', order - 1, 'id']),
        found: `no text discusses the claim \`${id}\``,
        todo: `mark it with \`<Claim id="${id}" />\` where the essay speaks of it`,
      }));
  },
};

/** True when every record that has a file could be read. */
function isWhole({ known, ...collections }: LocatedReport): boolean {
  return (Object.keys(known) as (keyof typeof known)[])
    .filter((name) => name !== 'editions')
    .every((name) => [...known[name]].every((id) => collections[name].has(id)));
}
