/** Validates feeds by the schemas of their formats: RFC 4287 in RELAX NG, and JSON Feed 1.1 in JSON Schema. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema';
import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm';

const atom = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync('tests/build/atom.rng', 'utf8')));
const jsonFeed = addFormats(new Ajv({ allErrors: true })).compile(jsonFeedSchema);

/** What libxml2 finds wrong with an Atom feed: that it is no XML, or where it is not what the RFC allows. */
export function atomSchemaFaults(text: string): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text);
    atom.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `Atom, line ${line}: ${message.trim()}`);
  } finally {
    document?.dispose();
  }
}

/** Where a JSON feed is not what version 1.1 allows. */
export function jsonFeedSchemaFaults(text: string): string[] {
  jsonFeed(JSON.parse(text));
  return (jsonFeed.errors ?? []).map(({ instancePath, message }) => `JSON Feed, ${instancePath}: ${message}`);
}
