/** Every mention of a record, wherever it stands: in a text, a ledger, a source, a term, a dataset's rows or a chart. */
import type { Place } from '../finding.ts';
import type { MarkKind } from '../prose/outline.ts';
import type { Collection, LocatedReport } from '../report.ts';
import { locatedTextsOf } from '../texts.ts';

export interface Reference {
  collection: Collection | 'claims';
  target: string;
  /** Asked for only where something is wrong, since finding it out takes time. */
  place: () => Place;
}

/** Where the record of what a mark mentions stands, for the kinds that have one. */
export const markedCollections: Partial<Record<MarkKind, Reference['collection']>> = {
  source: 'sources',
  claim: 'claims',
  chart: 'charts',
  see: 'charts',
  term: 'terms',
};

/** All references of the report, in the order of its collections. */
export function* references(report: LocatedReport): Generator<Reference> {
  for (const essay of report.essays.values()) {
    yield { collection: 'sources', target: essay.data.article, place: () => essay.at(['article']) };
  }
  for (const { outline } of locatedTextsOf(report)) {
    for (const { kind, target, place } of outline.marks) {
      const collection = markedCollections[kind];
      if (collection) yield { collection, target, place: () => place };
    }
  }
  for (const ledger of report.ledgers.values()) {
    yield { collection: 'sources', target: ledger.data.article, place: () => ledger.at(['article']) };
    for (const [index, target] of (ledger.data['also-read'] ?? []).entries()) {
      yield { collection: 'sources', target, place: () => ledger.at(['also-read', index]) };
    }
    for (const [index, claim] of ledger.data.claims.entries()) {
      for (const [which, { source }] of claim.evidence.entries()) {
        yield {
          collection: 'sources',
          target: source,
          place: () => ledger.at(['claims', index, 'evidence', which, 'source']),
        };
      }
    }
  }
  for (const source of report.sources.values()) {
    const target = source.data['copy-of'];
    if (target) yield { collection: 'sources', target, place: () => source.at(['copy-of']) };
  }
  for (const term of report.terms.values()) {
    for (const [index, target] of (term.data['see-also'] ?? []).entries()) {
      yield { collection: 'terms', target, place: () => term.at(['see-also', index]) };
    }
    for (const [index, target] of term.data.essays.entries()) {
      yield { collection: 'ledgers', target, place: () => term.at(['essays', index]) };
    }
  }
  for (const dataset of report.datasets.values()) {
    const { computed } = dataset.data;
    if (computed?.rule === 'rank') {
      yield { collection: 'datasets', target: computed.dataset, place: () => dataset.at(['computed', 'dataset']) };
    }
    for (const [index, measure] of (computed?.rule === 'ratio' ? computed.measures : []).entries()) {
      yield {
        collection: 'datasets',
        target: measure.dataset,
        place: () => dataset.at(['computed', 'measures', index, 'dataset']),
      };
    }
    // Computed rows stand in no file; what they are computed from is read where it stands.
    for (const { name, references: collection } of computed ? [] : dataset.data.fields) {
      if (!collection) continue;
      for (const [index, row] of dataset.data.rows.entries()) {
        const target = row[name];
        if (typeof target === 'string') yield { collection, target, place: () => dataset.at(['rows', index, name]) };
      }
    }
  }
  for (const chart of report.charts.values()) {
    for (const [index, { dataset }] of chart.data.layers.entries()) {
      yield { collection: 'datasets', target: dataset, place: () => chart.at(['layers', index, 'dataset']) };
    }
    for (const [index, { source }] of (chart.data.events ?? []).entries()) {
      yield { collection: 'sources', target: source, place: () => chart.at(['events', index, 'source']) };
    }
  }
}
