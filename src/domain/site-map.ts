/** The map of the report for programs, `/site.json`: what there is, where it stands, and in which edition. */
import { mentionsOf } from './backlinks.ts';
import { placesOf } from './commentary/places.ts';
import { answersTo } from './commentary/threads.ts';
import type { Addresses } from './addresses.ts';
import { publisher, type Work } from './citing/work.ts';
import { chartWork, claimWork, commentaryWork, datasetWork, essayWork, sectionWorks } from './citing/works.ts';
import { targetsOf } from './prose/outline.ts';
import { outlineWithin } from './prose/section-tree.ts';
import { claimsOf, type EssayEntry, type Report } from './report.ts';

/** Version of the form of the map; the number rises when a program that reads it would no longer understand it. */
const form = 1;

/** The map, ready for JSON. All addresses are full ones; `at` gives them. */
export function siteMap(report: Report, at: Addresses) {
  const described = (work: Work) => describe(work, at);
  return {
    title: publisher,
    form,
    documentation: at.about('programs'),
    home: at.home,
    llms: at.file('llms.txt'),
    citations: at.file('citations.json'),
    feeds: { atom: at.file('feed.xml'), json: at.file('feed.json') },
    sitemap: at.file('sitemap-index.xml'),
    essays: [...report.essays.values()].map((essay) => ({
      ...described(essayWork(essay)),
      feeds: { atom: at.file(`essays/${essay.id}/feed.xml`), json: at.file(`essays/${essay.id}/feed.json`) },
      editions: essay.data.editions.map(({ number, date, reason }) => ({
        number,
        date,
        reason,
        address: at.edition(essay.id, number),
        markdown: at.markdown(`essays/${essay.id}/v${number}`),
      })),
      sections: sectionsOf(essay, report, at),
    })),
    commentary: [...report.commentary.values()].map((commentary) => ({
      ...described(commentaryWork(commentary)),
      relation: commentary.data.relation,
      status: commentary.data.status,
      answers: [
        ...placesOf(report, commentary).map(({ essay, section, quote, edition }) => ({
          section: `essays/${essay}/${section}`,
          ...(quote !== null && { quote }),
          edition,
        })),
        ...(commentary.data.answers ? [{ commentary: `commentary/${commentary.data.answers}` }] : []),
      ],
    })),
    claims: [...claimsOf(report).values()].map((claim) => ({
      ...described(claimWork(claim, report)),
      kind: claim.kind,
      verdict: claim.verdict,
      discussed: mentionsOf(report, ['claim'], claim.id).map(({ text, section }) =>
        [text.collection, text.id, section].filter(Boolean).join('/'),
      ),
    })),
    charts: [...report.charts.values()].map((chart) => ({
      ...described(chartWork(chart, report)),
      datasets: [...new Set(chart.data.layers.map(({ dataset }) => `data/${dataset}`))],
      files: Object.fromEntries(
        ['svg', 'png', 'csv', 'json'].map((format) => [format, at.chartFile(chart.id, format)]),
      ),
    })),
    datasets: [...report.datasets.values()].map((dataset) => ({
      ...described(datasetWork(dataset)),
      rows: dataset.data.rows.length,
      licences: dataset.data.licenses,
      files: {
        csv: at.download(dataset.id, `${dataset.id}.csv`),
        json: at.download(dataset.id, `${dataset.id}.json`),
        package: at.download(dataset.id, 'datapackage.json'),
      },
    })),
  };
}

function sectionsOf(essay: EssayEntry, report: Report, at: Addresses) {
  const depths = new Map(essay.outline.sections.map(({ id, depth }) => [id, depth]));
  return sectionWorks(essay).map((work) => {
    const id = work.path.split('/').at(-1)!;
    const within = outlineWithin(essay.outline, id);
    const marked = (kind: 'claim' | 'chart', folder: string) =>
      targetsOf(within, kind).map((target) => `${folder}/${target}`);
    return {
      ...describe(work, at),
      depth: depths.get(id),
      words: within.words,
      claims: marked('claim', 'claims'),
      charts: marked('chart', 'charts'),
      commentary: answersTo(report, essay.id, id).map((answer) => `commentary/${answer.id}`),
    };
  });
}

/** What every work has. Its id is permanent; by it the others of the map refer to it. */
function describe({ path, title, authors, issued, edition }: Work, at: Addresses) {
  return { id: path, title, authors, date: issued, edition, address: at.work(path), markdown: at.markdown(path) };
}
