/** Histories of an essay whose editions are given as texts, from the first on. */
import { type EssayHistory, historyOf } from '../../../../src/domain/editions/history.ts';
import type { Essay } from '../../../../src/schema/essay.ts';
import { edition, report } from '../../builders.ts';

/** The history of the essay `one`; an edition that is null has lost its files. */
export function history(texts: (string | null)[], changes: Partial<Essay> = {}): EssayHistory {
  const editions = texts.map((_, index) => edition(index + 1));
  const frozen = texts.flatMap((text, index) => (text === null ? [] : [[`one/v${index + 1}`, text] as const]));
  const built = report({
    essays: { one: { text: '', editions, ...changes } },
    editions: Object.fromEntries(frozen),
  });
  return historyOf(built, built.essays.get('one')!);
}
