/** What a reader is told who followed a citation: whether what it names still stands as it did in the edition cited. */
import { shorten } from '../text/shorten.ts';
import { type SectionStates, stateSince } from './section-states.ts';

/** Words, or a link with the address that it leads to from the essay's page. */
export type Said = string | { text: string; path: string };

const changes: Said = { text: 'see what changed', path: 'changes/' };

/** On a section that is or was in the essay; null for the essay as a whole. `edition` is what the link says: any text. */
export function noticeOn(states: SectionStates, section: string | null, edition: string): Said[] {
  if (states.current === 0)
    return ['This essay has not been published yet, so there is no edition to compare it with.'];
  const known = /^[1-9]\d{0,3}$/.test(edition) && Number(edition) <= states.current;
  if (known) return section === null ? onEssay(states, edition) : onSection(states, section, edition);
  return [`There is no edition “${shorten(edition, 20)}” of this essay; the current one is number ${states.current}.`];
}

/** Whether an id names a section that is or was in the essay. */
export function isSection({ sections }: SectionStates, id: string): boolean {
  return Object.hasOwn(sections, id);
}

/** Said of a fragment that names nothing of the essay, before what is said of the essay as a whole. */
export function onUnknownSection(name: string): string {
  return `This essay has no section “${shorten(name, 40)}”, and never had.`;
}

function onSection(states: SectionStates, section: string, edition: string): Said[] {
  const { state, then } = stateSince(states, section, edition);
  const old = read(edition, then);
  switch (state) {
    case 'unchanged':
      return [`This section is unchanged since edition ${edition}.`];
    case 'changed':
      return [`This section has changed since edition ${edition}: `, changes, ', ', old, '.'];
    case 'new':
      return [`Edition ${edition} did not have this section: `, changes, '.'];
    default:
      return onFormer(states, section, edition);
  }
}

function onFormer(states: SectionStates, section: string, edition: string): Said[] {
  // An edition that never had it is no place to read it.
  const last = stoodIn(states, section, Number(edition))
    ? edition
    : String(states.sections[section]!.at(-1)?.to ?? edition);
  const rest: Said[] = [read(last, section), ', ', changes, '.'];
  const fate = Object.hasOwn(states.fates, section) ? states.fates[section] : undefined;
  if (!fate) return ['This section is no more: ', ...rest];
  if ('withdrawn' in fate) return [`This section was withdrawn. ${fate.withdrawn} You can `, ...rest];
  const { essay, section: there } = fate.moved;
  return [
    'This section has moved: ',
    { text: 'read it where it is now', path: `../${essay}/${there}/` },
    ', ',
    ...rest,
  ];
}

function onEssay(states: SectionStates, edition: string): Said[] {
  const changed = Object.keys(states.sections)
    .filter((section) => [Number(edition), states.current].some((one) => stoodIn(states, section, one)))
    .filter((section) => stateSince(states, section, edition).state !== 'unchanged').length;
  if (changed === 0) return [`This essay is unchanged since edition ${edition}.`];
  const what = changed === 1 ? 'One section has' : `${changed} sections have`;
  return [`${what} changed since edition ${edition}: `, changes, ', ', read(edition), '.'];
}

function stoodIn({ sections }: SectionStates, section: string, edition: number): boolean {
  return sections[section]!.some(({ from, to }) => from <= edition && edition <= to);
}

function read(edition: string, section?: string): Said {
  return { text: `read edition ${edition}`, path: `v${edition}/${section ? `#${encodeURIComponent(section)}` : ''}` };
}
