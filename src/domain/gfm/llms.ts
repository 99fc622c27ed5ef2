/** The guide for language models, `/llms.txt`, in the form of https://llmstxt.org. */
import type { Root } from 'mdast';
import { publisher } from '../citing/work.ts';
import { worksOf } from '../citing/works.ts';
import type { Work, WorkKind } from '../citing/work.ts';
import { claimsOf } from '../report.ts';
import type { Frame } from './frame.ts';
import { titled } from './lists.ts';
import { code, heading, link, paragraph, type Phrase, quote } from './nodes.ts';

export function llmsDocument({ report, at }: Pick<Frame, 'report' | 'at'>): Root {
  const works = worksOf(report);
  const claims = claimsOf(report);
  const items = (kind: WorkKind, about: (work: Work) => string) =>
    works
      .filter((work) => work.kind === kind)
      .map((work): Phrase[] => {
        const said = about(work);
        return [link(at.markdown(work.path), work.title), said && `: ${said}`];
      });
  const file = (name: string, title: string, about: string): Phrase[] => [link(at.file(name), title), `: ${about}`];
  return {
    type: 'root',
    children: [
      heading(1, publisher),
      quote(
        paragraph(
          'Opinion articles about layered systems (AI’s model, reasoning and agent; crypto’s Layers 1, 2 and 3), taken apart into claims, each restated and tested against dated evidence.',
        ),
      ),
      paragraph(
        'Every page of an essay, section, claim, dataset, chart and commentary is there as Markdown: add ',
        code('index.md'),
        ' to its address. Each section, claim and figure has a line with its permanent id, its edition or day and a citation to copy; cite the edition that you have read. An essay keeps three voices apart: what the article claims, what the evidence says, and what we think. A verdict judges a claim as it was written.',
      ),
      ...titled(
        'Essays',
        items('essay', ({ abstract = '' }) => abstract),
      ),
      ...titled(
        'Commentary',
        items('commentary', ({ abstract = '' }) => abstract),
      ),
      ...titled(
        'Data',
        items('dataset', ({ abstract = '' }) => abstract),
      ),
      ...titled('Files for programs', [
        file(
          'site.json',
          'Map of the report',
          'essays, sections, claims, charts and datasets with addresses and editions',
        ),
        file('citations.json', 'Citations', 'everything that can be cited, as CSL-JSON'),
        file('feed.json', 'Feed', 'editions, commentary and changes of data, with whole texts'),
      ]),
      ...titled('Optional', [
        ...items('section', ({ container }) => `a section of ${container!.title}`),
        ...items('chart', ({ abstract = '' }) => abstract),
        ...items('claim', ({ path }) => claims.get(path.replace('claims/', ''))!.verdict),
      ]),
    ],
  };
}
