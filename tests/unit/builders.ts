/** Small literal records for tests. Each builder gives a sound record; a test changes only what it is about. */
import { outline } from '../../src/domain/prose/outline.ts';
import type { Collection, DatasetWithRows, Located, LocatedReport } from '../../src/domain/report.ts';
import { parseMdx } from '../../src/markdown/parse.ts';
import type { Chart, Layer } from '../../src/schema/chart.ts';
import type { Commentary } from '../../src/schema/commentary.ts';
import type { Dataset, Field, Row } from '../../src/schema/dataset.ts';
import type { Snapshot } from '../../src/schema/edition.ts';
import type { Essay } from '../../src/schema/essay.ts';
import type { Ledger, LedgerClaim } from '../../src/schema/ledger.ts';
import type { Source } from '../../src/schema/source.ts';
import type { Term } from '../../src/schema/term.ts';

export function source(changes: Partial<Source> = {}): Source {
  return {
    type: 'webpage',
    title: 'A page',
    accessed: '2026-01-01',
    role: 'evidence',
    linkable: true,
    'research-ids': ['a'],
    ...changes,
  };
}

export function term(changes: Partial<Term> = {}): Term {
  return { name: 'Rollup', kind: 'concept', definition: 'A chain that settles elsewhere.', essays: [], ...changes };
}

export function claim(id: string, changes: Partial<LedgerClaim> = {}): LedgerClaim {
  return {
    id,
    claim: 'Alpha was first.',
    kind: 'fact',
    checkable: true,
    verdict: 'supported',
    reason: 'It agrees.',
    evidence: [],
    ...changes,
  };
}

export function ledger(claims: LedgerClaim[], changes: Partial<Ledger> = {}): Ledger {
  return { article: 'seed', title: 'The article', claims, ...changes };
}

export function frontMatter(changes: Partial<Essay> = {}): Essay {
  return {
    title: 'An essay',
    subtitle: 'On a thing',
    abstract: 'Short.',
    article: 'seed',
    authors: ['Ada Test'],
    order: 1,
    draft: false,
    editions: [],
    ...changes,
  };
}

/** An edition as an essay's front matter names it, published on the day of January that its number gives. */
export function edition(number: number, changes: Partial<Essay['editions'][number]> = {}): Essay['editions'][number] {
  return { number, date: `2026-01-0${number}`, reason: `Reason ${number}.`, hash: hash(number), ...changes };
}

/** A hash that stands for an edition's files; that of another number is another. */
export function hash(number: number): string {
  return `sha256-${String(number).repeat(64)}`;
}

/** What an edition shows besides its text: the article that its essay tests. */
export function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  const { title, subtitle, abstract, article, authors } = frontMatter();
  return {
    essay: { title, subtitle, abstract, article, authors },
    values: [],
    claims: [],
    sources: { [article]: source() },
    terms: {},
    charts: {},
    datasets: {},
    ...changes,
  };
}

export function answer(changes: Partial<Commentary> = {}): Commentary {
  return {
    title: 'An answer',
    author: 'Ada Test',
    date: '2026-02-03',
    relation: 'disputes',
    on: 'one#first',
    quote: 'Alpha was first',
    status: 'open',
    draft: false,
    summary: 'Short.',
    ...changes,
  };
}

export function field(name: string, type: Field['type'] = 'string', changes: Partial<Field> = {}): Field {
  return { name, type, title: name, ...changes };
}

/** The description of a dataset of dated values by chain. */
export const description: Dataset = {
  title: 'Values',
  description: 'Values of chains.',
  metric: 'Dollars.',
  retrieved: '2026-01-01',
  licenses: [{ name: 'CC0-1.0', title: 'Public domain' }],
  fields: [
    field('date'),
    field('chain'),
    field('value', 'number', { unit: 'USD' }),
    field('source', 'string', { references: 'sources' }),
  ],
  primaryKey: ['date', 'chain', 'source'],
  problems: [],
  changes: [{ date: '2026-01-01', what: 'First collected.', why: 'To compare chains.' }],
};

