/**
 * An item as RIS, for reference managers: tags of the specification of 2011
 * (https://en.wikipedia.org/wiki/RIS_(file_format) has its table), lines that end in carriage return and line feed.
 *
 * Written by hand, since @citation-js/plugin-ris 0.8.2 leaves out the day of a chapter, the site of a page and half of the
 * `ID` (it cuts at 20 letters, where two sections of an essay become one), ends lines in line feeds alone, takes a chart for
 * a work of art, and cannot be installed beside @citation-js/core 0.9.0.
 */
import type { CslItem, CslType } from './csl.ts';
import { isoDate } from './item-date.ts';

const types: Readonly<Record<CslType, string>> = {
  report: 'RPRT',
  chapter: 'CHAP',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  graphic: 'CHART',
  dataset: 'DATA',
};

/** A record; text stands as it is, since the format knows no escapes and our texts have no line ends. */
export function risOf(item: CslItem): string {
  const [year, month = '', day = ''] = isoDate(item).split('-');
  const lines: [tag: string, value: string | number | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['ET', item.edition],
    ['PB', item.publisher],
    ['PY', year],
    // Year, month, day and "other", all slashes written even where a part is not known.
    ['DA', year && `${year}/${month}/${day}/`],
    ['M3', item.genre],
    ['AB', item.abstract],
    ['UR', item.URL],
  ];
  const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}
