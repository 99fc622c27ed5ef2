/** Every work of the report. */
import type { Chart } from '../../schema/chart.ts';
import { versionOf } from '../datasets/data-package.ts';
import { currentEdition } from '../editions/current.ts';
import {
  type Claim,
  claimsOf,
  type CommentaryEntry,
  type DatasetWithRows,
  type Entry,
  type EssayEntry,
  type Report,
} from '../report.ts';
import type { Work } from './work.ts';

/** Who signs what nobody signs alone: the ledger, the charts and the datasets. */
export const desk = ['Strata research desk'];

/** All works, in the order of their collections. */
export function worksOf(report: Report): Work[] {
  return [
    ...[...report.essays.values()].flatMap((essay) => [essayWork(essay), ...sectionWorks(essay)]),
    ...[...report.commentary.values()].map(commentaryWork),
    ...[...claimsOf(report).values()].map((claim) => claimWork(claim, report)),
    ...[...report.charts.values()].map((chart) => chartWork(chart, report)),
    ...[...report.datasets.values()].map(datasetWork),
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
  const { authors, issued, edition, title: container, path } = essayWork(essay);
  return essay.outline.sections.flatMap(({ id, title }): Work[] => {
    if (id === null) return [];
    return [
      {
        kind: 'section',
        path: `${path}/${id}`,
        title,
        authors,
        issued,
        edition,
        container: { title: container, path },
      },
    ];
  });
}

export function commentaryWork({ id, data: { title, author, date, summary } }: CommentaryEntry): Work {
  return {
    kind: 'commentary',
    path: `commentary/${id}`,
    title,
    authors: [author],
    issued: date,
    edition: null,
    abstract: summary,
  };
}

/** A claim of the ledger, which is published with the essay on it. */
export function claimWork({ id, claim, verdict, essay }: Claim, report: Report): Work {
  const published = report.essays.get(essay);
  return {
    kind: 'claim',
    path: `claims/${id}`,
    title: claim,
    authors: desk,
    issued: (published && currentEdition(published)?.date) ?? null,
    edition: null,
    // Whoever cites a claim does not make it, and nor do we.
    remark: `claim tested; verdict: ${verdict}`,
    abstract: `Verdict: ${verdict}.`,
  };
}

/** A chart, of the day on which its figures changed last. */
export function chartWork({ id, data: { title, summary, layers } }: Entry<Chart>, report: Report): Work {
  const days = layers.map(({ dataset }) => versionOf(report.datasets.get(dataset)!.data));
  return {
    kind: 'chart',
    path: `charts/${id}`,
    title,
    authors: desk,
    issued: days.sort().at(-1)!,
    edition: null,
    abstract: summary,
  };
}

/** A dataset, of the day on which it changed last. */
export function datasetWork({ id, data }: Entry<DatasetWithRows>): Work {
  return {
    kind: 'dataset',
    path: `data/${id}`,
    title: data.title,
    authors: desk,
    issued: versionOf(data),
    edition: null,
    abstract: data.description,
  };
}
