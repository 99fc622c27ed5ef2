/** Whether a section still stands as it did in an edition: what the notice above a cited section needs to know. */
import type { Fate } from './fate.ts';
import type { EssayHistory, Wording } from './history.ts';

export interface SectionStates {
  essay: string;
  /** Number of the current edition. */
  current: number;
  /** Day of each edition, from the first on. */
  dates: string[];
  /** By section id: the wordings, from the oldest on, without their words. */
  sections: Record<string, Pick<Wording, 'from' | 'to' | 'id' | 'renamed'>[]>;
  /** What became of sections that are gone. */
  fates: Record<string, Fate>;
}

export function sectionStates(history: EssayHistory): SectionStates {
  return {
    essay: history.id,
    current: history.editions.at(-1)?.number ?? 0,
    dates: history.editions.map(({ date }) => date),
    sections: Object.fromEntries(
      history.sections.map(({ id, wordings }) => [
        id,
        wordings.map(({ from, to, id: then, renamed }) => ({
          from,
          to,
          ...(then && { id: then }),
          ...(renamed && { renamed }),
        })),
      ]),
    ),
    fates: Object.fromEntries(history.sections.flatMap(({ id, fate }) => (fate ? [[id, fate]] : []))),
  };
}

/** What there is to say to a reader who comes with an edition's number. */
export interface SectionState {
  /** `new` when that edition did not have the section, `gone` when the current one has not. */
  state: 'unknown-edition' | 'unchanged' | 'changed' | 'new' | 'gone';
  /** The id that the section had in that edition. */
  then: string;
}

/** The state of a section since an edition. Both are what a link says, and may be any text. */
export function stateSince(states: SectionStates, named: string, edition: string): SectionState {
  const fate = Object.hasOwn(states.fates, named) ? states.fates[named]! : null;
  const moved = fate && 'moved' in fate && fate.moved.essay === states.essay ? fate.moved.section : null;
  // What was renamed has its wordings under its new name; what was merged into another section has its own.
  const merged = moved !== null && states.sections[named]!.length > 0;
  const section = moved !== null && !merged ? moved : named;
  const number = /^[1-9]\d{0,3}$/.test(edition) ? Number(edition) : 0;
  if (number < 1 || number > states.current) return { state: 'unknown-edition', then: section };
  const wordings = Object.hasOwn(states.sections, section) ? states.sections[section]! : [];
  const then = wordings.findIndex(({ from, to }) => from <= number && number <= to);
  const now = wordings.findIndex(({ to }) => to === states.current);
  const same = wordings.slice(then + 1, now + 1).every(({ renamed }) => renamed);
  if (merged) return { state: then === -1 ? 'new' : 'changed', then: named };
  const state = now === -1 ? 'gone' : then === -1 ? 'new' : same ? 'unchanged' : 'changed';
  return { state, then: wordings[then]?.id ?? section };
}
