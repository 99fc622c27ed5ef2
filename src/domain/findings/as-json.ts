/** Findings for programs. */
import { byPlace, type Finding } from '../finding.ts';

/** What `npm run check -- --json` prints. Fields are added, never renamed. */
export interface JsonReport {
  /** How many findings of each severity. */
  errors: number;
  warnings: number;
  /** In the order of files, lines and columns. */
  findings: {
    /** Path from the folder in which the command runs. */
    file: string;
    /** From 1; `column` and `length` in UTF-16 units, `length` null where it is not known. */
    line: number;
    column: number;
    length: number | null;
    severity: 'error' | 'warning';
    rule: string;
    found: string;
    todo: string;
  }[];
  /** Essays that differ from their latest edition; a build would refuse them. */
  unpublished: JsonReport['findings'];
}

/** The report on one line. */
export function asJson(findings: readonly Finding[], unpublished: readonly Finding[]): string {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const report: JsonReport = {
    errors: findings.length - warnings,
    warnings,
    findings: listed(findings),
    unpublished: listed(unpublished),
  };
  return JSON.stringify(report);
}

function listed(findings: readonly Finding[]): JsonReport['findings'] {
  return [...findings].sort(byPlace).map(({ file, line, column, length = null, severity, rule, found, todo }) => ({
    file,
    line,
    column,
    length,
    severity: severity ?? 'error',
    rule,
    found,
    todo,
  }));
}
