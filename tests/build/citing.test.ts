/** Citations: what machines read of an essay and its sections, the files beside each work, and the frozen editions. */
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from './html.ts';
import { publish, type Published, sharedBuild, site, textFile } from './site.ts';

let sound: Published;

beforeAll(async () => {
  sound = publish(await sharedBuild('sound'));
});

const tagsOn = (path: string) => sound.pages.get(path)!.tags;
const metas = (path: string, name: string) =>
  tagsOn(path).flatMap(({ name: tag, attributes }) =>
    tag === 'meta' && attributes['name'] === name ? [attributes['content']] : [],
  );
const links = (path: string, rel: string) =>
  tagsOn(path).flatMap(({ name, attributes }) =>
    name === 'link' && attributes['rel'] === rel ? [attributes['href']] : [],
  );
const data = (path: string) =>
  JSON.parse(tagsOn(path).find(({ attributes }) => attributes['type'] === 'application/ld+json')!.inside) as Record<
    string,
    unknown
  >;

/**
 * The type that Zotero's translator for embedded metadata gives a page: what names a container comes first, and a report's
 * institution is asked only where there is none (its documented order: journal, conference, book, dissertation, report).
 */
function zoteroType(path: string): string {
  const has = (name: string) => metas(path, `citation_${name}`).length > 0;
  if (has('journal_title')) return 'journalArticle';
  if (has('conference_title') || has('conference')) return 'conferencePaper';
  if (has('book_title') || has('inbook_title')) return 'bookSection';
  if (has('dissertation_institution')) return 'thesis';
  return has('technical_report_institution') ? 'report' : 'webpage';
}

describe('an essay', () => {
  const path = 'essays/tiny-stack/';

  test('is a report to a reference manager, with number, day and address of its edition', () => {
    expect(zoteroType(path)).toBe('report');
    expect(metas(path, 'citation_technical_report_institution')).toEqual(['Strata']);
    expect(metas(path, 'citation_technical_report_number')).toEqual(['Edition 1']);
    expect(metas(path, 'citation_publication_date')).toEqual(['2026/01/02']);
    expect(metas(path, 'citation_public_url')).toEqual([`${site}/essays/tiny-stack/?v=1`]);
    expect(metas(path, 'citation_author').length).toBeGreaterThan(0);
  });

  test('names each of its sources once', () => {
    const cited = metas(path, 'citation_reference');
    const listed = tagsOn(path).filter(({ attributes }) => attributes['id']?.startsWith('ref-'));
    expect(cited.length).toBe(listed.length);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.every((one) => one!.startsWith('citation_title='))).toBe(true);
  });

  test('is a report in the words of schema.org, with its sections as parts', () => {
    const report = data(path);
    expect([report['@type'], report['version'], report['dateModified']]).toEqual(['Report', '1', '2026-01-02']);
    const parts = report['hasPart'] as { '@id': string }[];
    expect(parts.map((part) => part['@id'])).toEqual(links(path, 'item'));
    for (const address of links(path, 'item')) {
      expect(sound.pages.has(address!.slice(site.length + 1)), address).toBe(true);
    }
  });

  test('says what to cite and what describes it', () => {
    expect(links(path, 'cite-as')).toEqual([`${site}/essays/tiny-stack/v1/`]);
    expect(links(path, 'describedby')).toEqual([`${site}/essays/tiny-stack/cite.csl.json`]);
  });
});

describe('a section', () => {
  const path = 'essays/tiny-stack/argument/';

  test('is a chapter of its essay to a reference manager', () => {
    expect(zoteroType(path)).toBe('bookSection');
    expect(metas(path, 'citation_inbook_title')).toEqual(metas('essays/tiny-stack/', 'citation_title'));
    expect(metas(path, 'citation_technical_report_institution')).toEqual([]);
    expect(metas(path, 'DCTERMS.isPartOf')).toHaveLength(1);
    expect(links(path, 'cite-as')).toEqual([`${site}/essays/tiny-stack/v1/#argument`]);
    expect(data(path)['@type']).toBe('WebPageElement');
  });

  test('has all forms of its citation on its page, and one heading', () => {
    const forms = tagsOn(path).flatMap(({ attributes }) => attributes['data-form'] ?? []);
    expect(forms).toEqual([
      'link',
      'markdown',
      'html',
      'plain',
      'apa',
      'chicago',
      'mla',
      'bibtex',
      'biblatex',
      'ris',
      'csl',
      'wiki',
    ]);
    expect(tagsOn(path).filter(({ name }) => name === 'h1')).toHaveLength(1);
  });
});

test('every control leads to the forms, and the files of every work are there', () => {
  const controls = [...sound.pages].flatMap(([path, { tags }]) =>
    tags.flatMap(({ attributes }) =>
      attributes['class'] === 'cite-control' ? [{ path, href: attributes['href']! }] : [],
    ),
  );
  expect(controls.length).toBeGreaterThan(20);
  for (const { path, href } of controls) {
    const page = href.replace(/#.*$/, '').slice(1);
    expect(sound.pages.get(page)?.html, `${path} to ${href}`).toContain('id="cite"');
    const work = page.replace(/cite\/$/, '');
    for (const file of ['cite.json', 'cite.bib', 'cite.ris', 'cite.csl.json', 'cite.txt']) {
      expect(sound.built.files.has(`${work}${file}`), `${work}${file}`).toBe(true);
    }
  }
});

describe('a frozen edition', () => {
  const path = 'essays/tiny-stack/v1/';

  test('is archived: canonical to itself and kept from search engines', () => {
    expect(links(path, 'canonical')).toEqual([`${site}/${path}`]);
    expect(metas(path, 'robots')).toEqual(['noindex']);
    expect(textOf(sound.pages.get(path)!.html)).toContain('Archived edition 1');
  });

  test('has the sections of the essay, each with the way to the section today', () => {
    const ids = (page: string) =>
      tagsOn(page).flatMap(({ name, attributes }) =>
        name === 'section' && attributes['aria-labelledby'] ? [attributes['id']] : [],
      );
    const today = tagsOn(path).flatMap(({ name, attributes, inside }) =>
      name === 'a' && inside === 'This section today' ? [attributes['href']!.split('/').at(-2)] : [],
    );
    expect(today.length).toBeGreaterThan(1);
    expect(ids(path)).toEqual(expect.arrayContaining(today));
  });

  test('is told in the list of changes and in the states of the sections', () => {
    expect(textOf(sound.pages.get('essays/tiny-stack/changes/')!.html)).toContain('First edition.');
    const states = JSON.parse(textFile(sound, 'essays/tiny-stack/states.json')) as {
      sections: Record<string, unknown>;
    };
    expect(states.sections['argument']).toEqual([{ from: 1, to: 1 }]);
  });
});
