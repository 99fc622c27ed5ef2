/** Whether a section still stands as it did in an edition: what the notice above a cited section needs to know. */
import type { EssayHistory, Fate } from './history.ts';

export interface SectionStates {
  /** Number of the current edition. */
  current: number;
  /** Day of each edition, from the first on. */
  dates: string[];
  /** By section id: the first and the last edition of each wording, from the oldest on. */
  sections: Record<string, [from: number, to: number][]>;
  /** What became of sections that are gone. */
  fates: Record<string, Fate>;
}

export function sectionStates(history: EssayHistory): SectionStates {
  return {
    current: history.editions.at(-1)?.number ?? 0,
    dates: history.editions.map(({ date }) => date),
    sections: Object.fromEntries(
      history.sections.map(({ id, wordings }) => [id, wordings.map(({ from, to }): [number, number] => [from, to])]),
    ),
    fates: Object.fromEntries(history.sections.flatMap(({ id, fate }) => (fate ? [[id, fate]] : []))),
  };
}

/** What there is to say to a reader who comes with an edition's number. */
export type SectionState = 'unknown-edition' | 'unchanged' | 'changed' | 'new' | 'gone';

/**
 * The state of a section since an edition: `new` when that edition did not have it, `gone` when the current one has not.
 * `edition` is what a link says, and may be any text.
 */
export function stateSince(states: SectionStates, section: string, edition: string): SectionState {
  const number = /^[1-9]\d{0,3}$/.test(edition) ? Number(edition) : 0;
  if (number < 1 || number > states.current) return 'unknown-edition';
  const wordings = Object.hasOwn(states.sections, section) ? states.sections[section]! : [];
  const then = wordings.find(([from, to]) => from <= number && number <= to);
  const now = wordings.find(([, to]) => to === states.current);
  if (!now) return 'gone';
  if (!then) return 'new';
  return then === now ? 'unchanged' : 'changed';
}
