/** What changes in which file when a record or a section gets another name. */
import { id as idSchema } from '../../schema/parts.ts';
import { editionsOf } from '../editions/current.ts';
import { formerNames } from '../former-names.ts';
import { isReserved } from '../prose/heading-id.ts';
import { splitFrontMatter } from '../prose/front-matter.ts';
import { type Located, type LocatedReport } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import { insertName, insertPair, type Insertion } from './insert.ts';
import { type Mention, mentions } from './mentions.ts';
import { applyEdits, type Edit, nameStarts, offsetOf } from './spans.ts';

/** What can be renamed, and in which collection its names are. */
export const renamed = {
  source: 'sources',
  term: 'terms',
  claim: 'claims',
  dataset: 'datasets',
  chart: 'charts',
  section: 'sections',
} as const;

export type Renamed = keyof typeof renamed;

export interface Plan {
  /** New texts of files by their names; null for a file that goes because it gets another name. */
  texts: Map<string, string | null>;
  /** Files that were edited, by the names they had. */
  edited: string[];
  moves: [from: string, to: string][];
}

/** What is renamed, and in what. */
interface Renaming {
  report: LocatedReport;
  texts: ReadonlyMap<string, string>;
  kind: Renamed;
  old: string;
  next: string;
}

/** A refusal in words for an editor. */
class Refusal extends Error {}

/**
 * Plans the renaming of `old`, which for a section is as in `l2-moats#security`, to `next`. `texts` are the texts of all files
 * by the names they have in places; the report is one without findings.
 */
