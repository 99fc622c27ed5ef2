/** Whether a section still stands as it did in the edition that a commentary answers, and how it stood. */
import type { EssayHistory } from '../editions/history.ts';
import { sectionStates, stateSince } from '../editions/section-states.ts';
import { findQuote } from './find-quote.ts';
import type { Place } from './places.ts';

/** That a section is other than in the edition answered. */
export interface Since {
  edition: number;
  /** The id that the section had in that edition. */
  section: string;
  /** The title that it had there. */
  title: string;
  /** Whether the section is nowhere any more. */
  gone: boolean;
  /** The paragraph that had the words quoted; null where none are quoted, or no one paragraph has them. */
  passage: string | null;
}

/** A place that is answered, with what has become of it. */
export interface AnsweredPlace extends Place {
  essayTitle: string;
  /** Title of the section today; the one it had where it is no more. */
  title: string;
  since: Since | null;
}

/** Null while the section is as it was answered, or where no edition tells. `history` is that of the place's essay. */
export function sinceAnswered({ section, edition, quote, now }: Place, history: EssayHistory): Since | null {
  if (edition === null) return null;
  const { state, then } = stateSince(sectionStates(history), section, String(edition));
  if (state === 'unchanged' || state === 'unknown-edition') return null;
  const wording = history.sections
    .flatMap(({ id, wordings }) => wordings.map((one) => ({ id, ...one })))
    .find(({ id, from, to }) => id === then && from <= edition && edition <= to);
  if (!wording) return null;
  const passage = wording.blocks.find((block) => quote !== null && findQuote(quote, block)) ?? null;
  return { edition, section: then, title: wording.title, gone: now === null, passage };
}
