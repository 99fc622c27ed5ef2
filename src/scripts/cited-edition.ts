/** Answers a reader who came by a citation: the notice on the section, and on the words that the link quotes. */
import { isSection, noticeOn, onUnknownSection, type Said } from '../domain/editions/notice.ts';
import { type SectionStates, stateSince } from '../domain/editions/section-states.ts';
import { harmless } from '../domain/verify/harmless.ts';

/** A link may carry any text; no name of ours is longer. */
const longest = 500;

/** Puts the notice above the section that the address names, or into the element. Rejects when the states cannot be had. */
export async function answerCitation(element: HTMLElement, asked: string): Promise<void> {
  const { states: address = '', index = '', section: own, former } = element.dataset;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const states = (await response.json()) as SectionStates;
  const edition = harmless(asked.slice(0, longest));
  const fragment = own ?? readFragment(location.hash);
  const place = own === undefined ? document.getElementById(fragment) : null;
  const section = own ?? sectionAt(states, fragment, place);

  const notice = document.createElement('p');
  notice.className = 'edition-notice label';
  notice.setAttribute('role', 'note');
  // The page of a section that is gone says itself what became of it.
  if (former === undefined) {
    if (fragment && !section && !place) notice.append(`${onUnknownSection(fragment)} `);
    notice.append(...noticeOn(states, section, edition).map((said) => written(said, address)));
  }
  const words = new URLSearchParams(location.search).get('words')?.slice(0, longest);
  const unchanged = section !== null && stateSince(states, section, edition).state === 'unchanged';
  // Without the index the notice on the section stands alone.
  const stand = words && (unchanged || (section && (await judge(notice, index, words).catch(() => false))));
  if (notice.childNodes.length === 0) return;
  const above = section === null || own !== undefined ? null : document.getElementById(section);
  if (!above) element.append(notice);
  else (above.closest('section[id]') ?? above).before(notice);
  // Words that stand are what the browser has scrolled to.
  if (above && !stand) await bringIntoSight(notice);
}

/** What is put above the section that the browser scrolls to would stand out of sight. */
async function bringIntoSight(notice: HTMLElement): Promise<void> {
  // Until then the browser goes on scrolling to the section.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  await new Promise(requestAnimationFrame);
  notice.scrollIntoView({ behavior: 'instant', block: 'start' });
}

/** What the part of an address behind the `#` names, without the directives for the browser. */
function readFragment(hash: string): string {
  const written = hash.slice(1, longest);
  try {
    return harmless(decodeURIComponent(written)).replace(/:~:.*$/s, '');
  } catch {
    return harmless(written);
  }
}

/** The section that a fragment names, or in which what it names stands; null for none. */
function sectionAt(states: SectionStates, fragment: string, place: Element | null): string | null {
  if (isSection(states, fragment)) return fragment;
  const around = place?.closest('section')?.id;
  return around && isSection(states, around) ? around : null;
}

/** Adds what became of the words that the link quotes; true when they stand. */
async function judge(notice: HTMLElement, index: string, words: string): Promise<boolean> {
  const { judgeWords } = await import('./quoted-words.ts');
  const here = new URL(location.href);
  here.searchParams.delete('words');
  const { said, today, stand } = await judgeWords(index, words, here.href);
  if (!said) return false;
  notice.append(notice.childNodes.length > 0 ? ` ${said}` : said);
  if (today) notice.append(' ', link(today, 'Read them where they are'), '.');
  return stand;
}

/** The paths of a notice begin at the essay's page, beside which the file of states stands. */
function written(said: Said, states: string): Node | string {
  return typeof said === 'string' ? said : link(new URL(said.path, new URL(states, location.href)).href, said.text);
}

function link(address: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  return made;
}
