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
  if (words && section && stateSince(states, section, edition).state !== 'unchanged') {
    await judge(notice, index, words).catch(() => {
      // Without the index the notice on the section stands alone.
    });
  }
  if (notice.childNodes.length === 0) return;
  const above = section === null || own !== undefined ? null : document.getElementById(section);
  if (above) await putAbove(above.closest('section[id]') ?? above, notice);
  else element.append(notice);
}

/** The browser scrolls to the section until the page is loaded; what is put above it would stand out of sight. */
async function putAbove(section: Element, notice: HTMLElement): Promise<void> {
  section.before(notice);
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  // The frame in which the browser makes up for what was put in.
  await new Promise(requestAnimationFrame);
  const { top } = section.getBoundingClientRect();
  // A reader whom the link led further down stays there.
  if (top >= 0 && top < innerHeight) notice.scrollIntoView({ block: 'nearest' });
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

/** Adds what became of the words that the link quotes. */
async function judge(notice: HTMLElement, index: string, words: string): Promise<void> {
  const { judgeWords } = await import('./quoted-words.ts');
  const here = new URL(location.href);
  here.searchParams.delete('words');
  const { said, today } = await judgeWords(index, words, here.href);
  if (!said) return;
  notice.append(notice.childNodes.length > 0 ? ` ${said}` : said);
  if (today) notice.append(' ', link(today, 'Read them where they are'), '.');
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
