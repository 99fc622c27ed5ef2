/** Reads XML as a strict program does, for the pictures that a build writes. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** All text inside, that of inner elements included. */
  text: string;
}

/** Every element of a document, in order. Throws with place and reason where the text is no well-formed XML. */
export function readXml(text: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values) as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (data: string) => {
    for (const element of open) element.text += data;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  return elements;
}
