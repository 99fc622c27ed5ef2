import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { biblatexOf, bibtexOf } from '../../../../src/domain/citing/bibtex.ts';
import type { CslItem } from '../../../../src/domain/citing/csl.ts';
import { awkwardTitles, item, kinds } from './examples.ts';

const golden = (name: string) => readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');

/** What citation-js reads: a CSL item. */
function readAsCsl(entry: string) {
  const [read] = plugins.input.chain(entry);
  return read!;
}

/** What the parser of Better BibTeX reads: fields. */
function readAsFields(entry: string) {
  const { errors, entries } = parse(entry, { caseProtection: false });
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

const names = (of: CslItem) => of.author?.map(({ literal }) => literal);

describe('golden files', () => {
  test('BibTeX of each kind', () => {
    expect(kinds.map((kind) => bibtexOf(item(kind))).join('\n')).toBe(golden('works.bib'));
  });

  test('BibLaTeX of each kind', () => {
    expect(kinds.map((kind) => biblatexOf(item(kind))).join('\n')).toBe(golden('works.biblatex.bib'));
  });
});

describe.each([
  ['BibTeX', bibtexOf],
  ['BibLaTeX', biblatexOf],
] as const)('%s, read back', (format, write) => {
  test.each(kinds)('as a %s, field by field, with citation-js', (kind) => {
    const cited = item(kind);
    const read = readAsCsl(write(cited));
    expect(read.id).toBe(cited.id);
    expect(read.title).toBe(cited.title);
    expect(read.author?.map(({ family }) => family)).toEqual(names(cited));
    expect(read.issued).toEqual(cited.issued);
    expect(read.URL).toBe(cited.URL);
    expect(read.abstract).toBe(cited.abstract);
    expect(read.publisher).toBe('Strata');
    if (kind === 'section') {
      expect(read['container-title']).toBe(cited['container-title']);
      expect(read.edition).toBe(format === 'BibTeX' ? '2nd' : '2');
    }
    if (kind === 'essay') expect(read.note).toBe('Edition 2');
  });

  test.each(kinds)('as a %s, field by field, with the parser of Better BibTeX', (kind) => {
    const cited = item(kind);
    const { key, fields } = readAsFields(write(cited));
    const [year, month, day] = cited.issued!['date-parts'][0];
    expect(key).toBe(cited.id);
    expect(fields.title).toBe(cited.title);
    expect(fields.author?.map(({ name }) => name)).toEqual(names(cited));
    expect(fields['url']).toBe(cited.URL);
    expect(fields['booktitle']).toBe(kind === 'section' ? cited['container-title'] : undefined);
    if (format === 'BibTeX') {
      expect([fields['year'], fields['month'], fields['day']]).toEqual(
        [year, month, day].map((part) => part?.toString()),
      );
    } else {
      expect(fields['date']?.split('-').map(Number)).toEqual(cited.issued!['date-parts'][0]);
    }
  });

  test.each(awkwardTitles)('keeps the title %s, of a section and of its essay', (title) => {
    const entry = write(item('section', { title, container: { title, path: 'essays/a' } }));
    const read = readAsCsl(entry);
    const { fields } = readAsFields(entry);
    expect([read.title, read['container-title']]).toEqual([title, title]);
    expect([fields.title, fields['booktitle']]).toEqual([title, title]);
  });

  test.each(['Doe, Jones & Sons', 'Barnes and Noble', '{R} 100%', 'von Neumann Łódź', '链捕手'])(
    'keeps the name %s in one piece',
    (name) => {
      const entry = write(item('dataset', { authors: [name, 'Second'] }));
      expect(readAsCsl(entry).author?.map(({ family }) => family)).toEqual([name, 'Second']);
      expect(readAsFields(entry).fields.author?.map((author) => author.name)).toEqual([name, 'Second']);
    },
  );

  test('lets no style take capitals away', () => {
    const title = 'Base, OP Stack and the DeFi of L2BEAT: a Layer 2 view';
    const { entries } = parse(write(item('claim', { title })), { english: true, sentenceCase: { guess: false } });
    expect(entries[0]!.fields.title!.replace(/<\/?span[^>]*>/g, '')).toBe(title);
  });

  test('leaves out who and when where they are not known', () => {
    const entry = write(item('claim', { authors: [], issued: null }));
    expect(entry).not.toMatch(/author|year|month|date/);
    expect(readAsCsl(entry)).toMatchObject({ title: 'Did Base overtake Arbitrum?', publisher: 'Strata' });
  });

  test('holds every brace it opens, whatever the title', () => {
    for (const title of awkwardTitles) {
      let depth = 0;
      for (const character of write(item('essay', { title, authors: [title] }))) {
        depth += character === '{' ? 1 : character === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });
});

test('an address is not escaped, and cannot end its field', () => {
  const entry = (URL: string) => bibtexOf({ ...item('claim'), URL });
  expect(entry('https://a.example/r_s~t/?v=2&w=%20#x')).toContain('url = {https://a.example/r_s~t/?v=2&w=%20#x},');
  expect(entry('https://a.example/}x\\y z')).toContain('url = {https://a.example/%7Dx%5Cy%20z},');
});
