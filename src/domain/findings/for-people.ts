/** Findings as a person reads them in a terminal: file by file, each with the line it is about. */
import { byPlace, type Finding, plural } from '../finding.ts';
import { excerptOf } from './excerpt.ts';
import { visible } from './visible.ts';

/** Puts text into a style of the terminal, or leaves it as it is where there are no colours. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

interface Options {
  /** The text of a file by the name that findings give it. */
  textOf: (file: string) => string | undefined;
  paint: Paint;
  /** Columns of the terminal. */
  columns: number;
  /** How many findings are printed in full before the rest is counted. */
  most: number;
}

/**
 * The findings, errors before warnings and each in the order of files and lines, and one line that counts them. Where there
 * are more than `most`, the rest is counted by rule and by file. An empty list gives an empty text.
 */
export function forPeople(findings: readonly Finding[], options: Options): string {
  if (findings.length === 0) return '';
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
  const inFull = sorted.slice(0, options.most);
  const rest = sorted.slice(options.most);
  const blocks = runs(inFull).map((run) => fileBlock(run, options));
  if (rest.length > 0) blocks.push(summaryOf(rest, options));
  return `${blocks.join('\n\n')}\n\n${countOf(findings)}`;
}

/** "2 errors and 3 warnings in 1 file". */
export function countOf(findings: readonly Finding[]): string {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const errors = findings.length - warnings;
  const files = plural(new Set(findings.map(({ file }) => file)).size, 'file');
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return `${counts.join(' and ')} in ${files}`;
}

function rank({ severity }: Finding): number {
  return severity === 'warning' ? 1 : 0;
}

/** Findings that follow one another and are of one file. */
function runs(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0]!.file === finding.file) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function fileBlock(findings: readonly Finding[], options: Options): string {
  const title = options.paint('bold', visible(findings[0]!.file));
  return [title, ...findings.map((finding) => block(finding, options))].join('\n\n');
}

function block(finding: Finding, { textOf, paint, columns }: Options): string {
  const { file, line, column, rule, found, todo, severity } = finding;
  const colour = severity === 'warning' ? 'yellow' : 'red';
  const head = `${visible(file)}:${line}:${column}  ${paint(colour, severity ?? 'error')}  ${paint('cyan', rule)}`;
  const text = textOf(file);
  const number = String(line);
  const excerpt = text ? excerptOf(text, finding, Math.max(40, columns - number.length - 8)) : null;
  const shown = excerpt
    ? [
        `  ${paint('dim', `${number} │`)} ${excerpt.line}`,
        `  ${' '.repeat(number.length)} ${paint('dim', '│')} ${paint(colour, excerpt.underline)}`,
      ]
    : [];
  return [`  ${head}`, ...shown, `  ${visible(found)}`, `  → ${visible(todo)}`].join('\n');
}

/** What is not printed in full, counted by rule and by file. */
function summaryOf(rest: readonly Finding[], { paint }: Options): string {
  const table = (of: (finding: Finding) => string) => {
    const counts = new Map<string, number>();
    for (const finding of rest) counts.set(of(finding), (counts.get(of(finding)) ?? 0) + 1);
    const rows = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
    const lines = rows.slice(0, 20).map(([name, count]) => `  ${String(count).padStart(5)}  ${visible(name)}`);
    return [...lines, ...(rows.length > 20 ? [`         and ${rows.length - 20} more`] : [])].join('\n');
  };
  return [
    paint('bold', `and ${rest.length} more, by rule`),
    table(({ rule }) => rule),
    paint('bold', 'by file'),
    table(({ file }) => file),
    'npm run check -- --all prints every one of them',
  ].join('\n');
}
