/** A passage quoted with its citation: as plain text, as HTML and as Markdown. */
import { escapeHtml, escapeMarkdown } from '../text/escape.ts';
import { inPercent } from './percent.ts';

export interface QuotedWork {
  /** Who signs it, as it is printed. */
  authors: string | null;
  year: string | null;
  title: string;
  /** Title of the section that the passage stands in; it is named instead of the whole. */
  section: string | null;
  edition: string | null;
  /** Full address of the passage. */
  link: string;
}

export interface Quotation {
  text: string;
  html: string;
  markdown: string;
}

/** Stands in a paragraph for what a quotation leaves out: a citation, the mark of a note, a control. */
export const omission = '\uFFFC';

export function quotation(paragraphs: readonly string[], work: QuotedWork): Quotation {
  const quoted = paragraphs.map(tidyParagraph).filter((paragraph) => paragraph !== '');
  const title = `“${turnQuotes(work.section ?? work.title)}”`;
  const cite = (titled: string, of = (text: string) => text): string => {
    const parts = [work.authors && of(work.authors), work.year, titled, work.edition && `edition ${work.edition}`];
    return `(${parts.filter(Boolean).join(', ')})`;
  };
  const link = escapeHtml(work.link);
  return {
    // Each paragraph opens the quotation anew, and only the last one closes it.
    text: `${quoted.map((paragraph) => `“${turnQuotes(paragraph)}`).join('\n\n')}” ${cite(title)}\n${work.link}`,
    html:
      `<blockquote cite="${link}">${quoted.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}</blockquote>` +
      `<p>${cite(`<a href="${link}">${escapeHtml(title)}</a>`, escapeHtml)}</p>`,
    markdown:
      `${quoted.map((paragraph) => `> ${escapeMarkdown(paragraph)}`).join('\n>\n')}\n\n` +
      cite(`[${escapeMarkdown(title)}](${inPercent(work.link, /[()\s<>\\]/g)})`, escapeMarkdown),
  };
}

/** A paragraph as it is read: one kind of space, and neither gaps nor stray spaces where something was left out. */
export function tidyParagraph(paragraph: string): string {
  return paragraph
    .replace(/\s*\uFFFC[\s\uFFFC]*(?=[.,;:!?…)\]’”]|$)/gu, '')
    .replace(/\s*\uFFFC[\s\uFFFC]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Quotation marks as they stand inside others: “ ” become ‘ ’, and the ‘ ’ of a quotation, but no apostrophe, “ ”. */
export function turnQuotes(text: string): string {
  return text.replace(
    /‘(?=\S)((?:[^‘’]|’(?=[\p{L}\p{N}]))*)’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])"(?=\S)([^"]*)"|[“”]/gu,
    (mark, single?: string, straight?: string) => {
      if (single !== undefined) return `“${turnQuotes(single)}”`;
      if (straight !== undefined) return `‘${turnQuotes(straight)}’`;
      return mark === '“' ? '‘' : '’';
    },
  );
}
