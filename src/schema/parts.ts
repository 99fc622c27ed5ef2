/** Shapes that several collections share. Every description is shown to editors while they type. */
import { z } from 'zod';
import { idAdvice, idPattern } from './id.ts';

/** A record's name in addresses and references: lower case, digits and hyphens. */
export const id = z.string().regex(idPattern, idAdvice);

/** The collections whose records a field may name. */
type Named = 'sources' | 'terms' | 'datasets' | 'charts' | 'essays' | 'ledgers' | 'commentary';

/** The id of another record. `references` goes into the JSON schema, so that editors can suggest the ids that exist. */
export function idOf(collection: Named) {
  return id.meta({ references: collection });
}

/**
 * A date as precise as it is known: `2024`, `2024-11` or `2024-11-05`.
 * Extended Date/Time Format level 0 (https://www.loc.gov/standards/datetime/), without times.
 */
export const date = z
  .string("write a date as `2024-11-05` or `2024-11`, or a year in quotes, `'2024'`")
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'write a date as `2024-11-05`, `2024-11` or `2024`', abort: true })
  .refine(isCalendarDate, 'this day is not in the calendar');

/** A full calendar day, `2024-11-05`. */
export const day = z
  .string('write a day as `2024-11-05`')
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write a day as `2024-11-05`', abort: true })
  .refine(isCalendarDate, 'this day is not in the calendar')
  .meta({ format: 'date' });

/** Names that a record had before. */
export const formerly = z
  .array(id)
  .min(1)
  .optional()
  .describe('Names it had before, whose addresses lead here. Written by `npm run rename`.');

/** An address on the web; only http and https, so that no link can run code. */
export const url = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text),
    'write a full address that starts with `https://`',
  )
  .meta({ format: 'uri' });

/** One line of plain text. HTML in it is shown as text, never run. */
export const line = z.string().trim().min(1, 'this may not be empty');

/** A licence, with the names the Frictionless standard uses. */
export const licence = z.strictObject({
  name: line.describe('SPDX or Open Definition name, for example `CC-BY-NC-4.0`; `unknown` where none was found.'),
  title: line.describe('The licence as a reader should see it.'),
  path: url.optional().describe('Where the licence can be read.'),
});

/** True when a `2024`, `2024-11` or `2024-11-05` names a year, month or day that exists. */
function isCalendarDate(text: string): boolean {
  const [year, month = 1, dayOfMonth = 1] = text.split('-').map(Number);
  const parsed = new Date(Date.UTC(year ?? 0, month - 1, dayOfMonth));
  return parsed.getUTCMonth() === month - 1 && parsed.getUTCDate() === dayOfMonth;
}
