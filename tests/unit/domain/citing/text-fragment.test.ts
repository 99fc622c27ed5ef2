import { describe, expect, test } from 'vitest';
import { barrier, passageAddress, textDirective } from '../../../../src/domain/citing/text-fragment.ts';

/** The directive, decoded for reading, of the passage between [ and ] in blocks that are separated by a bar. */
function name(marked: string, interrupted = false): string | null {
  const directive = encoded(marked, interrupted);
  return directive && decodeURIComponent(directive.replace(/^text=/, ''));
}

function encoded(marked: string, interrupted = false): string | null {
  const blocks = marked.split('|');
  const place = (bracket: string) => {
    const block = blocks.findIndex((text) => text.includes(bracket));
    const offset = blocks[block]!.indexOf(bracket);
    blocks[block] = blocks[block]!.replace(bracket, '');
    return { block, offset };
  };
  const from = place('[');
  return textDirective({ from, to: place(']'), blocks, interrupted });
}

const filler = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('a passage in one block', () => {
  test('is named whole when it stands once', () => {
    expect(name('one [two three] four|five')).toBe('two three');
  });

  test('is named whole to its last letter and mark', () => {
    expect(name('He said: [“Dozens”, or (7%) of it.] Then')).toBe('“Dozens”, or (7%) of it.');
  });

  test('takes in the whole of the words that it cuts, and no spaces', () => {
    expect(name('one t[wo thr]ee four')).toBe('two three');
    expect(name('one[ two ]three')).toBe('two');
    expect(name('Arbitr[um]’s value')).toBe('Arbitrum’s');
    expect(name('以太坊的[价]值')).toBe('价值');
  });

  test('of more than 300 letters is named by its first and last words', () => {
    expect(name(`a [${filler(60)}] z`)).toBe('word0 word1 word2 word3,word56 word57 word58 word59');
  });

  test('without spaces and longer than that is named whole', () => {
    const long = 'x'.repeat(400);
    expect(name(`a [${long}] z`)).toBe(long);
  });

  test('in which references stand is named by its first and last words', () => {
    expect(name('[moats exist at all here 11 opinion, and whether any chain sells] it', true)).toBe(
      'moats exist at all,whether any chain sells',
    );
    expect(name('[at all 11 opinion, and] so', true)).toBe('at all 11 opinion, and');
  });
});

describe('a passage over several blocks', () => {
  test('is named by its first and last words', () => {
    expect(name('It [begins with a division of labour.|Kits.|The first step holds: in April 2023] a seller')).toBe(
      'begins with a division,holds: in April 2023',
    );
  });

  test('takes more words where a few name another place', () => {
    expect(name('one two three four six|[one two three four five|end here now ok] then')).toBe(
      'one two three four five,end here now ok',
    );
    expect(name('[start here|a b c d e|z b c d e] f')).toBe('start here,z b c d e');
  });

  test('reaches no further than its own blocks', () => {
    expect(name('[Title|Text] goes on')).toBe('Title,Text');
  });

  test('leaves blocks without words at its ends alone', () => {
    expect(name(`one[.|${barrier}|two three|–] four`)).toBe('two three');
  });
});

