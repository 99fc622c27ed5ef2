import { describe, expect, test } from 'vitest';
import type { EssayHistory } from '../../../../src/domain/editions/history.ts';
import { answer } from '../../../../src/domain/verify/answer.ts';
import { sentences } from '../../../../src/domain/verify/sentences.ts';
import { type Shelf, shelve } from '../../../../src/domain/verify/shelf.ts';
import type { FoundWords } from '../../../../src/domain/verify/words-answer.ts';
import { essays, shelf, site } from './two-essays.ts';

const moats = `${site}essays/l2-moats/`;
const reading = `${site}essays/reading/`;

/** What is said of a text: state, section and sentences of each place. */
function said(text: string, of: Shelf = shelf): string[] {
  return answer(text, of).words.map((one) =>
    one.state === 'not-ours' ? `not-ours: ${sentences(one)}` : `${one.state} ${one.section.id}: ${sentences(one)}`,
  );
}

function only(text: string, of: Shelf = shelf): FoundWords {
  const { words } = answer(text, of);
  expect(words).toHaveLength(1);
  return words[0] as FoundWords;
}

/** The difference with [-what went-] and {+what came+}. */
function marked({ difference }: FoundWords): string {
  return difference
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

describe('words that stand', () => {
  test('in an edition that is current, and the only one', () => {
    const first = shelve({ site, essays: [{ ...essays[1]!, sections: [essays[1]!.sections[1]!] }] });
    expect(said('“The article gives no figure and no day.”', first)).toEqual([
      'stands rulers: These words stand in “Two rulers, one name”, in edition 2 of 10 February 2027, which is current.',
    ]);
  });

  test('since an earlier edition, through another wording of their section', () => {
    expect(said('Ethereum can check only what a chain submits to be checked.')).toEqual([
      'stands security: These words stand in “Security is borrowed, and the terms differ”, in edition 3 of 2 March 2027, which is current. They have stood there since edition 1 of 20 November 2026.',
    ]);
    expect(said('Easy entry does not prove that incumbents are unprotected')).toEqual([
      'stands kits: These words stand in “Kits made chains cheap”, in edition 3 of 2 March 2027, which is current. They have stood there since edition 2 of 15 January 2027.',
    ]);
  });

  test('in the edition that is cited and current', () => {
    expect(said(`“Easy entry does not prove” ${moats}kits/?v=3`)).toEqual([
      'stands kits: These words stand in “Kits made chains cheap”, in edition 3 of 2 March 2027, which is cited and current. They have stood there since edition 2 of 15 January 2027.',
    ]);
  });

  test('in the edition that is cited, and now under another title', () => {
    expect(said(`“could be changed without notice” ${moats}security/?v=1`)).toEqual([
      'stands security: These words stand in “Security is borrowed”, in edition 1 of 20 November 2026, which is cited, and in edition 3 of 2 March 2027, which is current. The section is now called “Security is borrowed, and the terms differ”.',
    ]);
  });

  test('but not in the edition that is cited', () => {
    expect(said(`“Where no proof is demanded” ${moats}security/?v=1`)).toEqual([
      'stands security: These words stand in “Security is borrowed, and the terms differ”, in edition 3 of 2 March 2027, which is current, but not in edition 1 of 20 November 2026, which is cited. They have stood there since edition 2 of 15 January 2027.',
    ]);
  });

  test('in several places, all of which are named', () => {
    const text = 'Name one thing a customer would lose by leaving.';
    const there =
      'in edition 3 of 2 March 2027, which is current. They have stood there since edition 1 of 20 November 2026.';
    expect(said(text)).toEqual([
      `stands argument: These words stand in “The question”, ${there}`,
      'stands stacks: These words stand in “A stack is a habit”, in edition 2 of 10 February 2027, which is current. They have stood there since edition 1 of 1 December 2026.',
    ]);
    // The place that is cited comes first.
    expect(answer(`“${text}” ${reading}?v=2`, shelf).words.map((one) => (one as FoundWords).section.id)).toEqual([
      'stacks',
      'argument',
    ]);
    // What the link says stands before them tells the places apart.
    expect(only(`${reading}#:~:text=first.-,Name%20one%20thing`).section.id).toBe('stacks');
  });

  test('more than once in a section', () => {
    expect(said(`“is” ${moats}security/`)[0]).toContain(' They stand there twice.');
  });

  test('elsewhere than where the link leads', () => {
    expect(said(`“Easy entry does not prove” ${moats}security/?v=3`)).toEqual([
      'stands kits: These words stand in “Kits made chains cheap”, in edition 3 of 2 March 2027, which is cited and current. They have stood there since edition 2 of 15 January 2027. That is not where the link leads.',
    ]);
  });

  test('with addresses that lead to them', () => {
    expect(only('Easy entry does not prove that incumbents').addresses).toEqual({
      today: `${moats}kits/#:~:text=Easy%20entry%20does%20not%20prove%20that%20incumbents`,
      edition: `${moats}v3/#kits:~:text=Easy%20entry%20does%20not%20prove%20that%20incumbents`,
      changes: `${moats}changes/`,
    });
    expect(only(`“could be changed without notice” ${moats}security/?v=1`).addresses.edition).toBe(
      `${moats}v1/#security:~:text=could%20be%20changed%20without%20notice`,
    );
  });

  test('as a citation quotes them, with what is copied along', () => {
    const { state, literal } = only(
      `“A kit arms competitors 6 ● supported equally (OP Labs 2024b; L2BEAT n.d.-a).1 Easy entry does not prove” (Strata research desk, 2027, “Kits made chains cheap”, edition 2)\n${moats}?v=2#kits`,
    );
    expect([state, literal]).toEqual(['stands', true]);
  });
});

describe('words that changed', () => {
  test('stood in an older edition, and read otherwise now', () => {
    const text = 'Where no proof is required, it will settle an error';
    expect(said(text)).toEqual([
      'changed security: These words stood in “Security is borrowed”, in edition 1 of 20 November 2026. The section is now called “Security is borrowed, and the terms differ”. In edition 3 of 2 March 2027, which is current, they read otherwise:',
    ]);
    const found = only(text);
    expect(marked(found)).toBe('Where no proof is [-required, -]{+demanded, +}it will settle an error');
    expect(found.addresses).toEqual({
      today: `${moats}security/#:~:text=Where%20no%20proof,settle%20an%20error`,
      edition: `${moats}v1/#security:~:text=Where%20no%20proof,settle%20an%20error`,
      changes: `${moats}changes/`,
    });
  });

  test('differ from ours in some letters', () => {
    const text = 'Ethereum can chekc only what a chian submits to be checked.';
    expect(said(text)).toEqual([
      'changed security: These words do not stand in this form. The nearest of ours stand in “Security is borrowed, and the terms differ”, in edition 3 of 2 March 2027, which is current:',
    ]);
    expect(marked(only(text))).toBe(
      'Ethereum can [-chekc -]{+check +}only what a [-chian -]{+chain +}submits to be checked',
    );
  });

  test('differ from what stood in an older edition', () => {
    const text = 'MegaETH uses a sequencer, precisely for speed.';
    expect(said(text)).toEqual([
      'gone security: These words do not stand in this form. The nearest of ours stood in “Security is borrowed”, in edition 1 of 20 November 2026. They do not stand in edition 3 of 2 March 2027, which is current. The section is now called “Security is borrowed, and the terms differ”.',
    ]);
    expect(marked(only(text))).toBe('MegaETH uses [-a -]{+one +}sequencer, precisely for speed');
  });

  test('have others between them', () => {
    const text = 'A kit arms competitors equally. Opening a restaurant is easy, staying open is not.';
    expect(said(text)).toEqual([
      'changed kits: All these words stand in “Kits made chains cheap”, in edition 3 of 2 March 2027, which is current, in this order, but with others between them:',
    ]);
    expect(marked(only(text))).toBe(
      'A kit arms competitors equally. {+Easy entry does not prove that incumbents are unprotected, though: +}opening a restaurant is easy, staying open is not',
    );
  });

  test('differ between ellipses', () => {
    expect(marked(only('A kit arms conpetitors … opening a restuarant is easy'))).toBe(
      'A kit arms [-conpetitors -]{+competitors+} … opening a [-restuarant -]{+restaurant +}is easy',
    );
  });
});

describe('words that moved', () => {
  const text = 'The article gives no figure and no day.';
  const now =
    'They now stand in “Two rulers, one name” of “How to read a ranking”, in edition 2 of 10 February 2027, which is current.';

  test('with their section, to another essay', () => {
    expect(said(text)).toEqual([
      'stands rulers: These words stand in “Two rulers, one name”, in edition 2 of 10 February 2027, which is current.',
      `moved ranking: These words stood in “Who led depends on the ruler”, in edition 1 of 20 November 2026. ${now}`,
    ]);
    expect(said(`“${text}” ${moats}ranking/?v=1`)).toEqual([
      `moved ranking: These words stood in “Who led depends on the ruler”, in edition 1 of 20 November 2026, which is cited. ${now}`,
    ]);
    expect(only(`“${text}” ${moats}ranking/?v=1`).addresses).toEqual({
      today: `${reading}rulers/#:~:text=The%20article%20gives%20no%20figure%20and%20no%20day`,
      edition: `${moats}v1/#ranking:~:text=The%20article%20gives%20no%20figure%20and%20no%20day`,
      changes: `${moats}changes/`,
    });
  });

  test('and read otherwise', () => {
    const found = only(`${text} A jump in a token’s price moves the first ruler at once.`);
    expect(found.state).toBe('moved');
    expect(sentences(found)).toBe(
      'These words stood in “Who led depends on the ruler”, in edition 1 of 20 November 2026. They are now in “Two rulers, one name” of “How to read a ranking”, in edition 2 of 10 February 2027, which is current, and read otherwise:',
    );
    expect(marked(found)).toBe(
      'The article gives no figure and no day. A jump in a token’s price moves the first ruler [-at once -]{+immediately+}',
    );
  });

  test('and were lost on the way', () => {
    expect(said('first ruler at once')).toEqual([
      'moved ranking: These words stood in “Who led depends on the ruler”, in edition 1 of 20 November 2026. The section is now “Two rulers, one name” of “How to read a ranking”, where they do not stand.',
    ]);
  });

  test('from a section that stays to one of a later edition', () => {
    const sentence = 'A sentence that changed its place.';
    const section = (id: string, title: string, wordings: [number, number, string][]) => ({
      id,
      wordings: wordings.map(([from, to, block]) => ({ from, to, title, blocks: [block] })),
    });
    const essay: EssayHistory = {
      ...essays[0]!,
      sections: [
        section('old', 'Old', [
          [1, 1, sentence],
          [2, 3, 'Other words.'],
        ]),
        section('new', 'New', [[2, 3, sentence]]),
      ],
    };
    expect(said(`“${sentence}” ${moats}old/?v=1`, shelve({ site, essays: [essay] }))).toEqual([
      'moved old: These words stood in “Old”, in edition 1 of 20 November 2026, which is cited. They now stand in “New”, in edition 3 of 2 March 2027, which is current.',
    ]);
  });
});

describe('words that are no more', () => {
  test('were withdrawn with their section', () => {
    expect(said('“Base’s 200 milliseconds are real but need a label.”')).toEqual([
      'withdrawn speed: These words stood in “Cheap blocks stopped paying”, from edition 1 of 20 November 2026 to edition 2 of 15 January 2027. The section has been withdrawn: The figures were read from a wrong column.',
    ]);
    expect(only('Base’s 200 milliseconds are real').addresses).toEqual({
      today: null,
      edition: `${moats}v2/#speed:~:text=Base%E2%80%99s%20200%20milliseconds%20are%20real`,
      changes: `${moats}changes/`,
    });
  });

  test('are gone from their section', () => {
    expect(said(`“MegaETH uses one sequencer” ${moats}security/?v=1`)).toEqual([
      'gone security: These words stood in “Security is borrowed”, in edition 1 of 20 November 2026, which is cited. They do not stand in edition 3 of 2 March 2027, which is current. The section is now called “Security is borrowed, and the terms differ”.',
    ]);
    expect(said(`“MegaETH uses one sequencer” ${moats}security/?v=2`)[0]).toContain(
      'in edition 1 of 20 November 2026, but not in edition 2 of 15 January 2027, which is cited.',
    );
  });

  test('are gone with a section whose moves lead in a circle', () => {
    const circle = essays[0]!.sections.map((section) =>
      section.id === 'ranking' ? { ...section, fate: { moved: { essay: 'l2-moats', section: 'ranking' } } } : section,
    );
    const of = shelve({ site, essays: [{ ...essays[0]!, sections: circle }] });
    expect(said('The article gives no figure', of)).toEqual([
      'gone ranking: These words stood in “Who led depends on the ruler”, in edition 1 of 20 November 2026. The section is not in edition 3 of 2 March 2027, which is current.',
    ]);
  });

  test('never were ours', () => {
    expect(said('To be or not to be, that is the question')).toEqual([
      'not-ours: These words were not found in any edition of our essays.',
    ]);
    expect(said('Hamlet')).toEqual([
      'not-ours: These words were not found in any edition of our essays. So short a text is found only when every letter is the same.',
    ]);
    expect(said(`“To be or not to be, that is the question” ${moats}`)).toEqual([
      'not-ours: These words were not found in any edition of our essays.',
    ]);
  });
});

describe('a text of several lines', () => {
  const states = (text: string) =>
    answer(text, shelf).words.map((one) => [one.state, one.state === 'not-ours' ? one.quotation : one.section.id]);

  test('that stands in one section is one quotation, wherever notes stand', () => {
    const text =
      'A kit arms competitors equally.1\n1 By one count there were almost fifty rollups.\nEasy entry does not prove';
    expect(states(text)).toEqual([['stands', 'kits']]);
  });

  test('over several sections is told by section', () => {
    const [first, second] = essays[0]!.sections.map(({ wordings }) => wordings.at(-1)!.blocks.join('\n'));
    expect(states(`${first}\n${second}`)).toEqual([
      ['stands', 'argument'],
      ['stands', 'security'],
    ]);
  });

  test('names what is not ours of it', () => {
    expect(states('A kit arms competitors equally.\nTo be or not to be.\nThat is the question.')).toEqual([
      ['stands', 'kits'],
      ['not-ours', 'To be or not to be.\nThat is the question.'],
    ]);
  });
});

describe('a text that quotes us', () => {
  test('is judged by what it quotes, where that is most of it', () => {
    expect(only('“Easy entry does not prove that incumbents are unprotected”, as they say').literal).toBe(true);
  });

  test('is judged by what it quotes, where nothing else is ours', () => {
    const text = `I read with interest, and not without doubts, that “opening a restaurant is easy” in this report of theirs.`;
    expect(only(text)).toMatchObject({ state: 'stands', quotation: 'opening a restaurant is easy' });
  });

  test('is judged as a whole where we quote ourselves', () => {
    expect(only('Base has led (since May 2025) by a little, and “nobody” said why.')).toMatchObject({
      state: 'stands',
      quotation: 'Base has led (since May 2025) by a little, and “nobody” said why.',
    });
  });
});
