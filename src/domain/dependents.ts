/** What depends on rows of a dataset: the way from a figure to everything that would change or need a second look with it. */
import type { Mention } from './backlinks.ts';
import { rowsOf } from './charts/rows.ts';
import { answersTo } from './commentary/threads.ts';
import { computeRows, sourcesOf } from './computed/index.ts';
import { once } from './once.ts';
import type { Row } from '../schema/dataset.ts';
import type { Mark } from './prose/outline.ts';
import { type Claim, claimsOf, type CommentaryEntry, type Report } from './report.ts';
import { nameText, type Text, textsOf } from './texts.ts';
import { evaluate, pick, type Quantity } from './values/evaluate.ts';
import type { Selection } from './values/expression.ts';

export interface Dependents {
  /** Datasets with rows that are computed from them. */
  computed: string[];
  /** Charts that draw its rows, or rows computed from them. */
  charts: { id: string; title: string }[];
  /** Sentences with a number taken from its rows. */
  values: { text: Text; mark: Mark }[];
  /** Sections of essays and commentary that hold such a number or such a chart. */
  sections: Mention[];
  /** Claims that these sections discuss. */
  claims: Claim[];
  /** Commentary that answers these sections. */
  commentary: CommentaryEntry[];
}

/** Everything that depends on the rows that a selection picks. Returns a sentence when it names no dataset or column. */
export function dependentsOf(report: Report, selection: Selection): Dependents | string {
  const picked = pick(selection, report.datasets);
  if (typeof picked === 'string') return picked;
  const rows = new Set(picked.rows.map((index) => picked.data.rows[index]!));
  const computed = computedFrom(report, selection.dataset, rows);

  const charts = [...report.charts.values()]
    .filter(({ data }) =>
      data.layers.some((layer) => {
        if (computed.includes(layer.dataset)) return true;
        if (layer.dataset !== selection.dataset) return false;
        const drawn = new Set(data.series.map(({ value }) => value));
        return rowsOf(layer, picked.data.rows).some((row) => rows.has(row) && drawn.has(String(row[layer.series])));
      }),
    )
    .map(({ id, data }) => ({ id, title: data.title }));
  const drawn = new Set(charts.map(({ id }) => id));

  const values: Dependents['values'] = [];
  const sections = new Map<string, Mention>();
  const claims = new Map<string, Claim>();
  const commentary = new Map<string, CommentaryEntry>();
  const known = claimsOf(report);
  for (const { text, figures } of figuresOf(report)) {
    const touched = figures.flatMap(({ mark, numbers }) => {
      if (!numbers) return drawn.has(mark.target) ? [mark] : [];
      const uses = numbers.some(({ dataset, data, rows: used }) =>
        dataset === selection.dataset ? used.some((index) => rows.has(data.rows[index]!)) : computed.includes(dataset),
      );
      if (uses) values.push({ text, mark });
      return uses ? [mark] : [];
    });
    for (const section of new Set(touched.map((mark) => mark.section))) {
      const sectionTitle = text.outline.sections.find(({ id }) => id === section)?.title ?? null;
      sections.set(`${nameText(text)}#${section}`, { text, title: text.title, section, sectionTitle });
      for (const { kind, target, section: where } of text.outline.marks) {
        const claim = kind === 'claim' && where === section ? known.get(target) : undefined;
        if (claim) claims.set(claim.id, claim);
      }
      if (text.collection !== 'essays' || section === null) continue;
      for (const answer of answersTo(report, text.id, section)) commentary.set(answer.id, answer);
    }
  }
  return {
    computed,
    charts,
    values,
    sections: [...sections.values()],
    claims: [...claims.values()],
    commentary: [...commentary.values()],
  };
}

/** The charts and values in every text that has some; a value with the numbers that it is made from. */
const figuresOf = once((report: Report) =>
  textsOf(report).flatMap((text) => {
    const figures = text.outline.marks.flatMap((mark): { mark: Mark; numbers?: Quantity['numbers'] }[] => {
      if (mark.kind === 'chart') return [{ mark }];
      const quantity = mark.kind === 'value' && evaluate(mark.target, report.datasets);
      return quantity && typeof quantity !== 'string' ? [{ mark, numbers: quantity.numbers }] : [];
    });
    return figures.length > 0 ? [{ text, figures }] : [];
  }),
);

/** Computed datasets that would have other rows without these. */
function computedFrom(report: Report, dataset: string, rows: ReadonlySet<Row>): string[] {
  const entry = report.datasets.get(dataset)!;
  const rest = { ...entry, data: { ...entry.data, rows: entry.data.rows.filter((row) => !rows.has(row)) } };
  const without: Report = { ...report, datasets: new Map(report.datasets).set(dataset, rest) };
  return [...report.datasets.values()].flatMap(({ id, data: { computed, rows: made } }) => {
    if (!computed || !sourcesOf(computed).includes(dataset)) return [];
    return JSON.stringify(computeRows(computed, without)) === JSON.stringify(made) ? [] : [id];
  });
}
