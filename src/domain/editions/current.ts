/** The published editions of an essay. */
import type { EditionEntry, EssayEntry, Report } from '../report.ts';

/** The edition that is current, or null when the essay was never published. */
export function currentEdition({ data }: Pick<EssayEntry, 'data'>): EssayEntry['data']['editions'][number] | null {
  return data.editions.at(-1) ?? null;
}

/** The name of an edition's record, as in `l2-moats/v2`. */
export function editionId(essay: string, number: number): string {
  return `${essay}/v${number}`;
}

/** Reads the name of an edition's record; null when it has another form. */
export function readEditionId(id: string): { essay: string; number: number } | null {
  const groups = /^(?<essay>[^/]+)\/v(?<number>[1-9]\d*)$/.exec(id)?.groups;
  return groups ? { essay: groups.essay!, number: Number(groups.number) } : null;
}

/**
 * The frozen editions that an essay names, from the first on. A file that it does not name is none: a command that was
 * stopped half-way leaves such files, and its next run writes over them.
 */
export function editionsOf(report: Report, essay: EssayEntry): { number: number; date: string; entry: EditionEntry }[] {
  return essay.data.editions.flatMap(({ number, date }) => {
    const entry = report.editions.get(editionId(essay.id, number));
    return entry ? [{ number, date, entry }] : [];
  });
}
