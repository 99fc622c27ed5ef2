/** `npm run check -- --impact <dataset>`: lists all that depends on a dataset, or on the rows that `<dataset>[column=value]` picks. */
import { type Dependents, dependentsOf } from '../src/domain/dependents.ts';
import type { Mark } from '../src/domain/prose/outline.ts';
import { nameText } from '../src/domain/texts.ts';
import { writtenSentence } from '../src/domain/values/explain.ts';
import { parseSelection } from '../src/domain/values/expression.ts';
import { contentFolder } from '../src/library/check.ts';
import { parseOnce } from '../src/library/parsed.ts';
import { readContent } from '../src/library/read.ts';

/** The list as text; throws an error that says what is wrong with `selection` when it picks nothing. */
export async function impactOf(selection: string): Promise<string> {
  const parsed = parseSelection(selection.includes('[') ? selection : `${selection}[]`);
  if (!parsed) throw new Error(`\`${selection}\` is not of the form \`dataset\` or \`dataset[column=value, …]\``);
  const { report } = await readContent(contentFolder(), { parse: parseOnce });
  const found = dependentsOf(report, parsed);
  if (typeof found === 'string') throw new Error(found);
  const { computed, charts, values, sections, claims, commentary } = found;
  const parts: [string, string[]][] = [
    ['datasets computed from it', computed],
    ['charts', charts.map(({ id, title }) => `${id}: ${title}`)],
    [
      'sentences',
      firstMarks(values).map(
        ({ place: { file, line, column }, sentence = '' }) =>
          `${file}:${line}:${column}  ${writtenSentence(sentence, report)}`,
      ),
    ],
    [
      'sections',
      sections.map(({ text, section, sectionTitle }) => `${nameText(text)}#${section ?? ''} ${sectionTitle ?? ''}`),
    ],
    ['claims discussed there', claims.map(({ id, verdict, claim }) => `${id} (${verdict}): ${claim}`)],
    ['commentary that answers there', commentary.map(({ id, data }) => `${id}: ${data.title}`)],
  ];
  return parts
    .map(([title, lines]) => `${title}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

/** The first number of each sentence, so that a sentence with several of them is named once. */
function firstMarks(values: Dependents['values']): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { mark } of values) {
    const key = `${mark.place.file} ${mark.sentence}`;
    if (!marks.has(key)) marks.set(key, mark);
  }
  return [...marks.values()];
}
