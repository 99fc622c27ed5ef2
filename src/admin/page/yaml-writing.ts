/** Writes values as YAML, in the way of the file they go into. */
import { Document, isCollection, Scalar } from 'yaml';
import { lineBreak } from '../../domain/text/lines.ts';

/** A text, number or truth value on one line. A text that was in quotation marks, by its `former` type, stays so. */
export function scalar(value: unknown, former?: Scalar.Type): string {
  const node = new Scalar(value);
  if (typeof value === 'string') {
    if (former === Scalar.QUOTE_DOUBLE || former === Scalar.QUOTE_SINGLE) node.type = former;
    if (value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
  }
  return new Document(node).toString({ lineWidth: 0 }).trimEnd();
}

/** A list or a map in brackets. */
export function inBrackets(value: unknown): string {
  const document = new Document(value);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/** A list or a map on lines of their own, each after `column` spaces, ending like the lines of `file`. */
export function onLines(value: unknown, column: number, file: string): string {
  const text = new Document(value).toString({ lineWidth: 0 });
  return text.replace(/^(?=.)/gm, ' '.repeat(column)).replaceAll('\n', lineBreak(file));
}
