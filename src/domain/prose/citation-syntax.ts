/** Pandoc's citation syntax: `[@l2beat-metis, p. 4; see @metis-docs-overview]`. */

export interface CitationItem {
  key: string;
  /** Words before the key, as in "see". */
  prefix?: string;
  /** Page, section or other part, as written after the comma. */
  locator?: string;
}

export interface Citation {
  /** Index in the text of the opening bracket, and of the character after the closing one. */
  start: number;
  end: number;
  items: CitationItem[];
  /** Index in the text of each item's key, in the order of `items`. */
  keyStarts: number[];
}

const bracket = /\[([^[\]]*@[^[\]]*)\]/g;
const item = /^\s*(?:(?<prefix>[^@]*?)\s+)?@(?<key>[\w-]+)(?:\s*,\s*(?<locator>.*?))?\s*$/s;

/**
 * Finds the citations of a text.
 * Brackets that hold an @ but cannot be read as a citation come back in `broken`, by index of the bracket.
 * Syntax: https://pandoc.org/MANUAL.html#citation-syntax, without suppressed authors and citations outside brackets.
 */
export function findCitations(text: string): { citations: Citation[]; broken: number[] } {
  const citations: Citation[] = [];
  const broken: number[] = [];
  for (const match of text.matchAll(bracket)) {
    const citation = readCitation(match[1]!, match.index);
    if (citation === null) broken.push(match.index);
    else citations.push({ ...citation, start: match.index, end: match.index + match[0].length });
  }
  // A bracket that is not closed, or not opened, in the same text is cut by markup or an address inside it.
  const open = /\[[^[\]]*@[\w-][^[\]]*$/.exec(text);
  if (open) broken.push(open.index);
  const cut = /^[^[\]]*@[\w-][^[\]]*\]/.exec(text);
  if (cut) broken.push(text.indexOf('@'));
  return { citations, broken };
}

function readCitation(inside: string, start: number): Pick<Citation, 'items' | 'keyStarts'> | null {
  const items: CitationItem[] = [];
  const keyStarts: number[] = [];
  let offset = start + 1;
  for (const part of inside.split(';')) {
    const groups = item.exec(part)?.groups;
    if (!groups) return null;
    const { key, prefix, locator } = groups;
    items.push({ key: key!, ...(prefix && { prefix }), ...(locator && { locator }) });
    keyStarts.push(offset + part.indexOf('@') + 1);
    offset += part.length + 1;
  }
  return { items, keyStarts };
}

/** A text without its citations. */
export function withoutCitations(text: string): string {
  let plain = '';
  let end = 0;
  for (const citation of findCitations(text).citations) {
    plain += text.slice(end, citation.start);
    end = citation.end;
  }
  return plain + text.slice(end);
}
