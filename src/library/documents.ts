/** The document of every work, for programs: the tree that is written as Markdown. */
import type { Root } from 'mdast';
import { addresses } from '../domain/addresses.ts';
import type { Work } from '../domain/citing/work.ts';
import { editionId } from '../domain/editions/current.ts';
import { chartDocument } from '../domain/gfm/chart.ts';
import { claimDocument } from '../domain/gfm/claim.ts';
import { commentaryDocument } from '../domain/gfm/commentary.ts';
import { datasetDocument } from '../domain/gfm/dataset.ts';
import { editionDocument } from '../domain/gfm/edition.ts';
import { essayDocument } from '../domain/gfm/essay.ts';
import type { Frame } from '../domain/gfm/frame.ts';
import { sectionDocument } from '../domain/gfm/section.ts';
import { type Part, partsOf } from '../domain/gfm/text.ts';
import { once } from '../domain/once.ts';
import { Recent } from '../domain/recent.ts';
import { claimsOf, type EssayEntry, type Report } from '../domain/report.ts';
import { nameText, type TextName } from '../domain/texts.ts';
import { explainValues } from '../domain/values/explain.ts';
import { textTree } from '../markdown/text-tree.ts';
import { chartView } from './charts.ts';
import { contextOf } from './context.ts';

/** Where the documents of a report look things up. `site` is the full address of the start page. */
export function frameOf(report: Report, site: string, bare = false): Frame {
  return { report, at: addresses(site), chart: (id) => chartView(report, id), bare };
}

/** Parts of texts by the report they stand in, read once for an essay and all its sections, which come after it. */
const knownParts = once<Report, Recent<Part[]>>(() => new Recent(16));

/** The parts of a text, as `domain/gfm` has them. */
export function partsOfText(name: TextName, frame: Frame): Part[] {
  // An edition is asked for once, and has no sections of its own.
  if (name.collection === 'editions') return readParts(name, frame);
  const key = `${nameText(name)} ${frame.at.home} ${frame.bare}`;
  return knownParts(frame.report).get(key, () => readParts(name, frame));
}

function readParts(name: TextName, frame: Frame): Part[] {
  const { text, body } = contextOf(nameText(name));
  return partsOf(textTree(name, body, frame.at.home), text, frame);
}

/** A work of the report as a document. */
export function documentOf({ kind, path }: Work, frame: Frame): Root {
  const { report } = frame;
  const [, id = '', section = ''] = path.split('/');
  switch (kind) {
    case 'essay':
      return essayDocument(report.essays.get(id)!, partsOfText({ collection: 'essays', id }, frame), frame);
    case 'section': {
      const parts = partsOfText({ collection: 'essays', id }, frame);
      return sectionDocument(report.essays.get(id)!, section, parts, frame);
    }
    case 'commentary': {
      const parts = partsOfText({ collection: 'commentary', id }, frame);
      return commentaryDocument(report.commentary.get(id)!, parts, frame);
    }
    case 'claim':
      return claimDocument(claimsOf(report).get(id)!, frame);
    case 'chart':
      return chartDocument(id, frame);
    case 'dataset':
      return datasetDocument(report.datasets.get(id)!, frame);
  }
}

/** A frozen edition of an essay as a document: its text, looked up in what it showed. `site` is the full address of the start page. */
export function editionDocumentOf(essay: EssayEntry, number: number, site: string): Root {
  const name = { collection: 'editions', id: editionId(essay.id, number) } as const;
  const { report: shown, text } = contextOf(nameText(name));
  const then = shown.essays.get(essay.id)!;
  // What was frozen does not know its own day.
  const editions = essay.data.editions.filter((edition) => edition.number === number);
  const frozen = { ...then, data: { ...then.data, editions } };
  const frame = frameOf({ ...shown, essays: new Map([[essay.id, frozen]]) }, site);
  return editionDocument(frozen, partsOfText(name, frame), explainValues(text, frame.report), frame);
}
