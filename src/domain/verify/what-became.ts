/** What became of words that stood in a section once and do not stand in it now. */
import type { EssayHistory, SectionHistory } from '../editions/history.ts';
import { difference, wordsOf } from './difference.ts';
import { findNearWords, findWords, type Found } from './find-words.ts';
import { type Addresses, addressesOf, addressToday, elsewhere, whereabouts } from './places.ts';
import { currentWording, type Edition } from './shelf.ts';
import type { Case, FoundWords } from './words-answer.ts';

type Became = Pick<FoundWords, 'state'> & Partial<FoundWords>;

/** `then` is the newest place of the words in the section, `last` the last edition that had them there. */
export function whatBecame(one: Case, then: Found, last: Edition, addresses: Addresses): Became {
  const { essay, section } = then.on;
  const here = currentWording(essay, section) ? { essay, section } : null;
  const fate = here ? null : whereabouts(one.shelf, section);
  if (fate && 'why' in fate) return { state: 'withdrawn', why: fate.why };
  const target = fate && stands(one, fate.section) ? fate : (laterPlace(one, then, last) ?? fate);
  if (target) return movedTo(one, then, target, addresses);
  const near = here && nearIn(one, section);
  if (!near) return { state: 'gone' };
  return { state: 'changed', ...asNow(one, then, near, addresses) };
}

function movedTo(
  one: Case,
  then: Found,
  target: { essay: EssayHistory; section: SectionHistory },
  addresses: Addresses,
): Became {
  const near = nearIn(one, target.section);
  const literal = one.literal && stands(one, target.section);
  const today = addressesOf(one.shelf.site, target.essay).section(target.section);
  return {
    state: 'moved',
    addresses: { ...addresses, today },
    ...(near && asNow(one, then, near, addresses)),
    ...(literal && { difference: [] }),
    now: { ...elsewhere(target.essay, target.section), literal },
  };
}

/** How words read now, and where; of a quotation that is not literal it has been said how it differs from what once stood. */
function asNow(one: Case, then: Found, near: Found, addresses: Addresses): Partial<FoundWords> {
  const now = { addresses: { ...addresses, today: addressToday(one.shelf, near) } };
  return one.literal ? { ...now, difference: difference(wordsOf(then).join(' … '), wordsOf(near).join(' … ')) } : now;
}

function stands({ found }: Case, section: SectionHistory): boolean {
  return found.some(({ on }) => on.section === section && on.current);
}

/** The words, or what comes nearest to them, in the current wording of a section. */
function nearIn({ quotation, shelf, effort }: Case, section: SectionHistory): Found | null {
  const current = shelf.wordings.filter((on) => on.section === section && on.current);
  return findWords(quotation, current)[0] ?? findNearWords(quotation, shelf, effort, current)[0] ?? null;
}

/** A section that has the words now and got them after this one had lost them. */
function laterPlace({ literal, found }: Case, then: Found, last: Edition): Found['on'] | null {
  if (!literal) return null;
  const next = then.on.essay.editions.find(({ number }) => number > last.number);
  const later = found.find(({ on }) => {
    const since = firstWith(found, on.section);
    const sinceDate = on.essay.editions.find(({ number }) => number === since)?.date;
    if (!on.current || on.section === then.on.section) return false;
    return on.essay === then.on.essay ? since > last.number : !!next && !!sinceDate && sinceDate >= next.date;
  });
  return later?.on ?? null;
}

function firstWith(found: readonly Found[], section: SectionHistory): number {
  return Math.min(...found.filter(({ on }) => on.section === section).map(({ on }) => on.wording.from));
}
