/** Findings as GitHub shows them beside the lines of a pull request. */
import { byPlace, type Finding } from '../finding.ts';

/**
 * One workflow command a line.
 * Form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions; GitHub numbers columns from 1 too.
 */
export function annotations(findings: readonly Finding[]): string {
  return [...findings].sort(byPlace).map(annotation).join('\n');
}

function annotation({ file, line, column, length, rule, found, todo, severity }: Finding): string {
  const properties = Object.entries({
    file,
    line,
    col: column,
    ...(length && { endColumn: column + length }),
    title: rule,
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity ?? 'error'} ${properties.join(',')}::${escapeMessage(`${found}\n→ ${todo}`)}`;
}

/** A percent sign begins an escape, and a line end would end the command. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property a colon and a comma mean something too. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
