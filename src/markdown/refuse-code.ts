/** The first plugin in the list: stops the build before a text that would run code is compiled. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contentIsDeclarative } from '../domain/checks/content-is-declarative.ts';
import { formatFindings } from '../domain/finding.ts';

/** Throws an error with all findings of `content-is-declarative`; its line and column are those of the first. */
export function refuseCode() {
  return (tree: Root, file: VFile): void => {
    const findings = contentIsDeclarative
      .check({ tree, source: String(file), file: file.path })
      .map((finding) => ({ ...finding, rule: contentIsDeclarative.id }));
    const [first] = findings;
    if (first) throw Object.assign(new Error(formatFindings(findings)), { line: first.line, column: first.column });
  };
}
