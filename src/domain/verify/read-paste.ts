/** What a pasted text is: an address of ours, a citation that holds one, or words to look for. */
import { harmless } from './harmless.ts';
import { type Address, findAddresses, type Quoted } from './read-address.ts';
import { bareWords, quotationsBefore, quotationsIn } from './read-quotations.ts';

export interface Paste {
  /** Whether only the beginning of the text was read. */
  cut: boolean;
  /** The first address of ours. */
  address: Address | null;
  /** How many more addresses of ours stand in the text; they are left alone. */
  moreAddresses: number;
  /** What the text marks as quoted; with an address, what stands before it. */
  quoted: Quoted[];
  /** Without an address, the whole text, which may be a quotation without marks. */
  whole: Quoted | null;
  /** Whether there is other text than the address. */
  hasText: boolean;
}

/** How much of a text is read. */
export const mostCharacters = 20_000;

/** Reads the first 20,000 characters of any text; never throws. */
export function readPaste(pasted: string, site: string): Paste {
  const text = harmless(unescaped(pasted.slice(0, mostCharacters)));
  const [address = null, ...more] = findAddresses(text, site);
  const quotations = address ? quotationsBefore(text, address.at) : quotationsIn(text);
  const whole = address ? '' : bareWords(text);
  return {
    cut: pasted.length > mostCharacters,
    address,
    moreAddresses: new Set(more.map(({ path }) => path).filter((path) => path !== address?.path)).size,
    quoted: quotations.map((quotation) => ({ text: quotation })),
    whole: whole ? { text: whole } : null,
    hasText: /\s/.test(text.trim()),
  };
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

/** Without the escapes of BibTeX, JSON and Markdown, and with the characters that HTML writes by name or number. */
function unescaped(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/``((?:[^`']|'(?!'))*)''/g, '“$1”')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (written, decimal, hex, name: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : 0;
      if (code > 31 && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
      return entities.get(String(name).toLowerCase()) ?? written;
    });
}
