/** One rule for each kind of record: what is mentioned is there. */
import type { LocatedReport } from '../report.ts';
import { claimsOf } from '../report.ts';
import { id } from '../../schema/parts.ts';
import { nearest } from '../text/nearest.ts';
import { type Reference, references } from './references.ts';
import type { ReportRule } from './rule.ts';

interface Kind {
  collection: Reference['collection'];
  name: string;
  /** File in which a new record of this kind would stand; `*` is its id. */
  file: string;
}

const kinds: readonly Kind[] = [
  { collection: 'sources', name: 'source', file: 'content/sources/*.yaml' },
  { collection: 'claims', name: 'claim', file: 'it to the ledger of its essay in content/claims/' },
  { collection: 'terms', name: 'term', file: 'content/terms/*.yaml' },
  { collection: 'datasets', name: 'dataset', file: 'content/datasets/*/' },
  { collection: 'charts', name: 'chart', file: 'content/charts/*.yaml' },
  { collection: 'ledgers', name: 'essay', file: 'content/claims/*.yaml' },
];

export const recordExists: readonly ReportRule[] = kinds.map(({ collection, name, file }) => ({
  id: `${name}-exists`,
  about: `Every ${name} that is mentioned has a record.`,
  check: (report) => {
    const known = knownIds(report, collection);
    return [...references(report)]
      .filter((reference) => reference.collection === collection && !known.has(reference.target))
      .map(({ target, place }) => {
        const close = nearest(target, known);
        const add = id.safeParse(target).success
          ? `add ${file.replace('*', target)}`
          : `name one that is there; names have lower case letters, digits and single hyphens`;
        return close === undefined
          ? { ...place(), found: `${name} \`${target}\` does not exist`, todo: add }
          : {
              ...place(),
              found: `${name} \`${target}\` does not exist; nearest: \`${close}\``,
              todo: `write \`${close}\`, or ${add}`,
            };
      });
  },
}));

function knownIds(report: LocatedReport, collection: Reference['collection']): Set<string> {
  if (collection !== 'claims') return new Set(report.known[collection]);
  return new Set(claimsOf(report).keys());
}
