import { describe, expect, test } from 'vitest';
import { biblatexOf, bibtexOf } from '../../../src/domain/citing/bibtex.ts';
import { citationOf } from '../../../src/library/citation.ts';
import { awkwardTitles, item, kinds, site, works } from '../domain/citing/examples.ts';

const forms = (kind: (typeof kinds)[number], changes: object = {}) =>
  new Map(citationOf({ ...works[kind], ...changes }, site).formats.map((form) => [form.id, form]));

describe('citationOf', () => {
  test('has every form, in this order', () => {
    for (const kind of kinds) {
      expect(citationOf(works[kind], site).formats.map(({ id, label }) => [id, label])).toEqual([
        ['link', 'Link'],
        ['markdown', 'Markdown'],
        ['html', 'HTML'],
        ['plain', 'Plain text'],
        ['apa', 'APA'],
        ['chicago', 'Chicago author–date'],
        ['mla', 'MLA'],
        ['bibtex', 'BibTeX'],
        ['biblatex', 'BibLaTeX'],
        ['ris', 'RIS'],
        ['csl', 'CSL-JSON'],
        ['wiki', 'Wiki template'],
      ]);
    }
  });

  test('has rich text for what people paste into documents, and for nothing that programs read', () => {
    const rich = citationOf(works.essay, site).formats.filter(({ html }) => html !== undefined);
    expect(rich.map(({ id }) => id)).toEqual(['link', 'html', 'plain', 'apa', 'chicago', 'mla']);
  });

  test('is of the address with the edition', () => {
    for (const [id, { text, html = text }] of forms('section')) {
      expect(text, id).toContain('https://strata.example/report/essays/l2-moats/kits/?v=2');
      expect(html, id).toContain('https://strata.example/report/essays/l2-moats/kits/?v=2');
    }
  });

  test('names the edition and the date in every form, the address apart', () => {
    for (const kind of ['essay', 'section'] as const) {
      for (const [id, { text, html }] of forms(kind)) {
        expect(html ?? text, id).toMatch(/Edition 2|2nd|"edition": 2|edition = \{2\}|ET {2}- 2/);
        expect(html ?? text, id).toContain('2026');
      }
    }
  });

  test('gives CSL-JSON as an object and as a file of one item', () => {
    const { csl, formats } = citationOf(works.chart, site);
    expect(csl).toEqual(item('chart'));
    expect(JSON.parse(formats.find(({ id }) => id === 'csl')!.text)).toEqual([csl]);
  });

  test('gives the same twice, and another work its own', () => {
    expect(citationOf(works.essay, site)).toEqual(citationOf(works.essay, site));
    const other = forms('essay', { title: 'Another' });
    expect(other.get('apa')!.text).toContain('Another');
    expect(other.get('bibtex')!.text).toBe(bibtexOf(item('essay', { title: 'Another' })));
    expect(other.get('biblatex')!.text).toBe(biblatexOf(item('essay', { title: 'Another' })));
  });

  test.each(awkwardTitles)('has HTML of the title %s that is safe to insert', (title) => {
    for (const kind of kinds) {
      for (const [id, { html = '' }] of forms(kind, { title, authors: [title, title] })) {
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags)
          expect(tag, id).toMatch(/^<(?:\/?(?:i|cite)|\/(?:a|time)|a href="https:[^"<>]*"|time datetime="[\d-]+")>$/);
        expect(html.replace(/<[^>]*>/g, ''), id).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#38|#39);)/);
      }
    }
  });
});
