/** What is to be said of a link. */
import type { LinkAnswer } from './answer-link.ts';
import { editionPhrase, elsewherePhrase, foreignPhrase, listPhrase, titlePhrase, withStop } from './phrases.ts';

export function linkSentences(link: LinkAnswer): string[] {
  if (!link.essay || !link.editions.length) return onStrangeAddress(link);
  if (link.section && link.titleNow === null && link.state === 'unknown') return onUnknownSection(link);
  return [...onEdition(link), ...(link.section ? onSection(link) : onEssay(link))];
}

function onStrangeAddress({ path, essay, nearest }: LinkAnswer): string[] {
  if (!essay)
    return [`This is an address of ours, ${foreignPhrase(path)}, but not of an essay; only essays have editions.`];
  const unknown = `There is no essay ${foreignPhrase(essay.id)}, and there never was.`;
  return nearest ? [unknown, `Perhaps ${titlePhrase(nearest.title)} is meant.`] : [unknown];
}

function onUnknownSection(link: LinkAnswer): string[] {
  const { essay, section, nearest } = link;
  const unknown = `${titlePhrase(essay!.title)} has no section ${foreignPhrase(section!.id)}, and never had.`;
  return [unknown, ...(nearest ? [`Perhaps ${titlePhrase(nearest.title)} is meant.`] : []), ...onEdition(link)];
}

/** Says that an edition never was. */
function onEdition({ asked, cited, essay, editions }: LinkAnswer): string[] {
  if (asked === null || cited) return [];
  const last = editions.at(-1)!;
  const known = editions.length === 1 ? `the only one is ${editionPhrase(last)}` : `the last is ${editionPhrase(last)}`;
  return [`${titlePhrase(essay!.title)} never had an edition ${foreignPhrase(asked)}; ${known}.`];
}

function onSection(link: LinkAnswer): string[] {
  const { state, essay, section, titleNow, cited, editions, since, until, missing, now, why } = link;
  const title = titlePhrase(section!.title);
  const renamed = titleNow !== null && titleNow !== section!.title;
  const called = renamed ? [`The section is now called ${titlePhrase(titleNow)}.`] : [];
  const stood = until ? [`It stood here up to ${editionPhrase(until)}.`] : [];
  if (state === 'withdrawn') return [`${title} has been withdrawn: ${withStop(why ?? '')}`, ...stood];
  if (state === 'moved') return [`${title} has moved and is now ${elsewherePhrase(now!, essay)}.`, ...stood];
  if (state === 'gone') return [`${title} is not in ${currentPhrase(link)}.`, ...stood];
  if (state === 'no-such-edition') return [`${title} stands in ${currentPhrase(link)}.`];
  if (missing) return [`${title} is not in ${editionPhrase(cited!)}, which is cited, but in ${currentPhrase(link)}.`];
  if (state === 'changed') {
    const last = since === editions.at(-1) ? '' : `, last in ${editionPhrase(since!)}`;
    return [`${title} has changed since ${basePhrase(link)}${last}.`, ...called, currentSentence(link)];
  }
  if (cited === editions.at(-1)) return [`${title} is as it is cited, in ${currentPhrase(link)}.`];
  return [`${title} has not changed since ${basePhrase(link)}.`, currentSentence(link)];
}

function onEssay(link: LinkAnswer): string[] {
  const { state, essay, cited, editions, changes } = link;
  const title = titlePhrase(essay!.title);
  if (state === 'no-such-edition') return [];
  if (cited === editions.at(-1)) return [`${title} is as it is cited, in ${currentPhrase(link)}.`];
  if (state === 'unchanged')
    return [`No section of ${title} has changed since ${basePhrase(link)}.`, currentSentence(link)];
  const named = (titles: string[]) => listPhrase(titles.map(titlePhrase));
  const parts = [
    ...(changes.changed.length > 0 ? [`changed: ${named(changes.changed)}`] : []),
    ...(changes.added.length > 0 ? [`new: ${named(changes.added)}`] : []),
    ...(changes.removed.length > 0 ? [`gone from here: ${named(changes.removed)}`] : []),
  ];
  return [
    `Since ${basePhrase(link)} these sections of ${title} are other: ${parts.join('; ')}.`,
    currentSentence(link),
  ];
}

function basePhrase({ cited, base }: LinkAnswer): string {
  return `${editionPhrase(base!)}, ${cited ? 'which is cited' : 'its first'}`;
}

function currentPhrase({ editions }: LinkAnswer): string {
  return `${editionPhrase(editions.at(-1)!)}, which is current`;
}

function currentSentence({ cited, editions }: LinkAnswer): string {
  const current = `${editionPhrase(editions.at(-1)!)} is current.`;
  return cited ? `E${current.slice(1)}` : `The link names no edition; ${current}`;
}
