/** `npm run check -- --impact <dataset>`: lists all that depends on a dataset, or on the rows that `<dataset>[column=value]` picks. */
import { dependentsOf } from '../src/domain/dependents.ts';
import { nameText } from '../src/domain/texts.ts';
import { writtenSentence } from '../src/domain/values/explain.ts';
import { parseSelection } from '../src/domain/values/expression.ts';
import { contentFolder } from '../src/library/check.ts';
import { readContent } from '../src/library/read.ts';

/** The list as text; throws an error that says what is wrong with `selection` when it picks nothing. */
export async function impactOf(selection: string): Promise<string> {
  const parsed = parseSelection(selection.includes('[') ? selection : `${selection}[]`);
  if (!parsed) throw new Error(`\`${selection}\` is not of the form \`dataset\` or \`dataset[column=value, …]\``);
  const { report } = await readContent(contentFolder());
  const found = dependentsOf(report, parsed);
  if (typeof found === 'string') throw new Error(found);
  const { computed, charts, values, sections, claims, commentary } = found;
  const parts: [string, string[]][] = [
    ['datasets computed from it', computed],
    ['charts', charts.map(({ id, title }) => `${id}: ${title}`)],
    [
      'sentences',
      // A sentence with several of the numbers is named once, at the first.
      [
        ...new Map(
          values.map(({ mark: { place, sentence = '' } }) => [
            `${place.file}:${place.line} ${sentence}`,
            `${place.file}:${place.line}:${place.column}  ${writtenSentence(sentence, report)}`,
          ]),
        ).values(),
      ],
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
