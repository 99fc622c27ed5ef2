/** The histories of essays, each worked out once from its editions. */
import { type EssayHistory, historyOf } from '../domain/editions/history.ts';
import type { EssayEntry, Report } from '../domain/report.ts';
import { parseMdx } from '../markdown/parse.ts';

const histories = new WeakMap<EssayEntry, EssayHistory>();

export function historyOfEssay(report: Report, essay: EssayEntry): EssayHistory {
  const history = histories.get(essay) ?? historyOf(report, essay, parseMdx);
  histories.set(essay, history);
  return history;
}
