/** What every document of a work shares: where it looks things up, and the line that names and cites a block. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Chart } from '../../schema/chart.ts';
import type { Addresses } from '../addresses.ts';
import type { ChartTable } from '../charts/table.ts';
import { cslOf } from '../citing/csl.ts';
import { markdownOf } from '../citing/plain.ts';
import { citedAddress, type Work } from '../citing/work.ts';
import type { DatasetWithRows, Entry, Report } from '../report.ts';
import { longDate } from '../text/dates.ts';
import { code, paragraph } from './nodes.ts';

/** A chart with what vouches for it. */
export interface ShownChart {
  id: string;
  chart: Chart;
  table: ChartTable;
  datasets: readonly Entry<DatasetWithRows>[];
  /** Keys of the sources of its values, with their labels. */
  sources: ReadonlyMap<string, string>;
  licence: string;
  retrieved: string;
}

export interface Frame {
  report: Report;
  /** Full addresses; a document is read far from the site. */
  at: Addresses;
  chart: (id: string) => ShownChart;
  /** Leaves out what a person does not read in a feed: the lines that cite each block, and the tables of charts. */
  bare?: boolean;
}

/**
 * The line that goes with a work, for whoever takes the block out of its document: name, edition or day, citation. As in
 * "`essays/l2-moats/security`, edition 2. Cite as: Strata research desk. …"; what has no editions has a day, "of 20 November 2026".
 */
export function workLine(work: Work, { at }: Pick<Frame, 'at'>): Paragraph {
  const citation = markdownOf(cslOf(work, citedAddress(work, at.home)));
  return paragraph(code(work.path), `${stateOf(work)}. Cite as: `, ...inline(citation));
}

function stateOf({ edition, issued }: Work): string {
  if (edition !== null) return `, edition ${edition}`;
  return issued === null ? '' : `, of ${longDate(issued)}`;
}

/** The nodes of a line of Markdown. */
function inline(markdown: string): PhrasingContent[] {
  return fromMarkdown(markdown).children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
