/** The histories of essays, each worked out once from its editions. */
import { type EssayHistory, historyOf } from '../domain/editions/history.ts';
import { once } from '../domain/once.ts';
import type { EssayEntry, Report } from '../domain/report.ts';

const histories = once((report: Report) => once((essay: EssayEntry): EssayHistory => historyOf(report, essay)));

export function historyOfEssay(report: Report, essay: EssayEntry): EssayHistory {
  return histories(report)(essay);
}
