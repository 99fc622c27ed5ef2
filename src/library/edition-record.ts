/** Reads a frozen edition: its text, and beside it all that it showed. */
import { createHash } from 'node:crypto';
import { VFileMessage } from 'vfile-message';
import { contentIsDeclarative } from '../domain/checks/content-is-declarative.ts';
import { figureIsAChart } from '../domain/checks/figure-is-a-chart.ts';
import { tagIsComplete } from '../domain/checks/tag-is-complete.ts';
import type { Finding } from '../domain/finding.ts';
import { type Outline, outline } from '../domain/prose/outline.ts';
import { oddCharacter } from '../domain/text/odd-character.ts';
import { parseMdx } from '../markdown/parse.ts';
import { snapshotSchema } from '../schema/edition.ts';
import { parseAnew } from './parsed.ts';
import type { Reading } from './records.ts';
import { readSoundText } from './sound-text.ts';

/** Nobody mends an edition, so of the rules about texts only those hold for it without which its page could do harm or break. */
const rules = [contentIsDeclarative, tagIsComplete, figureIsAChart];

/** The hash by which an essay's front matter knows the files of an edition; line ends do not count. */
export function editionHash(text: string, snapshot: string): string {
  const plain = [text, snapshot].map((part) => part.replace(/\r\n?/g, '\n')).join('\0');
  return `sha256-${createHash('sha256').update(plain).digest('hex')}`;
}

/** Reads an edition from the texts of its two files. Nothing in them is run. */
export function readEdition(id: string, text: string, snapshot: string, file: string, parse = parseAnew): Reading {
  const fault = (found: string): Reading => ({
    findings: [
      {
        file,
        line: 1,
        column: 1,
        rule: 'edition-is-as-frozen',
        found,
        todo: 'restore the files of the edition from git; nobody edits a frozen edition',
      },
    ],
  });
  try {
    let odd = false;
    const json: unknown = JSON.parse(snapshot, (key, value: unknown) => {
      odd ||= oddCharacter(key) !== null || (typeof value === 'string' && oddCharacter(value) !== null);
      return value;
    });
    if (odd) return fault('its snapshot holds a control character, which no text needs');
    const parsed = snapshotSchema.safeParse(json);
    if (!parsed.success) return fault(`its snapshot is not one: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
    const sound = readSoundText(text, file, parse);
    const read = sound ? { findings: [], outline: sound } : parse('edition', text, file, () => readOld(text, file));
    const record = {
      id,
      data: parsed.data,
      file,
      at: () => ({ file, line: 1, column: 1 }),
      body: text,
      outline: read.outline,
      hash: editionHash(text, snapshot),
    };
    return { findings: read.findings, record };
  } catch (error) {
    if (error instanceof SyntaxError) return fault('its snapshot is not JSON');
    if (error instanceof RangeError) return fault('its snapshot is nested too deeply');
    if (error instanceof VFileMessage) return fault(`it is not well-formed: ${error.reason}`);
    throw error;
  }
}

/** A text that rules of today may find fault with. */
function readOld(text: string, file: string): { findings: Finding[]; outline: Outline } {
  const tree = parseMdx(text);
  const findings = rules.flatMap(({ id, check }) =>
    check({ tree, source: text, file }).map((finding): Finding => ({ ...finding, rule: id })),
  );
  return { findings, outline: outline(tree, text, file) };
}