export function planRename(
  report: LocatedReport,
  texts: ReadonlyMap<string, string>,
  kind: Renamed,
  old: string,
  next: string,
): Plan | { refused: string } {
  const asked = { report, texts, kind, old, next };
  try {
    refuseWrongNames(asked);
    const edits = [...renamings(asked), ...keepOldName(asked)];
    const files = new Map<string, Edit[]>();
    for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
    const plan = new Map<string, string | null>();
    for (const [file, own] of files) plan.set(file, applyEdits(texts.get(file)!, own));
    const moves = movesOf(asked).filter(([from]) => texts.has(from));
    for (const [from, to] of moves) plan.set(to, plan.get(from) ?? texts.get(from)!).set(from, null);
    return { texts: plan, edited: [...files.keys()], moves };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function refuseWrongNames({ report, kind, old, next }: Renaming): void {
  const names = namesOf(report, kind);
  if (!names.has(old)) throw new Refusal(`There is no ${kind} \`${old}\`${nearestHint(old, names)}.`);
  if (!idSchema.safeParse(next).success) {
    throw new Refusal(`\`${next}\` cannot be a name: use lower case letters, digits and single hyphens.`);
  }
  const full = kind === 'section' ? `${old.split('#')[0]}#${next}` : next;
  if (names.has(full)) throw new Refusal(`There is a ${kind} \`${full}\` already.`);
  if (kind !== 'section') {
    const holder = formerNames(report)[renamed[kind]].get(next);
    if (holder)
      throw new Refusal(
        `\`${next}\` was the name of the ${kind} \`${holder}\`, and leads there for those who cited it.`,
      );
    return;
  }
  if (isReserved(next)) throw new Refusal(`\`${next}\` is the name of another page or place of the essay.`);
  const essay = report.essays.get(old.split('#')[0]!)!;
  const published = editionsOf(report, essay).flatMap(({ entry }) => entry.outline.sections.map(({ id }) => id));
  if (
    [...published, ...Object.keys(essay.data.moved ?? {}), ...Object.keys(essay.data.withdrawn ?? {})].includes(next)
  ) {
    throw new Refusal(`\`${next}\` was published as the name of a section before; take another.`);
  }
}

/** All names of a kind; those of sections with their essays. */
function namesOf(report: LocatedReport, kind: Renamed): Set<string> {
  if (kind === 'claim')
    return new Set([...report.ledgers.values()].flatMap(({ data }) => data.claims.map(({ id }) => id)));
  if (kind !== 'section') return new Set(report[renamed[kind]].keys());
  return new Set(
    [...report.essays.values()].flatMap(({ id: essay, outline }) =>
      outline.sections.flatMap(({ id }) => (id ? [`${essay}#${id}`] : [])),
    ),
  );
}

/** The edits that write the new name wherever the old one is written. */
function renamings(asked: Renaming): Edit[] {
  const { report, texts, kind, old, next } = asked;
  const length = old.split('#').at(-1)!.length;
  const own = [...mentions(report), ...definitions(asked)].filter(
    ({ collection, target }) => collection === renamed[kind] && target === old,
  );
  return own.flatMap((mention) => {
    const { file, line, column } = mention.place();
    const starts = nameStarts(texts.get(file) ?? '', mention);
    if (starts.length === 0) {
      throw new Refusal(
        `${file}:${line}:${column} names \`${old}\` in a way that this command cannot change. Nothing was renamed.`,
      );
    }
    return starts.map((start) => ({ file, start, end: start + length, text: next }));
  });
}

/** Where a claim or a section has its name; other records have it as the name of their file. */
function definitions({ report, kind, old }: Renaming): Mention[] {
  if (kind === 'claim') {
    const { ledger, index } = claimAt(report, old);
    return [{ collection: 'claims', target: old, place: () => ledger.at(['claims', index, 'id']) }];
  }
  if (kind !== 'section') return [];
  const [name = '', id] = old.split('#');
  const { outline } = report.essays.get(name)!;
  const { place } = outline.sections.find((section) => section.id === id)!;
  return [{ collection: 'sections', target: old, place: () => place, part: 'heading' }];
}

function claimAt(report: LocatedReport, id: string) {
  for (const ledger of report.ledgers.values()) {
    const index = ledger.data.claims.findIndex((claim) => claim.id === id);
    if (index >= 0) return { ledger, index };
  }
  throw new Refusal(`There is no claim \`${id}\`.`);
}

/** The edit that notes the old name, so that what others cited still leads somewhere. */
function keepOldName({ report, texts, kind, old, next }: Renaming): Edit[] {
  if (kind === 'section') {
    const [name = '', id = ''] = old.split('#');
    const essay = report.essays.get(name)!;
    const published = editionsOf(report, essay).some(({ entry }) =>
      entry.outline.sections.some((section) => section.id === id),
    );
    if (!published) return [];
    const text = texts.get(essay.file)!;
    const { yaml } = splitFrontMatter(text.replace(/^\uFEFF/, ''));
    return [insertion(essay.file, insertPair(yaml!, 'moved', id, next), offsetOf(text, { line: 2, column: 1 }))];
  }
  const found: { record: Located; path: (string | number)[] } =
    kind === 'claim'
      ? { record: claimAt(report, old).ledger, path: ['claims', claimAt(report, old).index] }
      : { record: report[renamed[kind]].get(old)!, path: [] };
  const { file } = found.record;
  const mark = texts.get(file)!.startsWith('\uFEFF') ? 1 : 0;
  return [insertion(file, insertName(texts.get(file)!.slice(mark), found.path, 'formerly', old), mark)];
}

function insertion(file: string, found: Insertion | null, shift: number): Edit {
  if (!found)
    throw new Refusal(
      `${file} is written in a way to which this command cannot add the old name. Nothing was renamed.`,
    );
  return { file, start: found.at + shift, end: found.at + shift, text: found.text };
}

/** Files that get another name. */
function movesOf({ report, kind, old, next }: Renaming): [from: string, to: string][] {
  if (kind === 'claim' || kind === 'section') return [];
  const { file } = report[renamed[kind]].get(old)!;
  if (kind !== 'dataset') return [[file, file.replace(/[^/]+$/, `${next}.yaml`)]];
  const folder = file.replace(/[^/]+\/dataset\.yaml$/, '');
  return ['dataset.yaml', 'data.csv'].map((name) => [`${folder}${old}/${name}`, `${folder}${next}/${name}`]);
}
