/** Finds what a text quotes: blockquotes, else what stands in quotation marks. */

const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
]);

/** Where a record for programs begins, in which quotation marks mean something else: BibTeX, RIS, a wiki's template, JSON. */
const record = /@[a-z]+ ?\{|^TY ?- |\{\{ ?cit|[[{]\s*\{?\s*"[^"\n]{1,40}" ?:/im;

/** Quotations in a citation whose address begins at `address`; those of a wiki's template and of HTML may stand after it. */
export function quotationsBefore(text: string, address: number): string[] {
  const template = /\| ?quote ?=([^|{}]+)/i.exec(text)?.[1];
  if (template !== undefined) return [template].flatMap(words);
  const html = /<(?:blockquote|q)\b/i.test(text);
  const before = html ? text : text.slice(0, Math.min(address, record.exec(text)?.index ?? address));
  return quotationsIn(before);
}

/** Quotations in any text. */
export function quotationsIn(text: string): string[] {
  const plain = withoutTags(text);
  const blocks = blockquotes(plain);
  return (blocks.length > 0 ? blocks : inMarks(plain)).flatMap(words);
}

/** A text as the words to look for: without tags, marks of Markdown and the quotation marks around it. */
export function bareWords(text: string): string {
  const plain = withoutTags(text).replace(/^(?: ?>)+ ?/gm, '');
  return words(plain)[0] ?? '';
}

function words(text: string): string[] {
  const plain = text
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\[(?:\^[^[\]]*|\d+)\]/g, ' ')
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/ #$/gm, '')
    .trim();
  const inside = closers.get(plain[0] ?? '')?.includes(plain.at(-1)!) ? plain.slice(1, -1) : plain;
  return /[\p{L}\p{N}]/u.test(inside) ? [inside.trim()] : [];
}

/** HTML as text, with quotation marks where it marks quotations. */
function withoutTags(text: string): string {
  return text
    .replace(/<(\/?)(?:blockquote|q)\b[^<>]*>/gi, (_tag, closing) => (closing ? '”' : '“'))
    .replace(/<(?:\/(?:p|div|li|h\d)|br)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>|<[a-z]+ [^<>]*$/gi, '');
}

/** Runs of lines that begin with ">", without a last line that says whose words they are. */
function blockquotes(text: string): string[] {
  const runs: string[][] = [[]];
  for (const line of text.split('\n')) {
    const quoted = /^(?: ?>)+ ?(.*)$/.exec(line)?.[1];
    if (quoted === undefined) runs.push([]);
    else if (!/^(?:[—–]|--?) ?/.test(quoted)) runs.at(-1)!.push(quoted.replace(/[—–( ]{0,4}\[[^[\]]*\]\($/, ''));
  }
  return runs.map((run) => run.join('\n').trim()).filter(Boolean);
}

/** What stands in quotation marks; marks inside of a quotation belong to it, those that open its next paragraphs do not. */
function inMarks(text: string): string[] {
  const found: string[] = [];
  let [open, start, depth] = ['', 0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (!open) {
      if (closers.has(letter)) [open, start, depth] = [letter, at + 1, 0];
    } else if (closers.get(open)!.includes(letter)) {
      if (depth-- === 0) {
        found.push(text.slice(start, at).replace(/\n[“„«]/g, '\n'));
        open = '';
      }
    } else if (letter === open && text[at - 1] !== '\n') depth++;
  }
  return found.length > 0 ? found : inSingleMarks(text);
}

/** From the first ‘ to the last ’ behind it that is no apostrophe inside of a word. */
function inSingleMarks(text: string): string[] {
  const start = text.indexOf('‘');
  if (start === -1) return [];
  const ends = [...text.matchAll(/’(?!\p{L})/gu)].map(({ index }) => index).filter((index) => index > start);
  return ends.length > 0 ? [text.slice(start + 1, ends.at(-1))] : [];
}
