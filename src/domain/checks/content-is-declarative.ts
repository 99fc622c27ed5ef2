/**
 * The text of an essay declares; it never runs. This rule stands before everything else that reads the text,
 * so that accepting a stranger's commentary cannot run a stranger's code.
 */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { tags } from '../../schema/tags.ts';
import type { Finding, Place } from '../finding.ts';
import { placeOf } from '../prose/outline.ts';
import { nearestHint } from '../text/nearest.ts';
import type { TextRule } from './rule.ts';

const names = Object.keys(tags);
const list = names.map((name) => `<${name}>`).join(', ');
const safeScheme = /^(?:https?:|mailto:|[^:]*$|[^:]*[/#?])/i;

export const contentIsDeclarative: TextRule = {
  id: 'content-is-declarative',
  about:
    'A text holds Markdown and the known tags, and nothing that could run: no imports, expressions, HTML or script links.',
  check: ({ tree, file }) => declarativeFindings(tree, file),
};

type Found = Omit<Finding, 'rule'>;

function declarativeFindings(tree: Root, file: string): Found[] {
  const findings: Found[] = [];
  const add = (node: Nodes, found: string, todo: string, place: Place = placeOf(node, file)) =>
    findings.push({ ...place, found, todo });

  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        add(
          node,
          `\`${node.value.trim().split(/\s/, 1)[0]}\` would run code`,
          `remove the line; the tags ${list} need no import`,
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value))
          add(node, `\`{${shorten(node.value)}}\` would run code`, 'write the text itself; for a brace write `&#123;`');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        findings.push(...tagFindings(node, file));
        break;
      case 'link':
      case 'definition':
        if (!safeScheme.test(node.url))
          add(
            node,
            `a link to \`${shorten(node.url)}\` could run code`,
            'link to an https address, or to a file of content/',
          );
        break;
      case 'html':
        add(node, 'this is HTML', `use Markdown or one of the tags ${list}`);
    }
  });
  return findings;
}

function tagFindings(node: MdxJsxFlowElement | MdxJsxTextElement, file: string): Found[] {
  const name = node.name ?? '';
  const tag = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (!tag) {
    const found =
      name === ''
        ? 'an empty tag `<>` is not allowed'
        : `\`<${name}>\` is not a tag of the report${nearestHint(name, names)}`;
    return [
      {
        ...placeOf(node, file),
        found,
        todo: `use Markdown or one of the tags ${list}; write \`&lt;\` for a less-than sign`,
      },
    ];
  }
  const known = [...tag.required, ...tag.optional];
  const seen = new Set<string>();
  return node.attributes.flatMap((attribute) => {
    const start = attribute.position?.start;
    const place = start ? { file, line: start.line, column: start.column } : placeOf(node, file);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [
        {
          ...place,
          found: `\`{${shorten(attribute.value)}}\` in \`<${name}>\` would run code`,
          todo: `write the attributes of <${name}> as text in quotation marks`,
        },
      ];
    }
    if (seen.has(attribute.name)) {
      return [{ ...place, found: `\`${attribute.name}\` stands twice in \`<${name}>\``, todo: 'keep one of the two' }];
    }
    seen.add(attribute.name);
    if (!known.includes(attribute.name)) {
      const has = known.length > 0 ? `its attributes are ${known.join(', ')}` : 'it has no attributes';
      return [
        {
          ...place,
          found: `\`${attribute.name}\` is not an attribute of \`<${name}>\`${nearestHint(attribute.name, known)}`,
          todo: `remove it; ${has}`,
        },
      ];
    }
    if (typeof attribute.value === 'object' && attribute.value !== null) {
      return [
        {
          ...place,
          found: `\`${attribute.name}={${shorten(attribute.value.value)}}\` would run code`,
          todo: `write \`${attribute.name}="…"\``,
        },
      ];
    }
    return [];
  });
}

/** An expression that holds nothing but comments runs nothing: editors may leave notes as `{/* … *\/}`. */
function isComment(expression: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/.test(expression);
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
