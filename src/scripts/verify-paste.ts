/**
 * <verify-paste>: says what has become of the words that a reader pastes, without sending them anywhere. The editions of all
 * essays are fetched with the first question; a text in the address (`?text=`) is answered at once.
 */
import type { Piece } from '../domain/editions/section-changes.ts';
import { shorten } from '../domain/text/shorten.ts';
import { type Answer, answer } from '../domain/verify/answer.ts';
import type { LinkAnswer } from '../domain/verify/answer-link.ts';
import { mostCharacters } from '../domain/verify/read-paste.ts';
import { remarks, saysLink, sentences } from '../domain/verify/sentences.ts';
import { type EditionsIndex, type Shelf, shelve } from '../domain/verify/shelf.ts';
import type { FoundWords, WordsAnswer } from '../domain/verify/words-answer.ts';
import { element } from './element.ts';

const labels: Readonly<Record<(LinkAnswer | WordsAnswer)['state'], string>> = {
  stands: 'Stands',
  unchanged: 'Unchanged',
  changed: 'Changed',
  moved: 'Moved',
  withdrawn: 'Withdrawn',
  gone: 'Gone',
  unknown: 'Unknown',
  'no-such-edition': 'No such edition',
  'not-ours': 'Not found',
};

class VerifyPaste extends HTMLElement {
  #shelf: Promise<Shelf> | null = null;
  /** How often was asked; an answer that comes after the next question is dropped. */
  #questions = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('textarea');
    const output = this.querySelector('[role=status]');
    if (!form || !field || !output) return;
    const ask = () => void this.#answer(field.value, output);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask();
    });
    // The pasted text is in the field only after the event.
    field.addEventListener('paste', () => setTimeout(ask));
    form.addEventListener('reset', () => {
      this.#questions++;
      output.replaceChildren();
      field.focus();
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) form.reset();
    });
    const text = new URLSearchParams(location.search).get('text');
    if (text) {
      // One more than is read, so that the answer says when a text was cut.
      field.value = text.slice(0, mostCharacters + 1);
      ask();
    }
  }

  async #answer(text: string, output: Element): Promise<void> {
    const question = ++this.#questions;
    output.replaceChildren(element('p', 'Looking through the editions …'));
    const shelf = await this.#load();
    if (question !== this.#questions) return;
    output.replaceChildren(
      ...(shelf
        ? written(answer(text, shelf))
        : [element('p', 'The list of editions could not be loaded, so nothing can be said yet. Please try again.')]),
    );
  }

  /** The editions, fetched once; null when they cannot be had, and then the next question tries again. */
  async #load(): Promise<Shelf | null> {
    this.#shelf ??= fetchShelf(this.dataset.index ?? '');
    try {
      return await this.#shelf;
    } catch {
      this.#shelf = null;
      return null;
    }
  }
}

async function fetchShelf(address: string): Promise<Shelf> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const index = (await response.json()) as EditionsIndex;
  if (!/^https?:\/\//.test(index.site)) throw new Error('the index names no site');
  return shelve(index);
}

function written(given: Answer): HTMLElement[] {
  const quotations = [...new Set(given.words.map(({ quotation }) => quotation))];
  return [
    ...(given.link && saysLink(given) ? [place(given.link)] : []),
    ...quotations.flatMap((quotation) => [
      pasted(quotation),
      ...given.words.filter((words) => words.quotation === quotation).map(place),
    ]),
    ...remarks(given).map((remark) => element('p', remark, 'label muted')),
  ];
}

/** What was asked about, in case there was more than one thing. */
function pasted(quotation: string): HTMLElement {
  const quoted = element('blockquote', shorten(quotation, 300));
  quoted.dir = 'auto';
  return quoted;
}

function place(one: LinkAnswer | WordsAnswer): HTMLElement {
  const box = element('div', '', 'place');
  box.dataset.state = one.state;
  if (one.state !== 'not-ours' && one.essay?.title) box.append(element('p', one.essay.title, 'label muted'));
  const said = element('p', ` ${sentences(one)}`);
  said.prepend(element('strong', `${labelOf(one)}.`, 'label'));
  box.append(said);
  if (one.kind === 'words' && one.state !== 'not-ours' && one.difference.length > 0)
    box.append(compared(one.difference));
  const ways = one.state === 'not-ours' ? [] : waysTo(one);
  if (ways.length > 0) {
    const list = element('ul', '', 'label ways');
    list.setAttribute('role', 'list');
    list.append(...ways);
    box.append(list);
  }
  return box;
}

/** A quotation that is not ours word by word does not say that ours changed. */
function labelOf(one: LinkAnswer | WordsAnswer): string {
  return one.state === 'changed' && one.kind === 'words' && !one.literal ? 'Differs' : labels[one.state];
}

function compared(difference: readonly Piece[]): HTMLElement {
  const words = element('p', '', 'small difference');
  for (const { text, change } of difference) {
    if (change === 'same') words.append(text);
    else {
      const piece = element(change === 'added' ? 'ins' : 'del', text);
      // Most screen readers do not say what is struck out and what is new.
      piece.prepend(element('span', change === 'added' ? 'new: ' : 'struck out: ', 'visually-hidden'));
      words.append(piece);
    }
  }
  return words;
}

function waysTo(one: LinkAnswer | FoundWords): HTMLElement[] {
  if (!one.addresses) return [];
  const { today, edition, changes } = one.addresses;
  const number = (one.kind === 'words' ? one.edition : one.cited)?.number;
  return [
    ...(today ? [way(today, todayText(one))] : []),
    ...(edition ? [way(edition, `Edition ${number}`)] : []),
    way(changes, 'What changed'),
  ];
}

function todayText(one: LinkAnswer | FoundWords): string {
  if (one.now) return 'The section where it is now';
  if (one.kind === 'link' && one.nearest) return `“${one.nearest.title}”`;
  return one.kind === 'words' || (one.section && one.titleNow) ? 'The section today' : 'The essay today';
}

function way(address: string, text: string): HTMLElement {
  const link = element('a', text);
  link.href = address;
  const item = element('li', '');
  item.append(link);
  return item;
}

customElements.define('verify-paste', VerifyPaste);