describe('words that stand more than once', () => {
  test('the first place needs nothing more', () => {
    expect(name('[Base] led. Base fell. Base')).toBe('Base');
  });

  test('what follows or precedes tells the others apart', () => {
    expect(name('Base led. Then [Base] fell. Then Base rose.')).toBe('Base,-fell. Then');
    expect(name('Base fell. Base [fell]. Now it fell')).toBe('fell,-. Now it');
    expect(name('It fell one day. Base [fell] one day')).toBe('day. Base-,fell');
  });

  test.each([0, 1, 7, 13, 18, 19])('also number %i of twenty', (index) => {
    const ticks = Array.from({ length: 20 }, (_, place) => (place === index ? '[tick]' : 'tick'));
    const context = /^(?:(.*)-,)?tick(?:,-(.*))?$/.exec(name(`${ticks.join(' tock ')} end`)!);
    const page = `${ticks.join(' tock ')} end`.replace(/[[\]]/g, '');
    const words = `${context?.[1] ?? ''} tick ${context?.[2] ?? ''}`.trim();
    expect(page.indexOf(words) + (context?.[1]?.length ?? -1) + 1).toBe(index * 'tick tock '.length);
  });

  test('a word inside another one counts, since not all browsers tell them apart', () => {
    expect(name('A database. A [base] of')).toBe('base,-of');
  });

  test('case, accents and the shape of quotation marks make no difference', () => {
    expect(name('NAÏVE one|a [naive] two')).toBe('naive,-two');
    expect(name("it's one|[it’s] two")).toBe('it’s,-two');
  });

  test('a mark alone tells them apart where no words stand', () => {
    expect(name('Kits made chains cheap|[Kits made chains cheap] #|text')).toBe('Kits made chains cheap,-#');
  });

  test('the next block helps where its own holds nothing else', () => {
    expect(name('None|Games|[None]|Privacy|None')).toBe('None,-Privacy');
    expect(name('a|None|b|[None]|b|None')).toBe('b-,None');
  });

  test('but not one that may not be shown', () => {
    expect(name(`None|Games|[None]|${barrier}|Hidden|${barrier}|None`)).toBe('Games-,None');
    expect(name(`None|${barrier}|[None]|${barrier}`)).toBeNull();
  });

  test('more of its blocks is named where no words tell the passage from another', () => {
    expect(name('Arbitrum’s total|Step|Arbitrum’s [total|TVL] is')).toBe('Step-,Arbitrum’s total,TVL');
    expect(name('A missing token|Airlines|A [missing token|is no] share|is no share')).toBe(
      'Airlines-,A missing token,is no',
    );
  });

  test('a block at its end is left out where nothing tells it from another', () => {
    expect(name(`Claim|a|${barrier}|[Claim|Fees did fall|and more] text`)).toBe('Fees did fall,and more');
    expect(name(`b|[Fees did fall|b|Claim]|${barrier}|Claim`)).toBe('Fees did fall,Claim');
  });

  test('what cannot be told apart has no name', () => {
    expect(name('same|same|[same]|same|same')).toBeNull();
    expect(name('nothing [–] here')).toBeNull();
    expect(name('nothing[] here')).toBeNull();
  });

  test('a passage over several blocks takes what precedes it', () => {
    expect(name('Title|Other|n.d.|[Title|Text] goes|Text')).toBe('n.d.-,Title,Text');
  });
});

describe('the writing of a directive', () => {
  test.each([
    ['[long-term, R&D] x', 'text=long%2Dterm%2C%20R%26D'],
    ['[100% of “it”] x', 'text=100%25%20of%20%E2%80%9Cit%E2%80%9D'],
    ['[Łukasz’s naïve] x', 'text=%C5%81ukasz%E2%80%99s%20na%C3%AFve'],
    ['[价值] x', 'text=%E4%BB%B7%E5%80%BC'],
    ['[so (p. 4).] x', 'text=so%20%28p.%204%29%2E'],
    ["[it's ~*so*!] x", 'text=it%27s%20%7E%2Aso%2A%21'],
    ['[a#b:c/d?e=f] x', 'text=a%23b%3Ac%2Fd%3Fe%3Df'],
  ])('%j is written %j', (marked, directive) => {
    expect(encoded(marked)).toBe(directive);
  });

  test('keeps the marks of its parts apart from those of the text', () => {
    expect(encoded('so, so - [so] - so')).toBe('text=so%2C%20so%20%2D-,so');
  });
});

describe('the address of a passage', () => {
  test.each([
    ['2', 'security', 'text=a', 'https://host/e/?v=2&words=so%20%26%20so#security:~:text=a'],
    [null, 'security', 'text=a', 'https://host/e/#security:~:text=a'],
    ['2', null, 'text=a', 'https://host/e/?v=2&words=so%20%26%20so#:~:text=a'],
    ['2', 'security', null, 'https://host/e/?v=2&words=so%20%26%20so#security'],
    [null, null, null, 'https://host/e/'],
  ])('of edition %j, section %j, directive %j', (edition, section, directive, address) => {
    expect(passageAddress('https://host/e/', edition, section, directive, 'so & so')).toBe(address);
  });
});
