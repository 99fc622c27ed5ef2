/** Every record of the search, from the report. */
import type { addresses } from '../addresses.ts';
import { mentionsOf } from '../backlinks.ts';
import { fullName } from '../citations/label.ts';
import { essaysAnswered } from '../commentary/threads.ts';
import type { MarkKind } from '../prose/outline.ts';
import { filled } from '../prose/reading-text.ts';
import { claimsOf, type CommentaryEntry, type EssayEntry, type Report } from '../report.ts';
import { longDate } from '../text/dates.ts';
import { writtenValues } from '../editions/snapshot.ts';
import type { SearchRecord } from './record.ts';

type To = ReturnType<typeof addresses>;

/** All records in the order of the report: what it argues, what it answers, what it rests on. */
export function searchRecords(report: Report, to: To): SearchRecord[] {
  return [
    ...[...report.essays.values()].flatMap((essay) => essayRecords(report, essay, to)),
    ...[...report.commentary.values()].flatMap((commentary) => commentaryRecords(report, commentary, to)),
    ...claimRecords(report, to),
    ...termRecords(report, to),
    ...sourceRecords(report, to),
    ...dataRecords(report, to),
  ];
}

function essayRecords(report: Report, essay: EssayEntry, to: To): SearchRecord[] {
  const { title, subtitle, abstract, authors } = essay.data;
  const [lead, ...sections] = partsOf(report, essay);
  const base = { kind: 'essay' as const, essays: [essay.id] };
  return [
    {
      ...base,
      title,
      context: subtitle,
      address: to.essay(essay.id),
      text: words(abstract, ...authors, ...lead!.blocks),
    },
    ...sections.map(({ id, title: heading, blocks }) => ({
      ...base,
      title: heading,
      context: title,
      address: to.essay(essay.id, id),
      text: words(...blocks),
    })),
  ];
}

function commentaryRecords(report: Report, commentary: CommentaryEntry, to: To): SearchRecord[] {
  const { title, author, date, summary } = commentary.data;
  const [lead, ...sections] = partsOf(report, commentary);
  const base = { kind: 'commentary' as const, essays: essaysAnswered(report, commentary) };
  const name = { collection: 'commentary', id: commentary.id } as const;
  return [
    {
      ...base,
      title,
      context: `Commentary of ${longDate(date)}`,
      address: to.text(name),
      text: words(summary, author, ...lead!.blocks),
    },
    ...sections.map(({ id, title: heading, blocks }) => ({
      ...base,
      title: heading,
      context: title,
      address: to.text(name, id),
      text: words(...blocks),
    })),
  ];
}

function partsOf(report: Report, { outline }: EssayEntry | CommentaryEntry) {
  return filled(outline.parts, writtenValues(report, outline));
}

function claimRecords(report: Report, to: To): SearchRecord[] {
  return [...claimsOf(report).values()].map(({ id, claim, verdict, reason, evidence, essay }) => ({
    kind: 'claim',
    title: claim,
    context: verdict,
    address: to.claim(id),
    text: words(reason, ...evidence.map(({ says }) => says)),
    essays: [essay],
  }));
}

function termRecords(report: Report, to: To): SearchRecord[] {
  return [...report.terms.values()].map(({ id, data: { name, kind, definition, aliases = [], essays } }) => ({
    kind: 'term',
    title: name,
    context: kind,
    address: to.term(id),
    text: words(definition, aliases.length > 0 ? `Also: ${aliases.join(', ')}.` : ''),
    essays: [...new Set([...essays, ...essaysMarking(report, 'term', id)])],
  }));
}

function sourceRecords(report: Report, to: To): SearchRecord[] {
  return [...report.sources.values()].map(({ id, data }) => {
    const names = (data.author ?? []).map(fullName);
    const container = data['container-title'] ?? data.publisher ?? '';
    return {
      kind: 'source',
      title: data.title,
      context: [names[0] ?? container, data.issued?.slice(0, 4)].filter(Boolean).join(', '),
      address: to.source(id),
      text: words(names.join(', '), container, data.issued ? longDate(data.issued) : '', data.note ?? ''),
      essays: essaysMarking(report, 'source', id),
    };
  });
}

function dataRecords(report: Report, to: To): SearchRecord[] {
  const charts = [...report.charts.values()].map(({ id, data }) => ({
    kind: 'chart' as const,
    title: data.title,
    context: '',
    address: to.chart(id),
    text: words(data.summary, data.alt),
    essays: essaysMarking(report, 'chart', id),
  }));
  const datasets = [...report.datasets.values()].map(({ id, data }) => {
    const drawn = [...report.charts.values()].filter((chart) =>
      chart.data.layers.some(({ dataset }) => dataset === id),
    );
    return {
      kind: 'data' as const,
      title: data.title,
      context: '',
      address: to.dataset(id),
      text: words(data.description, data.metric, ...data.fields.map(({ title }) => title), ...data.problems),
      essays: [...new Set(drawn.flatMap((chart) => essaysMarking(report, 'chart', chart.id)))],
    };
  });
  return [...charts, ...datasets];
}

function essaysMarking(report: Report, kind: MarkKind, id: string): string[] {
  const texts = mentionsOf(report, [kind], id).map(({ text }) => text);
  return [...new Set(texts.flatMap((text) => (text.collection === 'essays' ? [text.id] : [])))];
}

/** Pieces as one text, in which none runs into the next, nor a cell of a table. */
function words(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => text.replaceAll(' | ', ', '))
    .map((text) => (/[.!?…:;”)]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
