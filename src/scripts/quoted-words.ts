/** Judges the words that a link to a passage quotes, by the index of all editions. */
import { answer } from '../domain/verify/answer.ts';
import { sentences } from '../domain/verify/sentences.ts';
import { type EditionsIndex, shelve } from '../domain/verify/shelf.ts';

/** What there is to say of the words that a link to `address` quotes, where they or the nearest stand today, and whether they do. */
export async function judgeWords(
  index: string,
  words: string,
  address: string,
): Promise<{ said: string; today: string | null; stand: boolean }> {
  const response = await fetch(index);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const shelf = shelve((await response.json()) as EditionsIndex);
  const [found] = answer(`“${words}” ${address}`, shelf).words;
  if (!found) return { said: '', today: null, stand: false };
  return {
    said: sentences(found).replace(/:$/, '.'),
    today: found.state === 'not-ours' ? null : found.addresses.today,
    stand: found.state === 'stands',
  };
}
