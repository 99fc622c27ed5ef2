/** A finding: one thing in the content that is not as it must be, and where. */

/** A spot in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Finding extends Place {
  /** Permanent name of the rule, stating the truth it guards, as in `source-exists`. */
  rule: string;
  /** What was found, in one sentence without a full stop. */
  found: string;
  /** What the editor can do about it. */
  todo: string;
}

/** Order by file, then line, then column, then rule, so that a report reads from top to bottom. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.found, b.found)
  );
}

/** One finding as text: `file:line:column  rule`, then what was found, then what to do. */
function formatFinding(finding: Finding): string {
  const { file, line, column, rule, found, todo } = finding;
  return `${file}:${line}:${column}  ${rule}\n  ${found}\n  → ${todo}`;
}

/** All findings as one text, sorted, ending in a count; an empty list gives an empty text. */
export function formatFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const blocks = [...findings].sort(byPlace).map(formatFinding);
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return `${blocks.join('\n\n')}\n\n${count}`;
}

/** Compares by code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
