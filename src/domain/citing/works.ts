/** Every work of the report, in the order of its collections. */
import { currentEdition } from '../editions/current.ts';
import { versionOf } from '../datasets/data-package.ts';
import type { EssayEntry, Report } from '../report.ts';
import type { Work } from './work.ts';

/** Who signs what nobody signs alone: the ledger, the charts and the datasets. */
const desk = ['Strata research desk'];

export function worksOf(report: Report): Work[] {
  return [
    ...[...report.essays.values()].flatMap((essay) => [essayWork(essay), ...sectionWorks(essay)]),
    ...[...report.commentary.values()].map(
      ({ id, data: { title, author, date, summary } }): Work => ({
        kind: 'commentary',
        path: `commentary/${id}`,
        title,
        authors: [author],
        issued: date,
        edition: null,
        abstract: summary,
      }),
    ),
    ...[...report.ledgers.values()].flatMap(({ id: essay, data }) =>
      data.claims.map(({ id, claim, verdict }): Work => {
        const entry = report.essays.get(essay);
        return {
          kind: 'claim',
          path: `claims/${id}`,
          title: claim,
          authors: desk,
          // The ledger of an essay is published with it.
          issued: (entry && currentEdition(entry)?.date) ?? null,
          edition: null,
          abstract: `Verdict: ${verdict}.`,
        };
      }),
    ),
    ...[...report.charts.values()].map(({ id, data: { title, summary, layers } }): Work => {
      const versions = layers.map(({ dataset }) => versionOf(report.datasets.get(dataset)!.data));
      return {
        kind: 'chart',
        path: `charts/${id}`,
        title,
        authors: desk,
        issued: versions.sort().at(-1)!,
        edition: null,
        abstract: summary,
      };
    }),
    ...[...report.datasets.values()].map(
      ({ id, data }): Work => ({
        kind: 'dataset',
        path: `data/${id}`,
        title: data.title,
        authors: desk,
        issued: versionOf(data),
        edition: null,
        abstract: data.description,
      }),
    ),
  ];
}

/** An essay as its current edition. */
export function essayWork(essay: EssayEntry): Work {
  const { title, authors, abstract } = essay.data;
  const edition = currentEdition(essay);
  return {
    kind: 'essay',
    path: `essays/${essay.id}`,
    title,
    authors,
    issued: edition?.date ?? null,
    edition: edition?.number ?? null,
    abstract,
  };
}

/** The sections of an essay, in its order. */
export function sectionWorks(essay: EssayEntry): Work[] {
  const whole = essayWork(essay);
  return essay.outline.sections.flatMap(({ id, title }): Work[] =>
    id === null
      ? []
      : [
          {
            kind: 'section',
            path: `${whole.path}/${id}`,
            title,
            authors: whole.authors,
            issued: whole.issued,
            edition: whole.edition,
            container: { title: whole.title, path: whole.path },
          },
        ],
  );
}
