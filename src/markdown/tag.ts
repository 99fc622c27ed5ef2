/** Builds the tags that the plugins put into a tree. */
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A tag inside a sentence. Attributes that are null or undefined are left out. */
export function inlineTag(name: string, attributes: Attributes, children: PhrasingContent[] = []): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: list(attributes), children };
}

/** A tag that stands alone. */
export function blockTag(
  name: string,
  attributes: Attributes,
  children: (BlockContent | DefinitionContent)[] = [],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: list(attributes), children };
}

/** Adds attributes to a tag that is there already. */
export function addAttributes(tag: MdxJsxFlowElement | MdxJsxTextElement, attributes: Attributes): void {
  tag.attributes.push(...list(attributes));
}

function list(attributes: Attributes): MdxJsxTextElement['attributes'] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value: String(value) }));
}
