/** Words without meaning in the lengths of an essay's: what a build costs depends on their number, not on their sense. */

const words =
  'the of and to in a that is was for on with as by at from which had were not but are this have be one all their there been who so more when out up time them some two other like only new could these may then do first any my now such many over even most made after also did should through where much before must years back way well down because people same take found here between under last long still great own see left next few small large both late early often always later never again without however almost since against around once during upon within while whether though each part place point case fact number form line order side turn kind rest share state value price chain layer stack token bridge proof block data cost user team market fund claim source measure record month year report figure table chart essay reader article author question answer reason evidence ledger network contract security revenue traffic growth leader rank margin ground river stone bed clay sand chalk slate granite basin ridge fault seam core drill sample survey map scale'.split(
    ' ',
  );

/** `count` words as sentences of 8 to 26 words, with a full stop at the end. */
export function sentences(count: number, chance: () => number): string {
  const out: string[] = [];
  for (let left = count; left > 0;) {
    const length = Math.min(left, 8 + Math.floor(chance() * 19));
    out.push(sentence(length, chance));
    left -= length;
  }
  return out.join(' ');
}

/** One sentence of `count` words. */
export function sentence(count: number, chance: () => number): string {
  return `${title(count, chance)}.`;
}

/** `count` words without a full stop, the first with a capital. */
export function title(count: number, chance: () => number): string {
  const text = Array.from({ length: count }, () => words[Math.floor(chance() * words.length)]!).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