export function dataset(rows: Row[], changes: Partial<DatasetWithRows> = {}): DatasetWithRows {
  return { ...description, rows, ...changes };
}

export function layer(changes: Partial<Layer> = {}): Layer {
  return { dataset: 'tvl', mark: 'line', x: 'date', y: 'value', series: 'chain', measure: 'TVL', ...changes };
}

export function chart(changes: Partial<Chart> = {}): Chart {
  return {
    kind: 'line',
    title: 'Alpha leads from the start',
    summary: 'Two chains, to the end of 2024.',
    alt: 'Two lines.',
    unit: 'US dollars',
    layers: [layer()],
    series: [{ value: 'alpha', title: 'Alpha' }],
    ...changes,
  };
}

interface Parts {
  /** Text in MDX by essay id, each with changes to its front matter where it needs any. */
  essays?: Record<string, string | ({ text: string } & Partial<Essay>)>;
  /** Text in MDX by id, each with changes to its front matter where it needs any. */
  commentary?: Record<string, string | ({ text: string } & Partial<Commentary>)>;
  /** Frozen text in MDX by id, as in `one/v2`, each with the hash of its files and changes to its snapshot. */
  editions?: Record<string, string | ({ text: string; hash?: string } & Partial<Snapshot>)>;
  ledgers?: Record<string, Ledger>;
  sources?: Record<string, Source>;
  terms?: Record<string, Term>;
  datasets?: Record<string, DatasetWithRows>;
  charts?: Record<string, Chart>;
}

/** A report of literal records. The place of a value names its path: `sources/a/copy-of`, line 1, column 1. */
export function report(parts: Parts): LocatedReport {
  const entries = <T>(collection: Collection, records: Record<string, T> = {}) =>
    new Map(Object.entries(records).map(([id, data]) => [id, { id, data, ...located(collection, id) }]));
  const essays = new Map(
    Object.entries(parts.essays ?? {}).map(([id, written]) => {
      const { text, ...changes } = typeof written === 'string' ? { text: written } : written;
      return [id, { ...textEntry('essays', id, text), data: frontMatter({ title: `Essay ${id}`, ...changes }) }];
    }),
  );
  const commentary = new Map(
    Object.entries(parts.commentary ?? {}).map(([id, written]) => {
      const { text, ...changes } = typeof written === 'string' ? { text: written } : written;
      return [id, { ...textEntry('commentary', id, text), data: answer({ title: `Answer ${id}`, ...changes }) }];
    }),
  );
  const editions = new Map(
    Object.entries(parts.editions ?? {}).map(([id, written]) => {
      const { text, ...changes } = typeof written === 'string' ? { text: written } : written;
      const { hash: own = hash(Number(id.split('/v')[1])), ...shown } = changes;
      return [id, { ...textEntry('editions', id, text), data: snapshot(shown), hash: own }];
    }),
  );
  const collections = {
    essays,
    commentary,
    editions,
    ledgers: entries('ledgers', parts.ledgers),
    sources: entries('sources', parts.sources),
    terms: entries('terms', parts.terms),
    datasets: entries('datasets', parts.datasets),
    charts: entries('charts', parts.charts),
  };
  return {
    ...collections,
    known: {
      essays: new Set(collections.essays.keys()),
      commentary: new Set(collections.commentary.keys()),
      editions: new Set(collections.editions.keys()),
      ledgers: new Set(collections.ledgers.keys()),
      sources: new Set(collections.sources.keys()),
      terms: new Set(collections.terms.keys()),
      datasets: new Set(collections.datasets.keys()),
      charts: new Set(collections.charts.keys()),
    },
  };
}

function textEntry(collection: Collection, id: string, text: string) {
  const place = located(collection, id);
  return { id, body: text, outline: outline(parseMdx(text), text, place.file), ...place };
}

function located(collection: Collection, id: string): Located {
  const file = `${collection}/${id}`;
  return { file, at: (path) => ({ file: [file, ...path].join('/'), line: 1, column: 1 }) };
}
