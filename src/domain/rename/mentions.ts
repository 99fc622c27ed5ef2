/** Every place in which the name of a record or of a section is written: the references, and what other rules judge. */
import { type Reference, references } from '../checks/references.ts';
import { placesOf } from '../commentary/places.ts';
import type { Place } from '../finding.ts';
import { readContentLink } from '../prose/content-link.ts';
import type { Located, LocatedReport } from '../report.ts';
import { locatedTextsOf, type Text } from '../texts.ts';
import { parseExpression } from '../values/expression.ts';
import type { Field } from '../../schema/dataset.ts';

export interface Mention {
  collection: Reference['collection'] | 'sections';
  /** Id; of a section with its essay, as in `l2-moats#security`. */
  target: string;
  place: () => Place;
  /** In a tag, a link or a heading that begins at the place, what part of it names the target. */
  part?: 'dataset' | 'link' | 'heading' | { column: string };
}

/** All mentions, of which those of one name may share a place. */
export function* mentions(report: LocatedReport): Generator<Mention> {
  yield* references(report);
  for (const text of locatedTextsOf(report)) yield* inText(text, report);
  for (const { id, data, at } of report.essays.values()) {
    for (const [old, target] of Object.entries(data.moved ?? {})) {
      yield {
        collection: 'sections',
        target: target.includes('#') ? target : `${id}#${target}`,
        place: () => at(['moved', old]),
      };
    }
  }
  for (const commentary of report.commentary.values()) {
    for (const { essay, section, paths } of placesOf(report, commentary)) {
      yield { collection: 'sections', target: `${essay}#${section}`, place: () => commentary.at(paths.section) };
    }
  }
  yield* inConditions(report);
}

/** Datasets and cells that values are taken from, and sections that are linked to. */
function* inText(text: Text & Located, report: LocatedReport): Generator<Mention> {
  for (const { kind, target, place } of text.outline.marks) {
    const link = kind === 'link' ? readContentLink(target, text) : null;
    if (link?.collection === 'essays' && link.section) {
      yield { collection: 'sections', target: `${link.id}#${link.section}`, place: () => place, part: 'link' };
    }
    for (const { dataset, where } of (kind === 'value' && parseExpression(target)?.operands) || []) {
      yield { collection: 'datasets', target: dataset, place: () => place, part: 'dataset' };
      for (const [column, values] of where) {
        const collection = fieldOf(report, dataset, column)?.references;
        for (const value of collection ? values : [])
          yield { collection: collection!, target: value, place: () => place, part: { column } };
      }
    }
  }
}

/** Cells that charts and computed datasets pick, in columns whose cells are names. */
function* inConditions(report: LocatedReport): Generator<Mention> {
  for (const { data, at } of report.charts.values()) {
    for (const [index, layer] of data.layers.entries()) {
      yield* inWhere(report, layer.dataset, layer.where, (path) => at(['layers', index, 'where', ...path]));
      const series = fieldOf(report, layer.dataset, layer.series)?.references;
      for (const [which, { value }] of series ? data.series.entries() : []) {
        yield { collection: series!, target: value, place: () => at(['series', which, 'value']) };
      }
      const category = fieldOf(report, layer.dataset, data.kind === 'bar' ? layer.x : layer.y)?.references;
      for (const [which, { values }] of category ? (data.categories ?? []).entries() : []) {
        for (const [each, target] of values.entries()) {
          yield { collection: category!, target, place: () => at(['categories', which, 'values', each]) };
        }
      }
    }
  }
  for (const { data, at } of report.datasets.values()) {
    for (const [index, { dataset, where }] of (data.computed?.rule === 'ratio'
      ? data.computed.measures
      : []
    ).entries()) {
      yield* inWhere(report, dataset, where, (path) => at(['computed', 'measures', index, 'where', ...path]));
    }
  }
}

function* inWhere(
  report: LocatedReport,
  dataset: string,
  where: Readonly<Record<string, readonly (string | number | boolean)[]>> | undefined,
  at: (path: readonly PropertyKey[]) => Place,
): Generator<Mention> {
  for (const [column, values] of Object.entries(where ?? {})) {
    const collection = fieldOf(report, dataset, column)?.references;
    for (const [index, target] of collection ? values.entries() : []) {
      yield { collection: collection!, target: String(target), place: () => at([column, index]) };
    }
  }
}

function fieldOf(report: LocatedReport, dataset: string, column: string): Field | undefined {
  return report.datasets.get(dataset)?.data.fields.find(({ name }) => name === column);
}
