/** A source's record from what a reference manager exports: CSL-JSON, to which BibTeX is brought first. */
import { type CslItem, cslItem } from '../../schema/csl-item.ts';
import { date as dateSchema } from '../../schema/parts.ts';
import { type Source, sourceTypes } from '../../schema/source.ts';
import { slugOf } from '../text/slug.ts';
import { withoutTracking } from '../text/web-address.ts';

/** Types that we do not keep, and what is nearest among ours; all others become `document`. */
const nearestType: Readonly<Record<string, Source['type']>> = {
  broadcast: 'motion_picture',
  'entry-dictionary': 'webpage',
  'entry-encyclopedia': 'webpage',
  bill: 'regulation',
  legislation: 'regulation',
  legal_case: 'regulation',
  manuscript: 'article',
  'paper-conference': 'article',
  review: 'article',
};

export interface FromCsl {
  /** Empty when the item names nothing of which a key can be made. */
  key: string;
  source: Omit<Source, 'role' | 'linkable' | 'research-ids'>;
  /** What was changed on the way, for the editor. */
  remarks: string[];
}

/** Reads an item, whatever it holds; `today` is the day of reading where the item does not say it. */
export function fromCsl(exported: object, today: string): FromCsl {
  const item = cslItem.parse(exported);
  const remarks: string[] = [];
  const type = sourceTypes.find((known) => known === item.type) ?? nearestType[item.type ?? ''] ?? 'document';
  if (item.type !== type) remarks.push(`its type was \`${item.type ?? 'none'}\` and is \`${type}\` here`);
  const title = plain(item.title);
  if (!title) remarks.push('it has no title');
  const issued = dateOf(item.issued);
  if (item.issued && !issued) remarks.push('its date could not be read');
  const written = plain(item.URL) ?? (item.DOI ? `https://doi.org/${item.DOI.trim()}` : undefined);
  const URL = written && /^https?:\/\/\S+$/i.test(written) ? withoutTracking(written) : undefined;
  if (written && !URL) remarks.push(`its address, ${written}, is none on the web`);
  const authors = (item.author ?? []).flatMap((name) => nameOf(name) ?? []);
  const accessed = dateOf(item.accessed);
  const fields = {
    type,
    title: title ?? '[No title was shown]',
    'title-short': plain(item['title-short'] ?? item.shortTitle),
    author: authors.length > 0 ? authors : undefined,
    issued,
    'container-title': plain(item['container-title']),
    publisher: plain(item.publisher),
    number: plain(item.number),
    URL,
    accessed: accessed?.length === 10 ? accessed : today,
    note: plain(item.note),
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { key: keyOf(item, authors, issued), source: present as FromCsl['source'], remarks };
}

/** The key that the reference manager uses, where it is one; else author and year, else the title's first words. */
function keyOf(item: CslItem, authors: NonNullable<Source['author']>, issued: string | undefined): string {
  const own = [item['citation-key'], item.id]
    .map(String)
    .find((key) => /^[\p{L}\p{N}_:.-]+$/u.test(key) && key !== 'undefined');
  if (own && /\p{L}/u.test(own)) return slugOf(own.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-'));
  const [first] = authors;
  const name = first && ('literal' in first ? first.literal : first.family);
  return slugOf([name, issued?.slice(0, 4)].filter(Boolean).join(' '), 4) || slugOf(item.title ?? '', 4);
}

function nameOf(name: NonNullable<CslItem['author']>[number]): NonNullable<Source['author']>[number] | undefined {
  const family = plain([name['non-dropping-particle'], name.family].filter(Boolean).join(' '));
  const given = plain(name.given);
  if (family && given) return { family, given };
  const literal = plain(name.literal) ?? family ?? given;
  return literal ? { literal } : undefined;
}

/** A date as precise as it is given, and no more precise than it makes sense; undefined when it is none. */
function dateOf(date: CslItem['issued']): string | undefined {
  const text = (date?.raw ?? date?.literal ?? '').trim();
  const parts = date?.['date-parts']?.[0] ?? /^\d{4}(?:-\d{1,2}){0,2}/.exec(text)?.[0].split('-') ?? [];
  for (let length = Math.min(parts.length, 3); length > 0; length--) {
    const written = parts
      .slice(0, length)
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-');
    if (dateSchema.safeParse(written).success) return written;
  }
  return undefined;
}

/** One line without the marks that reference managers keep for italics and the like; undefined when nothing is left. */
function plain(text: string | undefined): string | undefined {
  return (
    text
      ?.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)\b[^>]*>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}
