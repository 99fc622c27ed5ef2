/** Reads a frozen edition: its text, and beside it all that it showed. */
import { createHash } from 'node:crypto';
import { VFileMessage } from 'vfile-message';
import { contentIsDeclarative } from '../domain/checks/content-is-declarative.ts';
import type { Finding } from '../domain/finding.ts';
import { outline } from '../domain/prose/outline.ts';
import { parseMdx } from '../markdown/parse.ts';
import { snapshotSchema } from '../schema/edition.ts';
import type { Reading } from './records.ts';

/** The hash by which an essay's front matter knows the files of an edition; line ends do not count. */
export function editionHash(text: string, snapshot: string): string {
  const plain = [text, snapshot].map((part) => part.replace(/\r\n?/g, '\n')).join('\0');
  return `sha256-${createHash('sha256').update(plain).digest('hex')}`;
}

/** Reads an edition from the texts of its two files. Nothing in them is run. */
export function readEdition(id: string, text: string, snapshot: string, file: string): Reading {
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
    const parsed = snapshotSchema.safeParse(JSON.parse(snapshot));
    if (!parsed.success) return fault(`its snapshot is not one: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
    const tree = parseMdx(text);
    const findings: Finding[] = contentIsDeclarative
      .check({ tree, source: text, file })
      .map((finding) => ({ ...finding, rule: contentIsDeclarative.id }));
    const record = {
      id,
      data: parsed.data,
      file,
      at: () => ({ file, line: 1, column: 1 }),
      body: text,
      outline: outline(tree, text, file),
      hash: editionHash(text, snapshot),
    };
    return { findings, record };
  } catch (error) {
    if (error instanceof SyntaxError) return fault('its snapshot is not JSON');
    if (error instanceof VFileMessage) return fault(`it is not well-formed: ${error.reason}`);
    throw error;
  }
}
