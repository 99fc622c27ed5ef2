/** Suggests the name that was probably meant. */

/**
 * The known name with the fewest edits to the given one, or undefined when none is close
 * (more than a third of its letters would have to change).
 * Distance: Levenshtein with transposed neighbours counted once (optimal string alignment).
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = edits(name, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Says which known name is nearest, as an ending for a sentence; empty when none is close. */
export function nearestHint(name: string, known: Iterable<string>): string {
  const candidate = nearest(name, known);
  return candidate === undefined ? '' : `; nearest: \`${candidate}\``;
}

/** How many letters must be changed, added, taken away or swapped with their neighbour to make one text of the other. */
export function edits(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
