/** Guesses which of the site's addresses was meant by one that does not exist. */
import { edits } from '../text/nearest.ts';
import type { Place } from './record.ts';

/** No address of the site is longer; what is beyond is not read. */
const longest = 200;
const most = 5;

/**
 * The places that an address is nearest to, the likeliest first: a single one where they differ in case, slashes or file name
 * only; else those of which few letters differ, in the whole or in the last part; then the nearest page above it that is not
 * the start page, which has the shortest address.
 */
export function nearestPlaces(asked: string, places: readonly Place[]): Place[] {
  const path = normal(asked);
  const same = places.find(({ address }) => normal(address) === path);
  if (same) return [same];
  const near = places
    .map((place) => ({ place, cost: costOf(path, normal(place.address)) }))
    .filter(({ cost }) => cost <= mostEdits(lastPart(path)))
    .sort((a, b) => a.cost - b.cost)
    .map(({ place }) => place);
  const start = Math.min(...places.map(({ address }) => address.length));
  const above = places
    .filter(({ address }) => address.length > start && path.startsWith(normal(address)))
    .sort((a, b) => b.address.length - a.address.length);
  return [...new Set([...near.slice(0, most - 1), ...above.slice(0, 1)])];
}

/** How far apart two addresses are: by their last parts, and by what stands before these, which counts for half a letter at most. */
function costOf(path: string, other: string): number {
  const [last, otherLast] = [lastPart(path), lastPart(other)];
  if (last === '' || Math.abs(last.length - otherLast.length) > mostEdits(last)) return Infinity;
  const [before, otherBefore] = [path.slice(0, -last.length - 1), other.slice(0, -otherLast.length - 1)];
  return edits(last, otherLast) + edits(before, otherBefore) / (2 * Math.max(before.length, otherBefore.length));
}

/** How many letters of a part may differ. */
function mostEdits(part: string): number {
  return Math.max(2, Math.floor(part.length / 3));
}

/** An address in the form that the site's own have. */
function normal(address: string): string {
  const path = decoded(address.slice(0, longest))
    .toLowerCase()
    .replace(/(?:index)?\.html?\/?$/, '')
    .replace(/[\s_]+/g, '-');
  return `/${path}/`.replace(/\/+/g, '/');
}

function lastPart(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** The text that a percent-encoded one stands for; the text itself where it is malformed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
