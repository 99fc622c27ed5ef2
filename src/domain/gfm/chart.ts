/** A chart as a document: its picture, its values, and what it shows in words. */
import type { Root } from 'mdast';
import { mentionsOf } from '../backlinks.ts';
import { chartWork } from '../citing/works.ts';
import { figure } from './figure.ts';
import { type Frame, workLine } from './frame.ts';
import { mentionItems } from './lists.ts';
import { heading, link, list, paragraph } from './nodes.ts';

export function chartDocument(id: string, frame: Frame): Root {
  const { report, at } = frame;
  const { chart } = frame.chart(id);
  const mentions = mentionsOf(report, ['chart', 'see'], id);
  const files = [
    ['svg', 'SVG'],
    ['png', 'PNG'],
    ['csv', 'CSV'],
    ['json', 'JSON'],
  ] as const;
  return {
    type: 'root',
    children: [
      heading(1, chart.title),
      workLine(chartWork({ id, data: chart }, report), frame),
      paragraph(`Unit: ${chart.unit}.`),
      ...figure(id, null, frame),
      heading(2, 'What the chart shows, in words'),
      paragraph(chart.alt),
      heading(2, 'Take it away'),
      list(files.map(([format, name]) => [link(at.chartFile(id, format), name)])),
      heading(2, 'Embed it'),
      paragraph('In a frame of another page: ', link(at.embed(id), 'the chart alone'), '.'),
      heading(2, 'Used in'),
      mentions.length > 0 ? list(mentionItems(mentions, frame)) : paragraph('No essay shows this chart.'),
    ],
  };
}
