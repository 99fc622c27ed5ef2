/** Tables with cells, rows and quotation marks that are not as declared. */
import fc from 'fast-check';
import { insertedBetweenLines, inPlaceOf } from './edit.ts';
import { longText, markup, ownNames } from './hostile.ts';

const cell: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '"',
      '""',
      '"""',
      '"a',
      'a"b',
      '"a"b',
      '"a\nb"',
      "'",
      ',',
      ',,',
      ';',
      '\t',
      '\\',
      '\\"',
      '\n',
      '\n\n',
      '\r',
    ],
    ...[
      '1e999',
      '-1e999',
      '1e308',
      '5e-324',
      'NaN',
      'Infinity',
      '-0',
      '0x10',
      '1_000',
      '1,000',
      '٣',
      '１',
      '+1',
      '.5',
      '1.',
      '1e',
      '--1',
    ],
    ...[
      '=cmd|"/c calc"!A1',
      '@SUM(1)',
      '+1+1',
      '-1+1',
      '2024-02-30',
      '0000-01-01',
      '9999-12-31',
      'true',
      'TRUE',
      'null',
    ],
    ...['9007199254740993', '0.1', '1e21', '123456789012345678901234567890'],
  ),
  fc.oneof(markup, longText).map((text) => `"${text.replaceAll('"', '""')}"`),
  markup,
  ownNames,
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A table with another cell, another row, or another head. */
export function otherTable(text: string): fc.Arbitrary<string> {
  return fc.oneof(
    inPlaceOf(text, /(?<=^|,)[^,\n"]*(?=,|\n)/gm, cell),
    insertedBetweenLines(
      text,
      fc.array(cell, { minLength: 1, maxLength: 8 }).map((cells) => cells.join(',')),
    ),
    insertedBetweenLines(
      text,
      fc.integer({ min: 5, max: 3000 }).map((n) => ','.repeat(n)),
    ),
    fc.constant(text.split('\n').slice(1).join('\n')),
    fc.constant(text.replace(/^.*\n/, (head) => head + head)),
  );
}
