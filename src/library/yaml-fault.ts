/** Says in an editor's words why YAML cannot be read. */
import type { YAMLError } from 'yaml';
import type { Finding } from '../domain/finding.ts';

type Words = Pick<Finding, 'found' | 'todo'>;

export const tooDeep: Words = {
  found: 'this is nested too deeply',
  todo: 'write the record without so many lists in lists',
};

/** By the error codes of the package yaml; those that are not here keep its words. */
const words: Partial<Record<YAMLError['code'], Words>> = {
  TAB_AS_INDENT: { found: 'a tab stands at the start of a line', todo: 'indent with spaces; YAML takes no tabs there' },
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second `:` makes a field inside the value of a field',
    todo: 'put a text that holds `: ` in quotation marks; indent the line if it belongs to the one above',
  },
  MULTILINE_IMPLICIT_KEY: {
    found: 'the name of a field goes over more than one line',
    todo: 'write `name: value`; indent the lines of a long text',
  },
  MISSING_CHAR: {
    found: 'this line is not of the form `name: value`',
    todo: 'add the colon, or indent the line if it goes on from the one above',
  },
  BAD_INDENT: {
    found: 'this line is indented more or less than its neighbours',
    todo: 'give the fields of one record the same spaces before them',
  },
  BAD_SCALAR_START: { found: 'a value may not begin with this sign', todo: 'put the value in quotation marks' },
  BAD_DQ_ESCAPE: {
    found: 'a backslash in double quotation marks begins an escape, and this is none',
    todo: 'write `\\\\` for a backslash, or use single quotation marks',
  },
  MULTIPLE_DOCS: { found: 'a line `---` begins a second record', todo: 'keep one record a file; delete the line' },
  UNEXPECTED_TOKEN: {
    found: 'this cannot stand here',
    todo: 'look for a bracket or quotation mark that is not a pair; write lists as lines that begin with `- `',
  },
  RESOURCE_EXHAUSTION: tooDeep,
};

/** What was found and what to do, for an error of the parser in `text`. */
export function yamlFault(error: YAMLError, text: string): Words {
  const at = text.slice(error.pos[0]);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(at)?.[0] ?? '';
    return { found: `the field \`${key}\` is written twice`, todo: 'keep one of the two' };
  }
  if (error.message.startsWith('Missing closing'))
    return {
      found: 'a quotation mark that was opened further up is not closed',
      todo: 'close it; an apostrophe in single quotation marks is written twice',
    };
  if (/^Flow (?:map|sequence)/.test(error.message)) {
    const sign = error.message.includes('map') ? '}' : ']';
    return { found: `a bracket is opened and \`${sign}\` is missing`, todo: `write \`${sign}\` where the list ends` };
  }
  return (
    words[error.code] ?? {
      found: error.message.split('\n', 1)[0]!.replace(/\.$/, ''),
      todo: 'mend the YAML here; quote a text that holds `: ` or ` #`',
    }
  );
}
