/** A bibliographic entry, taken apart for a page to set. Order and punctuation follow APA 7, section 9. */
import type { Source } from '../../schema/source.ts';
import { longDate } from '../text/dates.ts';
import { labelYear } from './label.ts';

export interface EntryParts {
  /** "Kiepuszewski, B., & Doe, J."; the site or publisher when nobody is named; empty when that is unknown too. */
  lead: string;
  /** "2024a, 5 November" or "n.d.-b"; letters only where a label tells sources apart. */
  date: string;
  title: string;
  /** Site, journal or repository, and publisher where it is another; empty when it is the lead already. */
  container: string;
  /** Address to link to; absent for sources that are named and not linked. */
  url?: string;
}

/** The parts of a source's entry. `year` is the year of its label, with a letter where there is one. */
export function entryParts(source: Source, year: string = labelYear(source)): EntryParts {
  const container = [source['container-title'], source.publisher, source.number].filter(Boolean).join(', ');
  const authors = joinNames((source.author ?? []).map(nameInList));
  const dayAndMonth =
    source.issued && source.issued.length > 4 ? `, ${longDate(source.issued).replace(/ \d{4}$/, '')}` : '';
  return {
    lead: authors || container,
    date: year + dayAndMonth,
    title: source.title,
    container: authors ? container : '',
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
