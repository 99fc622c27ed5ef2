/** `npm run rules`: writes the list of rules into content/README.md, from the table in src/domain/checks/index.ts. */
import { readFile, writeFile } from 'node:fs/promises';
import { publicationRule } from '../src/domain/checks/publication.ts';
import { fileRules, proseRules, reportRules, textRules } from '../src/domain/checks/index.ts';

const file = 'content/README.md';
const heading = '## What the checks ask\n';
const text = await readFile(file, 'utf8');
const errors = [...fileRules, ...textRules, ...reportRules, publicationRule];
await writeFile(
  file,
  `${text.slice(0, text.indexOf(heading) + heading.length)}
What breaks one of these is an error: nothing is built and published until it is mended.

${table(errors, 'what must hold')}

These only warn. They look for what often is a slip and sometimes is meant:

${table(proseRules, 'what should hold')}
`,
);
console.log(`${file}: ${errors.length + proseRules.length} rules`);

function table(rules: readonly { id: string; about: string }[], head: string): string {
  return [`| rule | ${head} |`, '|---|---|', ...rules.map(({ id, about }) => `| \`${id}\` | ${about} |`)].join('\n');
}
