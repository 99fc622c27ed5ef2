/** Author–year labels of sources, as they stand in the text: "Kiepuszewski 2024", "L2BEAT n.d.-b". */
import type { Source } from '../../schema/source.ts';
import { once } from '../once.ts';
import type { Report } from '../report.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

type Name = NonNullable<Source['author']>[number];

/** Who is named in the label: authors, else the site or journal, else the publisher, else the title. */
export function labelName(source: Source): string {
  const [first, second, third] = source.author ?? [];
  if (!first)
    return source['container-title'] ?? source.publisher ?? source['title-short'] ?? shorten(plainTitle(source.title));
  if (third) return `${shortName(first)} et al.`;
  return second ? `${shortName(first)} and ${shortName(second)}` : shortName(first);
}

/** Year of the label; "n.d." when no date is known. */
export function labelYear(source: Source): string {
  return source.issued?.slice(0, 4) ?? 'n.d.';
}

export interface Label {
  name: string;
  /** Year with its letter, as in "2024a" or "n.d.-b". */
  year: string;
  /** Place among sources of the same name and year, from 0. */
  rank: number;
}

/** Orders sources by their labels: name, then year, then letter. */
export function byLabel(a: { data: Source; label: Label }, b: { data: Source; label: Label }): number {
  return (
    compareText(a.label.name, b.label.name) ||
    compareText(labelYear(a.data), labelYear(b.data)) ||
    a.label.rank - b.label.rank
  );
}

/**
 * Labels for a list of sources, told apart by letters where author and year are the same.
 * Letters follow the order of titles, as in APA 7 section 8.19 ("2024a", "n.d.-a").
 */
export function labels(sources: readonly { id: string; data: Source }[]): Map<string, Label> {
  const groups = new Map<string, { id: string; data: Source }[]>();
  for (const source of sources) {
    const key = `${labelName(source.data)}\0${labelYear(source.data)}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const result = new Map<string, Label>();
  for (const group of groups.values()) {
    group.sort((a, b) => compareText(plainTitle(a.data.title), plainTitle(b.data.title)) || compareText(a.id, b.id));
    for (const [index, { id, data }] of group.entries()) {
      const year = labelYear(data);
      const letter = group.length > 1 ? `${year === 'n.d.' ? '-' : ''}${letterOf(index)}` : '';
      result.set(id, { name: labelName(data), year: year + letter, rank: index });
    }
  }
  return result;
}

/** The labels of a report's sources, so that one of them has the same letter wherever it is named. */
export const labelsOf = once(({ sources }: Pick<Report, 'sources'>) => labels([...sources.values()]));

/** A title without the brackets that mark it as ours. */
export function plainTitle(title: string): string {
  return title.replace(/^\[([^[\]]*)\]$/, '$1');
}

/** Orders text the same way on every machine, ignoring case. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** A person's whole name, or an organisation's. */
export function fullName(name: Name): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

function shortName(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function shorten(title: string): string {
  const start = title.split(' ').slice(0, 5).join(' ');
  const short = start.length > 40 ? [...start].slice(0, 40).join('') : start;
  return short === title ? title : `${short}…`;
}
