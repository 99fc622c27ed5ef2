/** Runs one rule and writes each finding on one line: place, what was found. */
import type { ReportRule, TextRule } from '../../../../src/domain/checks/rule.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';
import { report } from '../../builders.ts';

/** Findings on a text, as `line:column found`. */
export function onText(rule: TextRule, text: string): string[] {
  return rule
    .check({ tree: parseMdx(text), source: text, file: 'a.mdx' })
    .map(({ line, column, found }) => `${line}:${column} ${found}`);
}

/** Findings on a report, as `path of the value: found`; for places in a text, `file line:column: found`. */
export function onReport(rule: ReportRule, parts: Parameters<typeof report>[0]): string[] {
  return rule
    .check(report(parts))
    .map(({ file, line, column, found }) =>
      /^(?:essays|commentary)\/[^/]+$/.test(file) ? `${file} ${line}:${column}: ${found}` : `${file}: ${found}`,
    );
}
