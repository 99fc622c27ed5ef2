import { describe, expect, test } from 'vitest';
import { unpublished } from '../../../../src/domain/editions/unpublished.ts';
import type { LocatedReport } from '../../../../src/domain/report.ts';
import {
  chart,
  claim,
  dataset,
  description,
  edition,
  field,
  layer,
  ledger,
  report,
  source,
  term,
} from '../../builders.ts';
import { published, since } from './published.ts';

type Parts = Parameters<typeof report>[0];

const text = `
## First [#first]

From <Value of="tvl.value[chain=alpha, date=2024-01]" /> to <Value of="tvl.value[chain=alpha, date=2024-02]" />
it grew [@doe] <Claim id="one-1" />, as a <Term id="rollup">rollup</Term> does.

<Chart id="tvl" />
`;
const rows = [
  { date: '2024-01', chain: 'alpha', value: 1000, source: 'counts' },
  { date: '2024-02', chain: 'alpha', value: 2000, source: 'counts' },
  { date: '2024-03', chain: 'alpha', value: 2500, source: 'counts' },
  { date: '2024-03', chain: 'beta', value: 300, source: 'counts' },
];
const parts = {
  essays: { one: text },
  ledgers: { one: ledger([claim('one-1')]) },
  sources: { seed: source(), doe: source(), counts: source() },
  terms: { rollup: term() },
  datasets: { tvl: dataset(rows) },
  charts: { tvl: chart() },
} satisfies Parts;
const differences = (built: LocatedReport) => unpublished(built, built.essays.get('one')!);
/** What differs after a change. */
const after = (changes: Parts) => differences(since(parts, changes));
const withRow = (index: number, change: object) => ({
  datasets: { tvl: dataset(rows.map((row, at) => (at === index ? { ...row, ...change } : row))) },
});

describe('an essay without an edition', () => {
  test('differs as a whole', () => {
    expect(differences(report(parts))).toEqual(['it has no edition']);
  });

  test('is one that names none, though a file of one be there', () => {
    expect(differences(report({ ...parts, ...published(parts) }))).toEqual(['it has no edition']);
  });

  test('is one whose edition is not there', () => {
    const essays = { one: { text, editions: [edition(1)] } };
    expect(differences(report({ ...parts, essays }))).toEqual(['it has no edition']);
  });
});

test('an essay does not differ from itself', () => {
  expect(after({})).toEqual([]);
});

test('an essay is compared with its latest edition', () => {
  const { 'one/v1': now } = published(parts).editions;
  const { 'one/v1': before } = published({ ...parts, essays: { one: `${text}More.\n` } }).editions;
  const with_ = (editions: NonNullable<Parts['editions']>) =>
    differences(report({ ...parts, essays: { one: { text, editions: [edition(1), edition(2)] } }, editions }));
  expect(with_({ 'one/v1': before!, 'one/v2': now! })).toEqual([]);
  expect(with_({ 'one/v1': now!, 'one/v2': before! })).toEqual(['its text']);
});

describe('its front matter', () => {
  const front = (changes: object) => after({ essays: { one: { text, ...changes } } });

  test.each([
    ['title', 'Another'],
    ['subtitle', 'On another thing'],
    ['abstract', 'Shorter.'],
    ['article', 'doe'],
    ['authors', ['Ada Test', 'Ben Test']],
  ])('counts in its %s', (name, value) => {
    expect(front({ title: 'Essay one', [name]: value })).toEqual([`its ${name}`]);
  });

  test('counts field by field', () => {
    expect(front({ title: 'Another', abstract: 'Shorter.' })).toEqual(['its title', 'its abstract']);
  });

  test('does not count in its place in the report, and in what became of sections', () => {
    expect(front({ order: 9, moved: { old: 'first' }, withdrawn: { older: 'It was wrong.' } })).toEqual([]);
  });
});

