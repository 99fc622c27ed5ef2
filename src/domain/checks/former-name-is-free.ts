import { claimsOf } from '../report.ts';
import type { ReportRule } from './rule.ts';

export const formerNameIsFree: ReportRule = {
  id: 'former-name-is-free',
  about:
    'A name that a record had before is the name of no other record, now or before, so that it leads to one place.',
  check: (report) =>
    (['sources', 'terms', 'datasets', 'charts', 'ledgers'] as const).flatMap((collection) => {
      const now = collection === 'ledgers' ? new Set(claimsOf(report).keys()) : report.known[collection];
      const before = new Set<string>();
      const records = [...report[collection].values()].flatMap(({ data, at }) =>
        'claims' in data
          ? data.claims.map(({ formerly }, index) => ({ formerly, path: ['claims', index], at }))
          : [{ formerly: data.formerly, path: [], at }],
      );
      return records.flatMap(({ formerly = [], path, at }) =>
        formerly.flatMap((name, index) => {
          const taken = now.has(name) || before.has(name);
          before.add(name);
          if (!taken) return [];
          const found = `\`${name}\` is the name of another record`;
          return [
            {
              ...at([...path, 'formerly', index]),
              found,
              todo: 'take it out here, or give the other record another name',
            },
          ];
        }),
      );
    }),
};
