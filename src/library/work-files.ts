/** The files that stand beside the page of a work: its citation, and its answer to oEmbed, which the head of the page names. */
import { addresses } from '../domain/addresses.ts';
import { hasCard } from '../domain/cards/card.ts';
import { citationFiles } from '../domain/citing/files.ts';
import { oembed } from '../domain/citing/oembed.ts';
import type { Work } from '../domain/citing/work.ts';
import { worksOf } from '../domain/citing/works.ts';
import { formerNames } from '../domain/former-names.ts';
import type { Report } from '../domain/report.ts';
import { citationOf } from './citation.ts';

/** Works by the paths under which their citations are: frozen editions ask for them under the names of their day. */
export function worksCited(report: Report): Map<string, Work> {
  const works = new Map(worksOf(report).map((work) => [work.path, work]));
  const { claims, charts, datasets } = formerNames(report);
  for (const [folder, names] of Object.entries({ claims, charts, data: datasets })) {
    for (const [old, id] of names) works.set(`${folder}/${old}`, works.get(`${folder}/${id}`)!);
  }
  return works;
}

/** The files of each work, as texts by their names. `site` is the full address of the start page. */
export function* workFiles(
  report: Report,
  site: string,
): Generator<[path: string, files: [name: string, text: string][]]> {
  const at = addresses(site);
  for (const [path, work] of worksCited(report)) {
    const citation = citationOf(work, site);
    const files = Object.entries(citationFiles).map(([end, { make }]): [string, string] => {
      return [`cite.${end}`, make(citation, work)];
    });
    // A former name is of no use to who embeds.
    if (path === work.path && hasCard(work)) files.push(['oembed.json', JSON.stringify(oembed(work, at))]);
    yield [path, files];
  }
}
