/** A text as a tree with the tags that our plugins put into it, for documents that are not pages. */
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { TextName } from '../domain/texts.ts';
import { citations } from './citations.ts';
import { figures } from './figures.ts';
import { links } from './links.ts';
import { parseMdx } from './parse.ts';

/**
 * Parses a text and finds citations, figures and links in it as for its page. Notes stay notes and sections headings, since
 * Markdown has both. `site` is the full address of the start page.
 */
export function textTree({ collection, id }: TextName, body: string, site: string): Root {
  const tree = parseMdx(body);
  const file = new VFile({ path: `${collection}/${id}.mdx`, value: body });
  citations()(tree, file);
  figures()(tree);
  links({ base: site })(tree, file);
  return tree;
}
