/** A finding: one thing in the content that is not as it must be, and where. */

/** A spot in a file; line and column count from 1, columns in UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** Units of the line that belong to the spot, where that is known; what goes on to other lines does not count. */
  length?: number;
}

export interface Finding extends Place {
  /** Permanent name of the rule, stating the truth it guards, as in `source-exists`. */
  rule: string;
  /** What was found, in one sentence without a full stop. */
  found: string;
  /** What the editor can do about it. */
  todo: string;
  /** A warning stops nothing, neither a build nor a command. Absent for an error. */
  severity?: 'warning';
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
  const { file, line, column, rule, found, todo, severity } = finding;
  return `${file}:${line}:${column}  ${rule}${severity ? ` (${severity})` : ''}\n  ${found}\n  → ${todo}`;
}

/** All findings as one plain text, sorted, ending in a count; an empty list gives an empty text. Its form is kept stable. */
export function formatFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const blocks = [...findings].sort(byPlace).map(formatFinding);
  return `${blocks.join('\n\n')}\n\n${plural(findings.length, 'finding')}`;
}

/** A count with its noun: "1 finding", "2 findings". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Compares by code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
