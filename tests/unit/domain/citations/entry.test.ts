import { describe, expect, test } from 'vitest';
import { entryParts, hostOf } from '../../../../src/domain/citations/entry.ts';
import { source } from '../../builders.ts';

describe('entryParts', () => {
  test('sets authors by family name and initials, the last after an ampersand', () => {
    const authors = [
      { family: 'Kiepuszewski', given: 'Bartek' },
      { family: 'Łukasz', given: 'Zoë Ann-Marie' },
      { literal: 'L2BEAT' },
    ];
    const lead = (count: number) => entryParts(source({ author: authors.slice(0, count) })).lead;
    expect(lead(1)).toBe('Kiepuszewski, B.');
    expect(lead(2)).toBe('Kiepuszewski, B., & Łukasz, Z. A. M.');
    expect(lead(3)).toBe('Kiepuszewski, B., Łukasz, Z. A. M., & L2BEAT');
  });

  test('keeps a family name without given names, and a Chinese name, whole', () => {
    expect(entryParts(source({ author: [{ family: 'Wan' }, { literal: '链捕手' }] })).lead).toBe('Wan, & 链捕手');
  });

  test('takes the whole first letter of a given name, even one of two code units', () => {
    expect(entryParts(source({ author: [{ family: 'Li', given: '𠮷野' }] })).lead).toBe('Li, 𠮷.');
  });

  test('the site leads when nobody is named, and does not stand twice', () => {
    const parts = entryParts(source({ 'container-title': 'Journal', publisher: 'Press', number: 'No. 4' }));
    expect(parts.lead).toBe('Journal, Press, No. 4');
    expect(parts.container).toBe('');
  });

  test('nothing leads when neither person, site nor publisher is known; the title comes first', () => {
    expect(entryParts(source({ title: 'A page', 'title-short': 'Page' }))).toMatchObject({ lead: '', container: '' });
  });

  test('the site stands as container when an author leads', () => {
    const parts = entryParts(source({ author: [{ literal: 'Haotian' }], 'container-title': 'MEXC' }));
    expect([parts.lead, parts.container]).toEqual(['Haotian', 'MEXC']);
  });

  test('dates are as precise as the source, after the year of the label', () => {
    expect(entryParts(source({ issued: '2024-11-05' }), '2024a').date).toBe('2024a, 5 November');
    expect(entryParts(source({ issued: '2024-11' })).date).toBe('2024, November');
    expect(entryParts(source({ issued: '2024' })).date).toBe('2024');
    expect(entryParts(source(), 'n.d.-b').date).toBe('n.d.-b');
  });

  test('gives an address only for sources that may be linked', () => {
    const URL = 'https://example.org/a';
    expect(entryParts(source({ URL })).url).toBe(URL);
    expect('url' in entryParts(source({ URL, linkable: false }))).toBe(false);
    expect('url' in entryParts(source())).toBe(false);
  });

  test('keeps the title as printed, HTML and brackets included', () => {
    expect(entryParts(source({ title: '[A <b>bold</b> one]' })).title).toBe('[A <b>bold</b> one]');
  });
});

test('hostOf is the host without www', () => {
  expect(hostOf('https://www.example.org/a?b')).toBe('example.org');
  expect(hostOf('http://www2.example.org:8080/')).toBe('www2.example.org');
});
