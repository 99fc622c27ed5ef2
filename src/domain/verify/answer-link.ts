/** What is to be said of a link: whether what it leads to is as it was in the edition that it names. */
import type { EssayHistory, SectionHistory } from '../editions/history.ts';
import { isReserved } from '../prose/heading-id.ts';
import { nearest } from '../text/nearest.ts';
import { type Addresses, addressesOf, type Elsewhere, elsewhere, type Named, titleOf, whereabouts } from './places.ts';
import type { Address } from './read-address.ts';
import { currentWording, type Edition, type Shelf, wordingIn } from './shelf.ts';
import type { Cited } from './words-answer.ts';

export interface LinkAnswer {
  kind: 'link';
  /**
   * `unchanged` and `changed` since the edition named, or where none is, since the first. `gone`: once here, and no trace.
   * `unknown`: there never was such a section or essay, or the address is none of an essay.
   */
  state: 'unchanged' | 'changed' | 'moved' | 'withdrawn' | 'gone' | 'unknown' | 'no-such-edition';
  /** Below the start page, as it is written. */
  path: string;
  essay: Named | null;
  /** With its title in the edition named; for an unknown one, its name as it is written. */
  section: Named | null;
  titleNow: string | null;
  /** The edition that the link names: as it is written, and if there is one of that number. */
  asked: string | null;
  cited: Edition | null;
  /** The edition that today is compared with: the one named, or the first that has what the link leads to. */
  base: Edition | null;
  /** The editions that there are. */
  editions: Edition[];
  /** Of a section: the first edition with its current wording, and the last that had it at all. */
  since: Edition | null;
  until: Edition | null;
  /** Whether the edition named has no such section. */
  missing: boolean;
  /** Of an essay: its sections that changed, came and went since. */
  changes: { changed: string[]; added: string[]; removed: string[] };
  now: Elsewhere | null;
  why: string | null;
  /** What was probably meant by an unknown name. */
  nearest: Named | null;
  addresses: Addresses | null;
}

const nothing: Omit<LinkAnswer, 'state' | 'path'> = {
  kind: 'link',
  ...{
    essay: null,
    section: null,
    titleNow: null,
    asked: null,
    cited: null,
    base: null,
    editions: [],
    since: null,
    until: null,
  },
  ...{ missing: false, changes: { changed: [], added: [], removed: [] }, now: null, why: null, nearest: null },
  addresses: null,
};

export function answerLink(address: Address, shelf: Shelf): LinkAnswer {
  const essay = shelf.essays.find(({ id }) => id === address.essay);
  const unknown: LinkAnswer = { ...nothing, state: 'unknown', path: address.path, asked: address.edition };
  if (!essay) {
    const name = nearest(
      address.essay ?? '',
      shelf.essays.map(({ id }) => id),
    );
    const meant = address.essay === null ? undefined : shelf.essays.find(({ id }) => id === name);
    const today = meant ? addressesOf(shelf.site, meant) : null;
    return {
      ...unknown,
      essay: address.essay === null ? null : { id: address.essay, title: '' },
      nearest: meant ? { id: meant.id, title: meant.title } : null,
      addresses: today && { today: today.essay, edition: null, changes: today.changes },
    };
  }
  const of: LinkAnswer = {
    ...unknown,
    essay: { id: essay.id, title: essay.title },
    cited: essay.editions.find(({ number }) => String(number) === address.edition) ?? null,
    editions: essay.editions,
  };
  const name = sectionNamed(address, essay);
  if (name === null) return ofEssay(of, essay, shelf);
  const section = essay.sections.find(({ id }) => id === name);
  return section ? ofSection(of, essay, section, shelf) : ofUnknownSection(of, essay, name, shelf);
}

/** What a link names, as far as it is or was there. */
export function citedBy(address: Address, { essays }: Shelf): Cited | null {
  const essay = essays.find(({ id }) => id === address.essay);
  if (!essay) return null;
  const name = sectionNamed(address, essay);
  const section = essay.sections.find(({ id }) => id === name)?.id ?? null;
  return { essay: essay.id, section, edition: address.edition };
}

/** The section that an address names; null for one that leads to the essay as a whole, or to something beside its text. */
function sectionNamed({ section }: Address, { sections }: EssayHistory): string | null {
  if (section === null || sections.some(({ id }) => id === section)) return section;
  const ofHeading = section.replace(/-title$/, '');
  if (sections.some(({ id }) => id === ofHeading)) return ofHeading;
  return isReserved(section) ? null : section;
}

function ofEssay(of: LinkAnswer, essay: EssayHistory, { site }: Shelf): LinkAnswer {
  const base = of.cited ?? essay.editions[0]!;
  const changes: LinkAnswer['changes'] = { changed: [], added: [], removed: [] };
  for (const section of essay.sections) {
    const then = wordingIn(section, base.number);
    const now = currentWording(essay, section);
    if (then === now) continue;
    changes[!then ? 'added' : !now ? 'removed' : 'changed'].push((now ?? then)!.title);
  }
  const to = addressesOf(site, essay);
  return {
    ...of,
    base,
    state: stateOf(of, Object.values(changes).flat().length > 0),
    changes,
    addresses: { today: to.essay, edition: of.cited && to.edition(of.cited), changes: to.changes },
  };
}

function ofSection(of: LinkAnswer, essay: EssayHistory, section: SectionHistory, shelf: Shelf): LinkAnswer {
  const now = currentWording(essay, section);
  const then = of.cited ? wordingIn(section, of.cited.number) : section.wordings[0];
  const edition = (number: number | undefined) => essay.editions.find((one) => one.number === number) ?? null;
  const to = addressesOf(shelf.site, essay);
  const about: LinkAnswer = {
    ...of,
    state: stateOf(of, then !== now),
    section: { id: section.id, title: titleOf(section, of.cited?.number) },
    titleNow: now?.title ?? null,
    base: of.cited ?? edition(then?.from),
    since: edition(now?.from),
    until: edition(section.wordings.at(-1)?.to),
    missing: of.cited !== null && !then,
    addresses: {
      today: now ? to.section(section) : null,
      edition: of.cited && then ? to.edition(of.cited, section) : null,
      changes: to.changes,
    },
  };
  if (now) return about;
  const fate = whereabouts(shelf, section);
  if (!fate) return { ...about, state: 'gone' };
  if ('why' in fate) return { ...about, state: 'withdrawn', why: fate.why };
  return {
    ...about,
    state: 'moved',
    now: elsewhere(fate.essay, fate.section),
    addresses: { ...about.addresses!, today: addressesOf(shelf.site, fate.essay).section(fate.section) },
  };
}

function ofUnknownSection(of: LinkAnswer, essay: EssayHistory, name: string, { site }: Shelf): LinkAnswer {
  const id = nearest(
    name,
    essay.sections.map((section) => section.id),
  );
  const meant = essay.sections.find((section) => section.id === id);
  const to = addressesOf(site, essay);
  return {
    ...of,
    section: { id: name, title: '' },
    nearest: meant ? { id: meant.id, title: titleOf(meant) } : null,
    addresses: {
      today: meant && currentWording(essay, meant) ? to.section(meant) : to.essay,
      edition: of.cited && to.edition(of.cited),
      changes: to.changes,
    },
  };
}

function stateOf({ asked, cited }: LinkAnswer, changed: boolean): LinkAnswer['state'] {
  if (asked !== null && !cited) return 'no-such-edition';
  return changed ? 'changed' : 'unchanged';
}
