/** Where every number of a text came from: what its page of values lists, and what a reader sees on reaching for one. */
import { plainSentence } from '../prose/sentence.ts';
import type { Report } from '../report.ts';
import type { Text } from '../texts.ts';
import { evaluate, type TakenNumber } from './evaluate.ts';
import { writeQuantity } from './style.ts';

/** A number taken from a dataset, in words. */
interface ExplainedNumber {
  dataset: string;
  /** How it was picked: "Value", "Number of rows", "Largest: Value". */
  what: string;
  /** The value itself with its unit, not rounded. */
  exact: string;
  /** Title and content of the cells by which its row was found. */
  conditions: { title: string; value: string }[];
  /** Index of the row, from 0; null where several were counted or added. */
  row: number | null;
  /** Keys of the sources of its rows, each once; empty where the dataset names none. */
  sources: string[];
  /** The day on which the dataset was collected. */
  retrieved: string;
}

/** A `<Value>` of a text. */
export interface ExplainedValue {
  /** Its number in the text, from 1. */
  number: number;
  /** As the sentence shows it. */
  written: string;
  /** The sentence, in plain words. */
  sentence: string;
  section: string | null;
  sectionTitle: string | null;
  /** As the editor wrote it. */
  expression: string;
  operator: '/' | '-' | null;
  /** The result with its unit; a ratio with six significant figures, anything else not rounded. */
  exact: string;
  /** What the sentence expects of it. */
  expect: string | null;
  numbers: ExplainedNumber[];
}

/** All values of a text in their order. Throws on one that cannot be evaluated, which the checks rule out. */
export function explainValues(text: Text, report: Report): ExplainedValue[] {
  return text.outline.marks
    .filter(({ kind }) => kind === 'value')
    .map(({ target, attributes = {}, sentence = '', section }, index) => {
      const quantity = evaluate(target, report.datasets);
      if (typeof quantity === 'string') throw new Error(quantity);
      return {
        number: index + 1,
        written: writeQuantity(quantity, attributes),
        sentence: writtenSentence(sentence, report),
        section,
        sectionTitle: text.outline.sections.find(({ id }) => id === section)?.title ?? null,
        expression: target,
        operator: quantity.operator,
        exact: exactly(quantity.value, quantity.unit, quantity.operator === '/'),
        expect: attributes.expect ?? null,
        numbers: quantity.numbers.map(explainNumber),
      };
    });
}

/** A sentence in plain words, with every value of it written out. */
export function writtenSentence(sentence: string, report: Report): string {
  return plainSentence(sentence, (tag) => {
    const attributes: Record<string, string> = Object.fromEntries(
      [...tag.matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]): [string, string] => [
        name!,
        (double ?? single)!,
      ]),
    );
    const quantity = evaluate(attributes.of ?? '', report.datasets);
    return typeof quantity === 'string' ? '…' : writeQuantity(quantity, attributes);
  });
}

function explainNumber({ take, dataset, data, field, rows, value, where }: TakenNumber): ExplainedNumber {
  const title = field?.title ?? '';
  const sourceColumns = data.fields.filter(({ references }) => references === 'sources').map(({ name }) => name);
  const cells = rows.flatMap((row) => sourceColumns.map((name) => data.rows[row]![name]));
  return {
    dataset,
    what: {
      cell: title,
      count: 'Number of rows',
      max: `Largest: ${title}`,
      min: `Smallest: ${title}`,
      sum: `Sum: ${title}`,
    }[take],
    exact: exactly(value, take === 'count' ? undefined : field?.unit),
    conditions: where.map(([name, values]) => ({
      title: data.fields.find((candidate) => candidate.name === name)?.title ?? name,
      value: values.join(' or '),
    })),
    row: rows.length === 1 && take !== 'count' ? rows[0]! : null,
    sources: [...new Set(cells)].filter((key): key is string => typeof key === 'string'),
    retrieved: data.retrieved,
  };
}

/** All that the data hold of a number, with its unit; of a ratio, which may go on for ever, six significant figures. */
function exactly(value: number, unit: string | undefined, ratio = false): string {
  const text = Math.abs(value).toLocaleString('en-GB', { maximumSignificantDigits: ratio ? 6 : 15 });
  const sign = value < 0 ? '−' : '';
  if (unit === 'percent') return `${sign}${text}%`;
  return unit === 'USD' ? `${sign}$${text}` : sign + text;
}
