/** Front matter: the YAML between two lines of three hyphens at the top of an MDX file. */

const block = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** A block of the same form where the text should begin. */
const again = /^(?<before>\s*)---[ \t]*\r?\n(?=[\w-]+[ \t]*:)[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

export interface SplitText {
  /** The YAML, or null when the file has no front matter. */
  yaml: string | null;
  /** Lines of the file before the first line of the YAML. */
  yamlLine: number;
  /** The file with the front matter blanked to spaces, so that every position stays that of the file. */
  body: string;
  /** Line of a second front matter, which is blanked too; null when there is none, as there should be. */
  secondLine: number | null;
}

/** Splits a file's text; expects no byte-order mark. */
export function splitFrontMatter(text: string): SplitText {
  const match = block.exec(text);
  if (!match || match.index !== 0) return { yaml: null, yamlLine: 0, body: text, secondLine: null };
  const rest = text.slice(match[0].length);
  const second = again.exec(rest);
  const isSecond = second?.index === 0;
  const lineOf = (part: string) => part.split('\n').length;
  return {
    yaml: match.groups!.yaml!,
    yamlLine: 1,
    body: blank(match[0]) + (isSecond ? blank(second[0]) + rest.slice(second[0].length) : rest),
    secondLine: isSecond ? lineOf(match[0] + second.groups!.before!) : null,
  };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
