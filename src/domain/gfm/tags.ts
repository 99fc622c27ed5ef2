/** What each tag of our dialect shows a reader, as plain Markdown. */
import type { BlockContent, Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { claimWork } from '../citing/works.ts';
import type { CitationItem } from '../prose/citation-syntax.ts';
import { attribute } from '../prose/outline.ts';
import type { Claim } from '../report.ts';
import { evaluate } from '../values/evaluate.ts';
import { writeQuantity } from '../values/style.ts';
import { figure } from './figure.ts';
import { type Frame, workLine } from './frame.ts';
import { link, paragraph, type Phrase, quote, strong } from './nodes.ts';

/** Where tags look things up, and how what stands inside them is written. */
export interface Scope {
  frame: Frame;
  /** Author–year labels of the text's sources, by key. */
  labels: ReadonlyMap<string, string>;
  claims: ReadonlyMap<string, Claim>;
  phrases: (nodes: readonly PhrasingContent[]) => PhrasingContent[];
  blocks: (node: Nodes) => BlockContent[];
}

/** A tag in a sentence. */
export function inlineTag(tag: MdxJsxTextElement, { frame, labels, claims, phrases }: Scope): Phrase[] {
  const { at, report } = frame;
  const given = (name: string) => attribute(tag, name) ?? '';
  switch (tag.name) {
    case 'Cite': {
      const parts = (JSON.parse(given('items')) as CitationItem[]).map(({ key, prefix, locator }, index): Phrase[] => [
        `${index > 0 ? '; ' : ''}${prefix ? `${prefix} ` : ''}`,
        link(at.source(key), labels.get(key)!),
        locator ? `, ${locator}` : '',
      ]);
      return ['(', ...parts.flat(), ')'];
    }
    case 'Claim': {
      const { id, order, verdict } = claims.get(given('id'))!;
      return ['(', link(at.claim(id), `claim ${order}: ${verdict}`), ')'];
    }
    case 'See':
      return [link(at.chart(given('chart')), `Figure ${given('number')}`)];
    case 'Term':
      return [link(at.term(given('id')), ...phrases(tag.children))];
    case 'Value': {
      const quantity = evaluate(given('of'), report.datasets);
      if (typeof quantity === 'string') throw new Error(quantity);
      return [writeQuantity(quantity, { as: given('as') || undefined, digits: given('digits') || undefined })];
    }
    default:
      throw new Error(`<${tag.name}> has no form in Markdown`);
  }
}

/** A tag that stands alone. */
export function blockTag(tag: MdxJsxFlowElement, { frame, claims, blocks }: Scope): BlockContent[] {
  const id = attribute(tag, 'id') ?? '';
  switch (tag.name) {
    case 'Claim':
      return [claimCard(claims.get(id)!, frame)];
    case 'Chart':
      return figure(id, Number(attribute(tag, 'number')), frame);
    case 'Aside':
      return [quote(...tag.children.flatMap(blocks))];
    default:
      throw new Error(`<${tag.name}> has no form in Markdown`);
  }
}

function claimCard(claim: Claim, frame: Frame): BlockContent {
  const { id, order, claim: words, verdict, reason } = claim;
  return quote(
    paragraph('The article claims (', link(frame.at.claim(id), `claim ${order}`), '): ', words),
    paragraph(strong(`Verdict: ${verdict}.`), ` ${reason}`),
    ...(frame.bare ? [] : [workLine(claimWork(claim, frame.report), frame)]),
  );
}
