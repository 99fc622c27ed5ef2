/** New sources: `content/sources/<key>.yaml`, one for each entry of a reference manager's file, or one by hand. */
import { sourceSchema, sourceTypes } from '../../schema/source.ts';
import { annotated } from './annotated.ts';
import { fromCsl } from './csl-source.ts';
import { chooseId } from './ids.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';

const roles = sourceSchema.shape.role.options;

export const sourceQuestions: readonly Question[] = [
  { flag: 'title', ask: 'Its title, as printed', otherwise: '[Title as printed]' },
  { flag: 'url', ask: 'Where was it read? An address, or nothing', otherwise: '' },
  { flag: 'type', ask: 'What kind of thing is it?', options: sourceTypes, otherwise: 'webpage' },
  { flag: 'role', ask: 'What is it to the report?', options: roles, otherwise: 'evidence' },
];

/** Asked when the entries come from a file. */
export const importQuestions: readonly Question[] = sourceQuestions.filter(({ flag }) => flag === 'role');

/** Sources from the items of a file. */
export function newSources(items: readonly object[], { role, id, accessed }: Answers, setting: Setting): Made {
  if (items.length === 0) return { refused: 'The file holds no entry.' };
  if (id && items.length > 1)
    return { refused: 'The file holds several entries; leave out --id, and they get their own.' };
  const taken = new Map<string, number>();
  const made: Made = { files: [], remarks: [], next: [] };
  for (const [index, item] of items.entries()) {
    const { key, source, remarks } = fromCsl(item, accessed ?? setting.today);
    const chosen = chooseId(id ?? (key || undefined), source.title);
    if ('refused' in chosen) return { refused: `Entry ${index + 1}: ${chosen.refused}` };
    const before = taken.get(chosen.id);
    taken.set(chosen.id, index + 1);
    if (before) {
      return {
        refused: `Entries ${before} and ${index + 1} would both be \`${chosen.id}\`; give them different keys in the file.`,
      };
    }
    const values = { ...source, role, linkable: source.URL !== undefined, 'research-ids': [chosen.id] };
    made.files.push({ path: `sources/${chosen.id}.yaml`, text: annotated(sourceSchema, values) });
    made.remarks.push(
      ...remarks.map((remark) => `${chosen.id}: ${remark}`),
      ...knownAddress(chosen.id, source.URL, setting),
    );
  }
  made.next.push(`Cite it in a text: [@${[...taken.keys()][0]}]`);
  return made;
}

/** A source from answers. */
export function newSource(answers: Answers, setting: Setting): Made {
  const { title = '', url, type, id } = answers;
  if (url && !/^https?:\/\/\S+$/.test(url)) return { refused: `\`${url}\` is no address that starts with https://` };
  const untitled = title.startsWith('[');
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const item = { id: id ?? '', title, ...(type && { type }), ...(url && { URL: url }) };
  if (!id && untitled && !host) return { refused: 'Write what it is: --title "…", or --url https://…' };
  const asked = id ?? (untitled ? host.replaceAll('.', '-') : undefined);
  return newSources([item], { ...answers, ...(asked && { id: asked }) }, setting);
}

function knownAddress(key: string, url: string | undefined, { report }: Setting): string[] {
  const other = url && [...report.sources.values()].find(({ id, data }) => id !== key && data.URL === url);
  return other ? [`${key}: the source \`${other.id}\` has the same address`] : [];
}
