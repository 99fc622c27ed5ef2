/** Parses a small text, runs one plugin on it, and writes the tree as text that a test can compare. */
import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import { parseMdx } from '../../../src/markdown/parse.ts';

type Transform = (tree: Root, file: VFile) => void;

/** The tree after the transforms, in the order given; the text is that of the essay `one`. */
export function transformed(text: string, ...transforms: Transform[]): string {
  return transformedIn('essays/one', text, ...transforms);
}

/** The same for the text that is named, as in `commentary/reply`. */
export function transformedIn(name: string, text: string, ...transforms: Transform[]): string {
  const tree = parseMdx(text);
  const file = new VFile({ path: `/site/content/${name}.mdx`, value: text });
  for (const transform of transforms) transform(tree, file);
  return show(tree);
}

/** Tags as `<Name a="b">…</Name>`, other nodes as `type(…)`, text as itself. */
function show(node: Nodes): string {
  const inside = 'children' in node ? (node.children as Nodes[]).map(show).join('') : '';
  switch (node.type) {
    case 'root':
      return inside;
    case 'text':
      return node.value;
    case 'link':
      return `link(${node.url})`;
    case 'linkReference':
      return `linkReference(${node.identifier})`;
    case 'definition':
      return `definition(${node.identifier} ${node.url})`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attributes = node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? ` ${attribute.name}=${String(attribute.value as string)}` : ' {…}',
      );
      return `<${node.name}${attributes.join('')}>${inside}</${node.name}>`;
    }
    default:
      return `${node.type}(${inside})`;
  }
}
