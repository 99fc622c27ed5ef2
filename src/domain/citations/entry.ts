/** A bibliographic entry, taken apart for a page to set. Order and punctuation follow APA 7, section 9. */
import type { Source } from '../../schema/source.ts';
import { longDate } from '../text/dates.ts';

export interface EntryParts {
  /** "Kiepuszewski, B., & Doe, J."; empty when nobody is named. */
  authors: string;
  /** "5 November 2024" or "no date". */
  date: string;
  title: string;
  /** Site, journal or repository, and publisher where it is another. */
  container: string;
  /** Address to link to; absent for sources that are named and not linked. */
  url?: string;
}

/** The parts of a source's entry. */
export function entryParts(source: Source): EntryParts {
  const container = [source['container-title'], source.publisher, source.number].filter(Boolean).join(', ');
  return {
    authors: joinNames((source.author ?? []).map(nameInList)),
    date: source.issued ? longDate(source.issued) : 'no date',
    title: source.title,
    container,
    ...(source.linkable && source.URL && { url: source.URL }),
  };
}

function nameInList(name: NonNullable<Source['author']>[number]): string {
  if ('literal' in name) return name.literal;
  const initials = (name.given ?? '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((part) => `${[...part][0]}.`)
    .join(' ');
  return initials ? `${name.family}, ${initials}` : name.family;
}

function joinNames(names: string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** The host of an address, for people who read it on paper or by ear. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