describe('its text', () => {
  const written = (one: string) => after({ essays: { one } });

  test.each([
    ['a word', text.replace('grew', 'rose')],
    ['a letter', text.replace('it grew', 'It grew')],
    ['a stop', text.replace('does.', 'does')],
    ['a space', text.replace('it grew', 'it  grew')],
    ['the title of a section', text.replace('First', 'The first')],
    ['the id of a section', text.replace('#first', '#start')],
    ['a citation', text.replace('[@doe]', '[@doe, p. 4]')],
    ['markup', text.replace('grew', '*grew*')],
    ['a paragraph', `${text}\nMore.\n`],
  ])('counts in %s', (_what, one) => {
    expect(written(one)).toEqual(['its text']);
  });

  test('does not count in its line ends, and in empty lines around it', () => {
    expect(written(text.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(written(text.replaceAll('\n', '\r'))).toEqual([]);
    expect(written(`   \n\n   \n${text}\n\n`)).toEqual([]);
    expect(written(text.trim())).toEqual([]);
  });

  test('that differs hides numbers, which may stand at other places, and no chart', () => {
    const changes = { essays: { one: `${text}\nMore.\n` }, ...withRow(0, { value: 900 }) };
    expect(after(changes)).toEqual(['its text', 'the chart tvl']);
  });
});

describe('its numbers', () => {
  const alone = text.replace('<Chart id="tvl" />', '');
  const without = (changes: Parts) => differences(since({ ...parts, essays: { one: alone } }, changes));

  test('count, each that is another now', () => {
    expect(without(withRow(1, { value: 2100 }))).toEqual(['the number $2.00 thousand, which is $2.10 thousand now']);
    const both = dataset(rows.map((row) => ({ ...row, value: row.value / 10 })));
    expect(without({ datasets: { tvl: both } })).toEqual([
      'the number $1.00 thousand, which is $100 now',
      'the number $2.00 thousand, which is $200 now',
    ]);
  });

  test('count as they are printed', () => {
    expect(without(withRow(1, { value: 2001 }))).toEqual([]);
  });

  test('count when their unit is another', () => {
    const fields = description.fields.map((each) => (each.name === 'value' ? field('value', 'number') : each));
    expect(without({ datasets: { tvl: dataset(rows, { fields }) } })).toHaveLength(2);
  });

  test('do not count in rows that nothing is taken from', () => {
    expect(without(withRow(2, { value: 1 }))).toEqual([]);
    expect(without({ datasets: { tvl: dataset(rows.slice(0, 2)) } })).toEqual([]);
  });
});

describe('its charts', () => {
  const drawn = (changes: Parameters<typeof chart>[0]) => after({ charts: { tvl: chart(changes) } });

  test.each([
    ['value', { value: 2501 }],
    ['date', { date: '2024-04' }],
    ['source', { source: 'doe' }],
  ])('count in the %s of a row', (_name, change) => {
    expect(after(withRow(2, change))).toEqual(['the chart tvl']);
  });

  test('count in a row that came and in one that went', () => {
    const more = { date: '2024-04', chain: 'alpha', value: 2600, source: 'counts' };
    expect(after({ datasets: { tvl: dataset([...rows, more]) } })).toEqual(['the chart tvl']);
    expect(after({ datasets: { tvl: dataset(rows.filter((_, index) => index !== 2)) } })).toEqual(['the chart tvl']);
  });

  test('do not count in rows that they do not draw', () => {
    expect(after(withRow(3, { value: 1, source: 'doe' }))).toEqual([]);
    expect(after({ datasets: { tvl: dataset(rows.slice(0, 3)) } })).toEqual([]);
  });

  test.each([
    ['title', { title: 'Alpha led from the start' }],
    ['summary', { summary: 'Two chains.' }],
    ['alternative text', { alt: 'One line.' }],
    ['unit', { unit: 'dollars' }],
    ['names of series', { series: [{ value: 'alpha', title: 'α' }] }],
    ['notes', { notes: ['Reports conflict.'] }],
    ['levels', { levels: [{ value: 100, label: 'parity' }] }],
    ['reasons of gaps', { gaps: [{ from: '2023-01', to: '2023-12', label: 'none', reason: 'Nobody counted.' }] }],
    ['events', { events: [{ date: '2024-01', label: 'Start', source: 'doe' }] }],
    ['measures', { layers: [layer({ measure: 'L2BEAT TVL' })] }],
    ['marks', { layers: [layer({ mark: 'point' })] }],
  ])('count in their %s', (_what, changes) => {
    expect(drawn(changes)).toEqual(['the chart tvl']);
  });

  test('count when a series is drawn besides', () => {
    const series = ['alpha', 'beta'].map((value) => ({ value, title: value }));
    expect(drawn({ series })).toEqual(['the chart tvl']);
  });

  test('do not count in how their rows are picked, while they are the same rows', () => {
    expect(drawn({ layers: [layer({ where: { chain: ['alpha'] }, from: '2024', to: '2024-12' })] })).toEqual([]);
  });

  test('count when one is gone', () => {
    expect(after({ charts: {} })).toEqual(['the chart tvl, which is gone']);
  });
});

describe('what may move on', () => {
  test('are verdicts and their reasons', () => {
    const ledgers = { one: ledger([claim('one-1', { verdict: 'contradicted', reason: 'New evidence.' })]) };
    expect(after({ ledgers })).toEqual([]);
  });

  test('are records of sources and terms', () => {
    const changed = source({ title: 'Another page', URL: 'https://a.org/' });
    expect(after({ sources: { seed: changed, doe: changed, counts: changed } })).toEqual([]);
    expect(after({ terms: { rollup: term({ definition: 'Another.' }) } })).toEqual([]);
  });

  test('are not verdicts that a chart counts, which are charted rows', () => {
    const counted = {
      ...parts,
      charts: { tvl: chart({ layers: [layer({ dataset: 'counts' })] }) },
      datasets: { ...parts.datasets, counts: dataset(rows, { computed: { rule: 'verdicts' } }) },
    };
    const datasets = { ...parts.datasets, counts: dataset(rows.slice(1), { computed: { rule: 'verdicts' } }) };
    expect(differences(since(counted))).toEqual([]);
    expect(differences(since(counted, { datasets }))).toEqual(['the chart tvl']);
  });
});

test('all that differs is told at once, in this order', () => {
  expect(
    after({
      essays: { one: { text, title: 'Another' } },
      ...withRow(0, { value: 1500 }),
    }),
  ).toEqual(['its title', 'the number $1.00 thousand, which is $1.50 thousand now', 'the chart tvl']);
});
