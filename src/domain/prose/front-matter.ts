/** Front matter: the YAML between two lines of three hyphens at the top of an MDX file. */

const block = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export interface SplitText {
  /** The YAML, or null when the file has no front matter. */
  yaml: string | null;
  /** Lines of the file before the first line of the YAML. */
  yamlLine: number;
  /** The file with the front matter blanked to spaces, so that every position stays that of the file. */
  body: string;
}

/** Splits a file's text; expects no byte-order mark. */
export function splitFrontMatter(text: string): SplitText {
  const match = block.exec(text);
  if (!match || match.index !== 0) return { yaml: null, yamlLine: 0, body: text };
  const blank = match[0].replace(/[^\r\n]/g, ' ');
  return { yaml: match.groups!.yaml!, yamlLine: 1, body: blank + text.slice(match[0].length) };
}
