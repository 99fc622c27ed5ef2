/** Finds addresses of ours in a text and reads what they name. */
import { harmless } from './harmless.ts';

/** Words to look for, as a text or a link quotes them; "…" joins parts that stand in order. */
export interface Quoted {
  text: string;
  /** What the link says stands right before and right after them. */
  before?: string;
  after?: string;
}

export interface Address {
  /** Where it begins in the text. */
  at: number;
  /** Below the start page, as it is written: `essays/l2-moats/`. */
  path: string;
  /** Null for an address of ours that leads to no essay. */
  essay: string | null;
  section: string | null;
  /** As the link says it; whether there ever was such an edition is another question. */
  edition: string | null;
  /** Words that the link points at, in its text fragment. */
  quoted: Quoted[];
}

/** Names and addresses that are longer are cut: no name of ours is. */
const longestName = 200;
const longestAddress = 4000;

/** Pages of an essay or a section that are no sections. */
const pagesBeside = ['changes', 'cite', 'values'];

/** All addresses of ours in a text, in its order; `site` is the full address of the start page, ending in a slash. */
export function findAddresses(text: string, site: string): Address[] {
  const start = site.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const ours = new RegExp(`(?:https?://|(?<![\\w./@:-]))${escape(start)}(?=/)`, 'gi');
  return [...text.matchAll(ours)].map(({ 0: found, index }) =>
    readAddress(index, addressAt(text.slice(index + found.length, index + longestAddress))),
  );
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The part of a text that belongs to the address it begins with: up to a space, a quotation mark or an unpaired bracket. */
function addressAt(text: string): string {
  let end = 0;
  const open = { ')': 0, ']': 0 };
  for (const letter of text) {
    if (/[\s<>"{}|\\^`“”„«»]/.test(letter)) break;
    if (letter === '(') open[')']++;
    if (letter === '[') open[']']++;
    if ((letter === ')' || letter === ']') && open[letter]-- === 0) break;
    end += letter.length;
  }
  return text.slice(0, end).replace(/[.,;:!?'’*_]+$/, '');
}

function readAddress(at: number, rest: string): Address {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)#?(.*)$/.exec(rest)!;
  const [anchor = '', directives = ''] = fragment.split(':~:');
  const [collection, essay, ...below] = path
    .split('/')
    .filter((name) => name !== '' && name !== 'index.html')
    .map(readName);
  const version = new URLSearchParams(query).get('v');
  const address: Address = {
    at,
    path: path.slice(1, longestName),
    essay: collection === 'essays' ? (essay ?? null) : null,
    section: readName(anchor) || null,
    edition: version ? harmless(version).slice(0, longestName) : null,
    quoted: directives.split('&').flatMap(readDirective),
  };
  for (const name of below) {
    const edition = /^v(\d+)$/.exec(name)?.[1];
    if (edition !== undefined) address.edition = edition;
    else if (!pagesBeside.includes(name) && !name.includes('.')) address.section = name;
  }
  return address;
}

function readName(written: string): string {
  return decode(written).slice(0, longestName);
}

/** A directive of a text fragment: `text=[prefix-,]start[,end][,-suffix]`, each part percent-encoded. */
function readDirective(directive: string): Quoted[] {
  if (!directive.startsWith('text=')) return [];
  const parts = directive.slice('text='.length).split(',');
  const before = parts[0]!.endsWith('-') ? decode(parts.shift()!.slice(0, -1)) : '';
  const after = parts.at(-1)?.startsWith('-') ? decode(parts.pop()!.slice(1)) : '';
  const words = parts.map(decode);
  if (words.length < 1 || words.length > 2 || words.some((part) => part.trim() === '')) return [];
  return [{ text: words.join(' … '), ...(before && { before }), ...(after && { after }) }];
}

function decode(written: string): string {
  try {
    return harmless(decodeURIComponent(written));
  } catch {
    return written;
  }
}
