/** Reads the text of an MDX file into a tree, without running anything in it. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseBounded } from './bounds.ts';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Parses CommonMark, GFM and MDX syntax; expressions are read by a parser and never evaluated.
 * Positions are those of the text that is handed in: of the file, where its front matter is blanked.
 * Throws a VFileMessage with place and reason when the text is not well-formed MDX, or too large for its parser; see bounds.ts.
 */
export function parseMdx(text: string): Root {
  return parseBounded(text, (bounded) => processor.parse(bounded));
}
