import { describe, expect, test } from 'vitest';
import { firstSentence, plainSentence, sentencesOf } from '../../../../src/domain/prose/sentence.ts';

const value = '<Value of="a.b[c=d]" expect="> 2. Or" />';
/** The sentence around the first value of a text, in which `#` stands for the value. */
const around = (text: string) => {
  const source = text.replaceAll('#', value);
  const start = source.indexOf(value);
  return sentencesOf(source)(start, start + value.length).replaceAll(value, '#');
};
const plain = (sentence: string) => plainSentence(sentence, () => '$2 billion');

describe('the sentence around a value', () => {
  test('ends at stops, in front of it and after it', () => {
    expect(around('One. It held # then. Two.')).toBe('It held # then.');
    expect(around('Why? It held #! Two.')).toBe('It held #!');
    expect(around('Is it #? Two.')).toBe('Is it #?');
  });

  test('may be the first, the last or all of a text', () => {
    expect(around('It held # then')).toBe('It held # then');
    expect(around('#')).toBe('#');
    expect(around('# was held. Two.')).toBe('# was held.');
  });

  test('ends after quotation marks, brackets and notes that follow a stop', () => {
    expect(around('He said “one.” It held #.” Two.')).toBe('It held #.”');
    expect(around('(One.) It held #.) Two.')).toBe('It held #.)');
    expect(around('One.[^a] It held #.[^b] Two.')).toBe('It held #.[^b]');
  });

  test('does not end at a point inside a number or a name', () => {
    expect(around('Of 2.7 billion on growthepie.com # was minted.')).toBe(
      'Of 2.7 billion on growthepie.com # was minted.',
    );
  });

  test('runs over a line end, and ends at an empty line', () => {
    expect(around('It held\n# then. Two.')).toBe('It held\n# then.');
    expect(around('A heading\n\nIt held # then\n \nTwo.')).toBe('It held # then');
    expect(around('One.\nIt held #.\nTwo.')).toBe('It held #.');
  });

  test('ends at the border of a cell', () => {
    expect(around('| A | B |\n|---|---|\n| It held # | c. |\n')).toBe('It held #');
  });

  test('does not end inside a tag, whose attributes may hold stops and borders', () => {
    expect(around('From # to <Value of="a.b[c=d|e]" expect="> 1. A" /> it rose. Two.')).toBe(
      'From # to <Value of="a.b[c=d|e]" expect="> 1. A" /> it rose.',
    );
    expect(around('From <Value of="a.b[c=d|e]" expect="> 1. A" /> to # it rose. Two.')).toBe(
      'From <Value of="a.b[c=d|e]" expect="> 1. A" /> to # it rose.',
    );
  });

  test('does not end inside a tag with single quotation marks', () => {
    const source = "It held <Value of='a.b[c=d]' expect='> 1. A' /> then. Two.";
    expect(sentencesOf(source)(source.indexOf('<'), source.indexOf('/>') + 2)).toBe(source.slice(0, -' Two.'.length));
    expect(around("From <Value of='a.b[c=d|e]' expect='> 1. A' /> to # it rose.")).toBe(
      "From <Value of='a.b[c=d|e]' expect='> 1. A' /> to # it rose.",
    );
  });

  test('does not end inside a citation, whose locator may hold stops', () => {
    expect(around('It held # [@a, p. 4; see @b, ch. 2] then. Two.')).toBe('It held # [@a, p. 4; see @b, ch. 2] then.');
    expect(around('One [@a, p. 4] and # then. Two.')).toBe('One [@a, p. 4] and # then.');
  });
});

describe('a sentence in plain words', () => {
  test('has the words for each value, from the text of its tag', () => {
    expect(plainSentence('From <Value of="a" /> to <Value of="b" digits="2" />.', (tag) => `(${tag})`)).toBe(
      'From (<Value of="a" />) to (<Value of="b" digits="2" />).',
    );
  });

  test('has no citations and no notes, nor the space before them', () => {
    expect(plain('It held <Value of="a" /> [@a, p. 4; see @b], then less [@c].[^n]')).toBe(
      'It held $2 billion, then less.',
    );
    expect(plain('[^n]: It held <Value of="a" />.')).toBe('It held $2 billion.');
  });

  test('has the words of terms and links, and no stress', () => {
    expect(plain('The <Term id="tvl">value *locked*</Term> of **[Base](./a.mdx#b)** in `code` was _high_.')).toBe(
      'The value locked of Base in code was high.',
    );
  });

  test('says figure where one is meant in the sentence, and nothing where it is only pointed to', () => {
    expect(plain('As <See chart="a" /> shows, it fell.')).toBe('As figure shows, it fell.');
    expect(plain('It fell (<See chart="a" />) and rose.')).toBe('It fell and rose.');
  });

  test('has no space before its stop where a pointer to a figure stood', () => {
    expect(plain('It fell (<See chart="a" />).')).toBe('It fell.');
    expect(plain('It fell (<See chart="a" />), then rose.')).toBe('It fell, then rose.');
  });

  test('has no claims, and one space where several were', () => {
    expect(plain('It held <Claim id="a-1" />  more\nthan <Claim id="a-2" /> .')).toBe('It held more than.');
  });

  test('has no sign of the list or the quotation in which it stands', () => {
    expect(plain('- It held <Value of="a" />.')).toBe('It held $2 billion.');
    expect(plain('> It held <Value of="a" />.')).toBe('It held $2 billion.');
  });

  test('keeps brackets that are no citation, accents and Chinese', () => {
    expect(plain('Łukasz [sic] held 以太坊 (in 2024).')).toBe('Łukasz [sic] held 以太坊 (in 2024).');
    expect(plain('')).toBe('');
  });
});

describe('the first sentence of a text', () => {
  test('ends at its stop, or goes on until there are enough letters', () => {
    expect(firstSentence('It holds. It does not. Why?')).toBe('It holds.');
    expect(firstSentence('It holds. It does not. Why?', 10)).toBe('It holds. It does not.');
    expect(firstSentence('It holds', 10)).toBe('It holds');
    expect(firstSentence('')).toBe('');
  });
});
