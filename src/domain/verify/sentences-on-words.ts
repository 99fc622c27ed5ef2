/** What is to be said of words. */
import { editionPhrase, elsewherePhrase, titlePhrase, withStop } from './phrases.ts';
import type { FoundWords, WordsAnswer } from './words-answer.ts';

export function wordsSentences(words: WordsAnswer): string[] {
  if (words.state === 'not-ours') {
    const lost = 'These words were not found in any edition of our essays.';
    return words.short ? [lost, 'So short a text is found only when every letter is the same.'] : [lost];
  }
  const { section, titleNow, times, notCited } = words;
  const renamed = titleNow !== null && titleNow !== section.title;
  return [
    ...(stand(words) ? onStanding(words) : onPast(words)),
    ...(times > 1
      ? [`They ${stand(words) ? 'stand' : 'stood'} there ${times === 2 ? 'twice' : `${times} times`}.`]
      : []),
    ...(renamed ? [`The section is now called ${titlePhrase(titleNow)}.`] : []),
    ...(notCited ? ['That is not where the link leads.'] : []),
  ];
}

/** Whether the words found stand in the current edition. */
function stand({ last, current }: FoundWords): boolean {
  return last.number === current.number;
}

function onStanding(words: FoundWords): string[] {
  const { section, first, edition, current, cited, literal, difference } = words;
  const title = titlePhrase(section.title);
  const now = `in ${editionPhrase(current)}, which is ${cited?.number === current.number ? 'cited and ' : ''}current`;
  if (!literal) {
    const complete = difference.every(({ change }) => change !== 'removed');
    if (complete) return [`All these words stand in ${title}, ${now}, in this order, but with others between them:`];
    return [`These words do not stand in this form. The nearest of ours stand in ${title}, ${now}:`];
  }
  const since = first.number < current.number && first !== cited;
  const row = since ? [`They have stood there since ${editionPhrase(first)}.`] : [];
  if (!cited || cited.number === current.number) return [`These words stand in ${title}, ${now}.`, ...row];
  const then = `in ${editionPhrase(cited)}, which is cited`;
  return edition === cited
    ? [`These words stand in ${title}, ${then}, and ${now}.`]
    : [`These words stand in ${title}, ${now}, but not ${then}.`, ...row];
}

function onPast(words: FoundWords): string[] {
  const { state, section, titleNow, first, last, edition, current, cited, literal, why } = words;
  const row =
    first.number === last.number
      ? `in ${editionPhrase(last)}`
      : `from ${editionPhrase(first)} to ${editionPhrase(last)}`;
  const then = cited && `in ${editionPhrase(cited)}, which is cited`;
  const when = edition === cited ? then : `${row}${then ? `, but not ${then}` : ''}`;
  const changed = state === 'changed' && !literal ? '; the section has changed since:' : '.';
  const lead = literal ? 'These words' : 'These words do not stand in this form. The nearest of ours';
  const sentences = [`${lead} stood in ${titlePhrase(section.title)}, ${when}${changed}`];
  if (state === 'withdrawn') sentences.push(`The section has been withdrawn: ${withStop(why ?? '')}`);
  if (state === 'moved') sentences.push(onMove(words));
  if (state === 'gone') {
    const gone = titleNow === null ? 'The section is not' : 'They do not stand';
    sentences.push(`${gone} in ${editionPhrase(current)}, which is current.`);
  }
  if (state === 'changed' && literal) {
    sentences.push(`In ${editionPhrase(current)}, which is current, they read otherwise:`);
  }
  return sentences;
}

function onMove({ essay, now, literal, difference }: FoundWords): string {
  const place = elsewherePhrase(now!, essay);
  const edition = `in ${editionPhrase(now!.current)}, which is current`;
  if (now!.literal) return `They now stand in ${place}, ${edition}.`;
  if (!literal) return `The section is now ${place}.`;
  return difference.length > 0
    ? `They are now in ${place}, ${edition}, and read otherwise:`
    : `The section is now ${place}, where they do not stand.`;
}
