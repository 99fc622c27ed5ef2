/** A dataset as a document: what it measures, its columns, and its rows as far as its page shows them at once. */
import type { Root, RootContent } from 'mdast';
import { sourcesOfRows } from '../backlinks.ts';
import { datasetWork } from '../citing/works.ts';
import { cellsOf } from '../datasets/cells.ts';
import { rowsOfPage } from '../datasets/pages.ts';
import { dependentsOf } from '../dependents.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { longDate } from '../text/dates.ts';
import { type Frame, workLine } from './frame.ts';
import { claimItems, mentionItems, titled } from './lists.ts';
import { code, heading, link, list, paragraph, type Phrase, strong, table } from './nodes.ts';

export function datasetDocument(dataset: Entry<DatasetWithRows>, frame: Frame): Root {
  const { id, data } = dataset;
  const dependents = dependentsOf(frame.report, { dataset: id, column: null, where: [] });
  if (typeof dependents === 'string') throw new Error(dependents);
  const { sections, claims } = dependents;
  return {
    type: 'root',
    children: [
      heading(1, data.title),
      workLine(datasetWork(dataset), frame),
      paragraph(data.description),
      list(facts(dataset, frame)),
      ...titled(
        'Known problems',
        data.problems.map((problem) => [problem]),
      ),
      heading(2, 'Columns'),
      columnTable(dataset),
      paragraph('One row for each ', code(data.primaryKey.join(', ')), '.'),
      heading(2, 'Rows'),
      ...rowTable(dataset, frame),
      heading(2, 'Where the report rests on it'),
      sections.length > 0
        ? list(mentionItems(sections, frame))
        : paragraph('No essay draws it or takes a number from it.'),
      ...titled('Claims discussed there', claimItems(claims, frame)),
      ...titled(
        'Changes',
        data.changes.map(({ date, what, why }) => [strong(longDate(date)), `: ${what} ${why}`]),
      ),
    ],
  };
}

function facts({ id, data }: Entry<DatasetWithRows>, { report, at }: Frame): Phrase[][] {
  const from = sourcesOfRows(report, id).length;
  return [
    [strong('Measure:'), ` ${data.metric}`],
    [strong('Collected:'), ` ${longDate(data.retrieved)}, ${data.rows.length} rows from ${from || 'our own'} sources`],
    [
      strong('Licence:'),
      ' ',
      ...data.licenses.flatMap(({ title, path }, index) => [index > 0 ? '; ' : '', path ? link(path, title) : title]),
    ],
    [
      strong('Files:'),
      ' ',
      link(at.download(id, `${id}.csv`), 'CSV'),
      ', ',
      link(at.download(id, `${id}.json`), 'JSON'),
      ', ',
      link(at.download(id, 'datapackage.json'), 'data package'),
    ],
  ];
}

function columnTable({ data }: Entry<DatasetWithRows>) {
  const columns = ['Name', 'Title', 'Type', 'Unit', 'Meaning'].map((title) => ({ title }));
  return table(
    columns,
    data.fields.map(({ name, title, type, unit, description }) => [name, title, type, unit ?? '–', description ?? '']),
  );
}

function rowTable({ id, data }: Entry<DatasetWithRows>, { at }: Frame): RootContent[] {
  const columns = data.fields.map(({ title, type }) => ({ title, number: type === 'number' || type === 'integer' }));
  const rows = data.rows.slice(0, rowsOfPage).map((row) =>
    cellsOf(row, data.fields).map(({ text, record }) => {
      if (!record) return text;
      return link(record.collection === 'sources' ? at.source(record.id) : at.term(record.id), text);
    }),
  );
  const rest = data.rows.length > rowsOfPage;
  const all = link(at.download(id, `${id}.csv`), 'All rows as CSV');
  return [
    table(columns, rows),
    ...(rest ? [paragraph(`The first ${rowsOfPage} of ${data.rows.length} rows. `, all, '.')] : []),
  ];
}
