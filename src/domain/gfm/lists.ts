/** The lists that stand after a text: commentary on it, claims, terms, references. Each has a heading, or is not there. */
import type { RootContent } from 'mdast';
import { entryParts, hostOf } from '../citations/entry.ts';
import type { Reference } from '../citations/references.ts';
import type { Mention } from '../backlinks.ts';
import type { Thread } from '../commentary/threads.ts';
import { claimsMarked } from '../claims/marked.ts';
import { type Outline, targetsOf } from '../prose/outline.ts';
import { type Claim, type Entry } from '../report.ts';
import type { Source } from '../../schema/source.ts';
import type { Term } from '../../schema/term.ts';
import { longDate } from '../text/dates.ts';
import type { Frame } from './frame.ts';
import { heading, link, list, type Phrase, strong } from './nodes.ts';

type Items = readonly (readonly Phrase[])[];

/** A heading of the second level and a list below it; nothing when the list is empty. */
export function titled(title: string, items: Items): RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), list(items)];
}

/** What stands after a text, of which `outline` is the whole or a part: the claims and terms that it marks, and its references. */
export function afterText(outline: Outline, references: readonly Reference[], frame: Frame): RootContent[] {
  const { report } = frame;
  const terms = targetsOf(outline, 'term').map((id) => report.terms.get(id)!);
  return [
    ...titled('Claims discussed', claimItems(claimsMarked(report, outline), frame)),
    ...titled('Terms', termItems(terms, frame)),
    ...titled('References', referenceItems(references, frame)),
  ];
}

/** Commentary, each followed by what answers it. */
export function commentaryItems(threads: readonly Thread[], frame: Frame): Items {
  return threads.flatMap(({ commentary: { id, data }, replies }) => {
    const { title, relation, answers, author, date, summary } = data;
    const above = frame.report.commentary.get(answers ?? '');
    const does = above ? `${relation} “${above.data.title}”` : relation;
    return [
      [
        link(frame.at.text({ collection: 'commentary', id }), title),
        ` (${does}; ${author}, ${longDate(date)}): ${summary}`,
      ],
      ...commentaryItems(replies, frame),
    ];
  });
}

export function claimItems(claims: readonly Claim[], { at }: Frame): Items {
  return claims.map(({ id, order, claim, verdict, reason }) => [
    link(at.claim(id), `Claim ${order}`),
    `: ${claim} `,
    strong(`Verdict: ${verdict}.`),
    ` ${reason}`,
  ]);
}

function termItems(terms: readonly Entry<Term>[], { at }: Frame): Items {
  return terms
    .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'en'))
    .map(({ id, data }) => [link(at.term(id), data.name), `: ${data.definition}`]);
}

export function referenceItems(references: readonly Reference[], frame: Frame): Items {
  return references.map(({ key, source, label }) => entry(key, source, frame, label.year));
}

export function mentionItems(mentions: readonly Mention[], { at }: Frame): Items {
  return mentions.map(({ text, title, section, sectionTitle }) => [
    link(at.text(text, section), sectionTitle ?? title),
    sectionTitle ? ` in ${title}` : '',
  ]);
}

/** A source as a bibliographic entry. `year` is that of its label, where a list has labels. */
export function entry(key: string, source: Source, { at }: Frame, year?: string): Phrase[] {
  const { lead, date, title, container, url } = entryParts(source, year);
  return [
    lead && `${lead}${lead.endsWith('.') ? '' : '.'} (${date}). `,
    link(at.source(key), title),
    /[.?!]$/.test(title) ? ' ' : '. ',
    lead ? '' : `(${date}). `,
    container && `${container}. `,
    url ? link(url, hostOf(url)) : 'Not linked.',
  ];
}
