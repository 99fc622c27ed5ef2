import { nearestHint } from '../text/nearest.ts';
import type { ReportRule } from './rule.ts';

export const primaryKeyIsUnique: ReportRule = {
  id: 'primary-key-is-unique',
  about:
    'The columns under `primaryKey` are there and tell every row from the others, so that no reading counts twice.',
  check: (report) =>
    [...report.datasets.values()].flatMap(({ data, at }) => {
      const names = data.fields.map(({ name }) => name);
      const unknown = data.primaryKey.flatMap((name, index) =>
        names.includes(name)
          ? []
          : [
              {
                ...at(['primaryKey', index]),
                found: `there is no column \`${name}\`${nearestHint(name, names)}`,
                todo: `name one of ${names.map((known) => `\`${known}\``).join(', ')}`,
              },
            ],
      );
      if (unknown.length > 0) return unknown;
      const first = new Map<string, number>();
      return data.rows.flatMap((row, index) => {
        // A cell that is empty or broken has been reported where it stands.
        if (data.primaryKey.some((name) => row[name] === null || row[name] === undefined)) return [];
        const cells = data.primaryKey.map((name) => String(row[name]));
        const before = first.get(cells.join('\0'));
        if (before === undefined) first.set(cells.join('\0'), index);
        if (before === undefined) return [];
        const key = data.primaryKey.map((name, place) => `${name}=${cells[place]}`).join(', ');
        return [
          {
            ...at(['rows', index, data.primaryKey[0]!]),
            found: `\`${key}\` stands in the row of line ${at(['rows', before, data.primaryKey[0]!]).line} already`,
            todo: 'remove one of the two rows, or add the column that tells them apart to `primaryKey`',
          },
        ];
      });
    }),
};
