/** What is wrong with what the pages of works tell other sites: their tags, their cards and their oEmbed answers. */
import { sizeOfPng } from './png.ts';
import { type BuiltPage, fileAt, type Published, site, textFile } from './site.ts';

/** The pages that have a card: essays, sections, commentary, claims and charts; not what an essay has beside its sections. */
export function worksIn({ pages }: Published): string[] {
  return [...pages].flatMap(([path, page]) => {
    const work = /^(?:(?:claims|commentary|charts)\/[^/]+|essays\/[^/]+(?:\/(?!changes|values|cite|v\d)[^/]+)?)\/$/;
    return work.test(path) && !metaOf(page, 'robots') ? path : [];
  });
}

/** Content of the only tag of a name on a page; undefined when there is none, or more than one. */
export function metaOf({ tags }: BuiltPage, name: string): string | undefined {
  const found = tags.filter(({ attributes }) => attributes['property'] === name || attributes['name'] === name);
  return found.length === 1 ? found[0]!.attributes['content'] : undefined;
}

/** The faults of a page, which stands at `path`. */
export function cardFaults(published: Published, path: string): string[] {
  const { pages, built, base } = published;
  const page = pages.get(path)!;
  const value = (name: string) => metaOf(page, name) ?? '';
  const card = fileAt(published, value('og:image'));
  const answer = page.tags.find(({ attributes }) => attributes['type'] === 'application/json+oembed');
  const answered = fileAt(published, answer?.attributes['href'] ?? '');
  const size = card === undefined ? undefined : sizeOfPng(built.files.get(card)!);
  const wanted: Record<string, string> = {
    'og:type': 'article',
    'og:url': `${site}${base}${path}`,
    'og:site_name': 'Strata',
    'og:image': `${site}${base}cards/${path.slice(0, -1)}.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:description': value('description'),
    'twitter:card': 'summary_large_image',
  };
  const issued = value('article:published_time');
  return [
    ...Object.entries(wanted)
      .filter(([name, content]) => value(name) !== content)
      .map(([name]) => `${name} is ${value(name)}`),
    ...['og:title', 'og:description', 'og:image:alt']
      .filter((name) => value(name).length < 3)
      .map((name) => `no ${name}`),
    ...(issued === '' || /^\d{4}(-\d\d(-\d\d)?)?$/.test(issued) ? [] : [`was published on ${issued}`]),
    ...(size?.width === 1200 && size.height === 630 ? [] : ['has no card of 1200 by 630']),
    ...(answered ? answerFaults(published, answered, value('og:image')) : ['names no oEmbed answer']),
  ];
}

function answerFaults(published: Published, file: string, card: string): string[] {
  const answer = JSON.parse(textFile(published, file)) as Record<string, unknown>;
  return [
    ...(answer['version'] === '1.0' && /^(?:rich|link)$/.test(String(answer['type'])) ? [] : [`${file} is no answer`]),
    ...(answer['thumbnail_url'] === card ? [] : [`${file} shows ${String(answer['thumbnail_url'])}`]),
    ...(answer['title'] && answer['author_name'] ? [] : [`${file} does not say whose it is`]),
  ];
}
