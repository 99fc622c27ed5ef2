/** What is wrong with the numbers of a text: each leads to an entry that says the same and to rows that hold it. */
import { parse } from 'csv-parse/sync';
import { readShown } from './chart-files.ts';
import { tagsOf, textOf } from './html.ts';
import { type Published, textFile } from './site.ts';

/** A number as a text shows it, and the address of its entry below the base path. */
export interface ShownValue {
  written: string;
  page: string;
  place: string;
}

/** The numbers of a page that are taken from data, in their order. */
export function valuesOn({ pages, base }: Published, path: string): ShownValue[] {
  return pages.get(path)!.tags.flatMap(({ name, attributes, inside }) => {
    const [, page, place] = /^([^#]*\/values\/)#(value-\d+)$/.exec(attributes['href'] ?? '') ?? [];
    return name === 'a' && page && place ? [{ written: textOf(inside), page: page.slice(base.length), place }] : [];
  });
}

/** Pages of texts: essays and commentary. */
export function textsOf({ pages }: Published): string[] {
  return [...pages.keys()].filter((path) => /^(?:essays|commentary)\/[^/]+\/$/.test(path));
}

/** Every number of a text is explained on the page of its values, and every entry there is one of its numbers. */
export function valueFaults(published: Published, path: string): string[] {
  const shown = valuesOn(published, path);
  const page = published.pages.get(`${path}values/`);
  if (!page) return shown.length === 0 ? [] : ['has no page of values'];
  const entries = page.tags.filter(({ attributes }) => /^value-\d+$/.test(attributes['id'] ?? ''));
  const places = entries.map(({ attributes }) => attributes['id']!);
  return [
    ...shown
      .filter((value) => value.page !== `${path}values/` || !places.includes(value.place))
      .map(({ written, place }) => `${written} leads to ${place}, which is not there`),
    ...places.filter((place) => !shown.some((value) => value.place === place)).map((place) => `${place} is no number`),
    ...shown.flatMap(({ written, place }) => {
      const entry = entries.find(({ attributes }) => attributes['id'] === place);
      return entry ? entryFaults(published, written, entry.inside).map((fault) => `${place}: ${fault}`) : [];
    }),
  ];
}

function entryFaults(published: Published, written: string, entry: string): string[] {
  const tags = tagsOf(entry);
  const result = textOf(tags.find(({ name }) => name === 'strong')!.inside);
  const [, operator, exact] = / = a (÷|−) b = (.+)$/.exec(textOf(tags.find(({ name }) => name === 'p')!.inside)) ?? [];
  const parts = tags
    .filter(({ name }) => name === 'dl')
    .map(({ inside }) => {
      const [number, row] = tagsOf(inside).filter(({ name }) => name === 'dd');
      const address = tagsOf(row!.inside).find(({ name }) => name === 'a')!.attributes['href']!;
      return { what: textOf(inside), number: readShown(textOf(number!.inside)), address };
    });
  const [a, b] = parts.map(({ number }) => number);
  const computed = operator === '÷' ? a! / b! : operator === '−' ? a! - b! : a!;
  const shown = operator ? readShown(exact!) : computed;
  return [
    ...(result === written ? [] : [`says ${result}, and the text ${written}`]),
    ...(parts.length === (operator ? 2 : 1) ? [] : [`has ${parts.length} numbers`]),
    ...(Math.abs(shown - computed) <= Math.abs(computed) * 1e-5 ? [] : [`${exact} is not ${computed}`]),
    ...(isRounded(written, computed) ? [] : [`${written} is not ${computed}`]),
    ...parts.flatMap(({ number, address, what }) => rowFaults(published, number, address, what)),
  ];
}

/** Whether a text may write a value so: rounded to the figures that it shows, as itself, as a percentage or a change. */
function isRounded(written: string, value: number): boolean {
  const number = readShown(written);
  const {
    fraction = '',
    zeros = '',
    scale = '',
  } = /^.*?\d(?<zeros>0*)(?:\.(?<fraction>\d+))?%?(?: (?<scale>\w+))?$/.exec(written.replaceAll(',', ''))?.groups ?? {};
  const unit = readShown(`1 ${scale}`.trim()) * 10 ** (fraction ? -fraction.length : zeros.length);
  const close = (wanted: number) => Math.abs(number - wanted) <= unit * 0.5000001;
  return close(value) || (written.endsWith('%') && (close(value * 100) || close((value - 1) * 100)));
}

/** The row that an entry names is on the page of the dataset, and holds the number there and in the CSV. */
function rowFaults(published: Published, number: number, address: string, what: string): string[] {
  const [path = '', place] = address.slice(published.base.length).split('#');
  const page = published.pages.get(path);
  if (!page) return [`${address} is not there`];
  // Rows that were counted or added have no place of their own.
  if (!place) return /^(?:\w: )?(?:Number of rows|Sum: )/.test(what) ? [] : [`leads to no row: ${what}`];
  const row = page.tags.find(({ name, attributes }) => name === 'tr' && attributes['id'] === place);
  if (!row) return [`${address} is no row`];
  const cells = tagsOf(row.inside).flatMap(({ name, inside }) =>
    /^t[hd]$/.test(name) ? readShown(textOf(inside)) : [],
  );
  const id = path.split('/')[1]!;
  const line = parse(textFile(published, `data/${id}/${id}.csv`))[Number(place.slice('row-'.length))]!;
  return [
    ...(cells.some((cell) => Math.abs(cell - number) < 0.0051) ? [] : [`${address} does not show ${number}`]),
    ...(line.some((cell) => cell !== '' && Math.abs(Number(cell) - number) <= Math.abs(number) * 1e-14)
      ? []
      : [`the CSV does not hold ${number} in ${place}`]),
  ];
}
