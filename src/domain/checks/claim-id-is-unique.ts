import type { Place } from '../finding.ts';
import type { ReportRule } from './rule.ts';

export const claimIdIsUnique: ReportRule = {
  id: 'claim-id-is-unique',
  about: 'A claim id names one claim of the whole report and begins with the name of its ledger.',
  check: (report) => {
    // Where a claim stands is worked out for few of thousands.
    const first = new Map<string, () => Place>();
    return [...report.ledgers.values()].flatMap((ledger) =>
      ledger.data.claims.flatMap(({ id }, index) => {
        const place = () => ledger.at(['claims', index, 'id']);
        const before = first.get(id)?.();
        if (!before) first.set(id, place);
        if (before) {
          return [
            {
              ...place(),
              found: `\`${id}\` is already the claim at ${before.file}:${before.line}`,
              todo: 'give the new claim the next free number',
            },
          ];
        }
        if (id.startsWith(`${ledger.id}-`)) return [];
        return [
          {
            ...place(),
            found: `\`${id}\` does not begin with \`${ledger.id}-\``,
            todo: `write \`${ledger.id}-…\`, after the name of the file`,
          },
        ];
      }),
    );
  },
};
