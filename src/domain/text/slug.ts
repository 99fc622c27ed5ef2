/** Ids made of titles. */

/** Letters that do not come apart into a Latin letter and its marks. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/**
 * The first words of a title as an id: "Où va l’Ethereum?" gives `ou-va-lethereum`. Empty when the id would say little of
 * the title, as when most of it is in another script: a person has to choose one.
 */
export function slugOf(title: string, words = 8): string {
  const plain = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’]/g, '');
  const foreign = plain.match(/[^\0-\x7f]/gu)?.filter((letter) => /\p{L}/u.test(letter)).length ?? 0;
  const kept = plain.match(/[a-z0-9]+/g) ?? [];
  if (foreign > kept.join('').length) return '';
  return kept.slice(0, words).join('-');
}
