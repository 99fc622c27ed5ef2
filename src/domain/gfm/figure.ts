/** A chart in a document: its title, its picture, where its figures come from, and its values. */
import type { BlockContent } from 'mdast';
import { mostRows, shownRows } from '../charts/table.ts';
import { chartWork } from '../citing/works.ts';
import { longDate } from '../text/dates.ts';
import { type Frame, type ShownChart, workLine } from './frame.ts';
import { link, list, paragraph, type Phrase, strong, table } from './nodes.ts';

/** `number` is that of the figure in its text; a chart on its own page has none, and names and cites itself above. */
export function figure(id: string, number: number | null, frame: Frame): BlockContent[] {
  const shown = frame.chart(id);
  const { chart } = shown;
  const { at, bare = false } = frame;
  return [
    ...(number === null ? [] : [paragraph(strong(`Figure ${number}. ${chart.title}`), ` (${chart.unit})`)]),
    paragraph({ type: 'image', url: at.chartFile(id, 'png'), alt: chart.alt }),
    paragraph(chart.summary),
    ...[...(chart.gaps ?? []).map(({ reason }) => reason), ...(chart.notes ?? [])].map((note) => paragraph(note)),
    ...(chart.events ? [eventList(chart.events, frame)] : []),
    paragraph(
      ...sourceLine(shown, frame),
      ...(number === null ? [] : [' ', link(at.chart(id), 'About this chart'), '.']),
    ),
    ...(bare || number === null ? [] : [workLine(chartWork({ id, data: chart }, frame.report), frame)]),
    ...(bare ? [] : valueTable(shown, frame)),
  ];
}

function eventList(events: NonNullable<ShownChart['chart']['events']>, { at }: Frame) {
  return list(
    events.map(({ date, label, source }) => [`${longDate(date)}: ${label} (`, link(at.source(source), 'source'), ')']),
  );
}

function sourceLine({ datasets, sources, licence, retrieved }: ShownChart, { at }: Frame): Phrase[] {
  const from = sources.size === 1 ? '1 source' : `${sources.size} sources`;
  return [
    'Source: ',
    ...datasets.flatMap(({ id, data }, index) => [index > 0 ? '; ' : '', link(at.dataset(id), data.title)]),
    sources.size > 0 ? `, from ${from}` : ', computed from the records of the report',
    `. Licence: ${licence}. Retrieved ${retrieved}.`,
  ];
}

function valueTable({ id, table: values, sources }: ShownChart, { at }: Frame): BlockContent[] {
  const columns = values.columns.map(({ title, type }) => ({ title, number: type === 'number' }));
  const rows = shownRows(values, sources).map((row) =>
    row.map(({ text, source }) => (source ? link(at.source(source), text) : text)),
  );
  const rest = values.rows.length > mostRows;
  return [
    table(columns, rows),
    ...(rest
      ? [
          paragraph(
            `The first ${mostRows} of ${values.rows.length} rows. `,
            link(at.chartFile(id, 'csv'), 'All rows'),
            '.',
          ),
        ]
      : []),
  ];
}
