/** All wordings of all sections, ready to be searched. */
import type { EssayHistory, SectionHistory, Wording } from '../editions/history.ts';
import { type Letters, lettersOf } from './letters.ts';

/** What `/verify/index.json` holds. */
export interface EditionsIndex {
  /** Full address of the start page, ending in a slash. */
  site: string;
  essays: EssayHistory[];
}

export type Edition = EssayHistory['editions'][number];

/** A wording with its place in the report. */
export interface Shelved {
  essay: EssayHistory;
  section: SectionHistory;
  wording: Wording;
  /** Whether it stands in the current edition. */
  current: boolean;
  /** Its title and its blocks, a line each. */
  letters: Letters;
}

export interface Shelf {
  site: string;
  /** Essays of which an edition has been published. */
  essays: EssayHistory[];
  /** In the order of the report, the wordings of a section from the oldest on. */
  wordings: Shelved[];
  /** In which wordings a word stands, by its letters and digits. */
  byWord: ReadonlyMap<string, ReadonlySet<Shelved>>;
}

export function shelve({ site, essays }: EditionsIndex): Shelf {
  const published = essays.filter(({ editions }) => editions.length > 0);
  const wordings = published.flatMap((essay) =>
    essay.sections.flatMap((section) =>
      section.wordings.map((wording): Shelved => {
        const lines = [wording.title, ...wording.blocks].map((line) => line.normalize('NFC').replace(/\s+/g, ' '));
        const current = wording.to === currentEdition(essay).number;
        return { essay, section, wording, current, letters: lettersOf(lines.join('\n')) };
      }),
    ),
  );
  const byWord = new Map<string, Set<Shelved>>();
  for (const shelved of wordings) {
    for (const key of wordKeys(shelved.letters.original)) {
      const holders = byWord.get(key);
      if (holders) holders.add(shelved);
      else byWord.set(key, new Set([shelved]));
    }
  }
  return { site, essays: published, wordings, byWord };
}

/** The different words of a text, without what stands around their letters. */
export function wordKeys(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The newest edition of a published essay. */
export function currentEdition({ editions }: EssayHistory): Edition {
  return editions.at(-1)!;
}

/** The wording of a section in the current edition of its essay, unless it is gone. */
export function currentWording(essay: EssayHistory, section: SectionHistory): Wording | undefined {
  return wordingIn(section, currentEdition(essay).number);
}

/** The wording of a section in an edition, unless it was away. */
export function wordingIn({ wordings }: SectionHistory, edition: number): Wording | undefined {
  return wordings.find(({ from, to }) => from <= edition && edition <= to);
}
