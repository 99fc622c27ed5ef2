import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { tags } from '../../schema/tags.ts';
import { attribute, placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const tagIsComplete: TextRule = {
  id: 'tag-is-complete',
  about: 'A tag has the attributes and the text it needs, and stands alone or in a sentence as its kind asks.',
  check: ({ tree, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const tag = Object.hasOwn(tags, node.name ?? '') ? tags[node.name!] : undefined;
      if (!tag) return SKIP;
      const add = (found: string, todo: string) =>
        findings.push({ ...placeOf(node, file), found: `\`<${node.name}>\` ${found}`, todo });
      for (const name of tag.required) {
        if (!attribute(node, name))
          add(`has no \`${name}\``, `write \`<${node.name} ${name}="…"${tag.content ? '>…' : ' />'}\``);
      }
      const block = node.type === 'mdxJsxFlowElement';
      if (tag.place === 'block' && !block)
        add('stands inside a sentence', 'put it on lines of its own, with an empty line before and after');
      if (tag.place === 'inline' && block) add('stands alone', 'put it inside a sentence');
      const text = toString(node).trim();
      if (tag.content && !text) add('has no text', `write \`<${node.name}>…</${node.name}>\``);
      if (!tag.content && text) add('takes no text', `write \`<${node.name} … />\``);
      return undefined;
    });
    return findings;
  },
};
