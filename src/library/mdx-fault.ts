/** Says in an editor's words why a text is not well-formed MDX. */
import type { VFileMessage } from 'vfile-message';
import type { Finding, Place } from '../domain/finding.ts';

type Words = Pick<Finding, 'found' | 'todo'> & { line?: number; column?: number; length?: number };

/** The finding for a message of the parser, whose own words are kept where we have none. */
export function mdxFault(message: VFileMessage, file: string): Finding {
  const { line = 1, column = 1 } = message;
  const words = wordsFor(message);
  const place: Place = { file, line, column };
  return { ...place, rule: 'mdx-is-well-formed', ...words };
}

function wordsFor({ reason, ruleId }: VFileMessage): Words {
  if (ruleId === 'long')
    return { found: 'this paragraph is longer than any reader takes', todo: 'divide it with empty lines' };
  if (ruleId === 'deep')
    return {
      found: 'this is nested too deeply',
      todo: 'write with fewer lists, quotations and tags inside one another',
    };
  const opened =
    /^Expected a closing tag for `<(?<tag>[^`>]*)>` \((?<line>\d+):(?<column>\d+)(?:-\d+:(?<end>\d+))?\)(?: before the end of `(?<block>\w+)`)?/.exec(
      reason,
    )?.groups;
  if (opened) {
    const { tag, line, column, end, block } = opened;
    const where = block ? ` in the same ${blocks[block] ?? 'block'}` : '';
    return {
      line: Number(line),
      column: Number(column),
      ...(end && { length: Number(end) - Number(column) }),
      found: `\`<${tag}>\` is opened here and not closed${where}`,
      todo: `write \`</${tag}>\` where it ends${block === 'paragraph' ? '; a tag around whole paragraphs stands on lines of its own' : ''}`,
    };
  }
  const crossed = /^Expected the closing tag `<\/(?<tag>[^`>]*)>` either after the end of `(?<block>\w+)`/.exec(
    reason,
  )?.groups;
  if (crossed) {
    const what = blocks[crossed.block!] ?? 'block';
    return {
      found: `\`</${crossed.tag}>\` stands inside ${what} that was begun inside the tag and goes on after it`,
      todo: `end the ${what.replace(/^an? /, '')} before \`</${crossed.tag}>\`, or after all of it`,
    };
  }
  const mixed =
    /^Unexpected closing tag `<\/(?<tag>[^`>]*)>`, expected corresponding closing tag for `<(?<open>[^`>]*)>` \((?<line>\d+):/.exec(
      reason,
    )?.groups;
  if (mixed) {
    return {
      found: `\`</${mixed.tag}>\` stands here, and \`<${mixed.open}>\` of line ${mixed.line} is still open`,
      todo: `write \`</${mixed.open}>\` first`,
    };
  }
  if (ruleId === 'unexpected-closing-slash')
    return { found: 'a tag is closed here that was not opened', todo: 'remove it, or open the tag before it' };
  const character = /^Unexpected character `(?<character>[^`]+)` \(U\+[0-9A-F]+\) (?<where>.*?), expected/.exec(
    reason,
  )?.groups;
  if (character) return wordsForCharacter(character.character!, character.where!);
  if (ruleId === 'unexpected-eof') {
    if (reason.includes('closing brace'))
      return { found: 'a brace `{` is opened and never closed', todo: 'for a brace in the text write `&#123;`' };
    if (reason.includes('closing quote'))
      return { found: 'a quotation mark of an attribute is never closed', todo: 'close it before the `>` of its tag' };
    return {
      found: 'the text ends inside a tag',
      todo: 'end the tag with `>` or ` />`; for a less-than sign write `&lt;`',
    };
  }
  if (ruleId === 'acorn')
    return {
      found: 'this would be code, and is not even that',
      todo: 'write the text itself; for a brace write `&#123;`',
    };
  return { found: reason, todo: 'close every tag; write `&lt;` for a less-than sign and `&#123;` for a brace' };
}

/** How an editor calls the blocks of the parser. */
const blocks: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  listItem: 'item of a list',
  blockquote: 'quotation',
  tableCell: 'cell of a table',
  heading: 'heading',
  emphasis: 'emphasis',
  strong: 'strong emphasis',
  link: 'link',
  delete: 'struck-out text',
  footnoteDefinition: 'note',
};

function wordsForCharacter(character: string, where: string): Words {
  if (where === 'before attribute value') {
    return /[“”„«»‘’‚]/.test(character)
      ? {
          found: `\`${character}\` is a curly quotation mark`,
          todo: 'write the attribute with straight ones, as in `id="name"`',
          length: 1,
        }
      : { found: 'the value of this attribute has no quotation marks', todo: 'write it as in `id="name"`', length: 1 };
  }
  if (character === '!')
    return {
      found: '`<!` begins a comment of HTML',
      todo: 'for a note to editors write `{/* … */}`; for a less-than sign `&lt;`',
      length: 1,
    };
  if (/^(?:before|in) (?:local )?name$/.test(where))
    return {
      found: `\`<\` is read as the start of a tag, and \`${character}\` follows`,
      todo: 'for a less-than sign write `&lt;`; an address stands in `[text](https://…)`',
      length: 1,
    };
  return {
    found: `\`${character}\` cannot stand here in a tag`,
    todo: 'write a tag as in `<Term id="name">text</Term>`',
    length: 1,
  };
}
