/** `npm run rules`: writes the list of rules into content/README.md, from the table in src/domain/checks/index.ts. */
import { readFile, writeFile } from 'node:fs/promises';
import { publicationRule } from '../src/domain/checks/publication.ts';
import { fileRules, reportRules, textRules } from '../src/domain/checks/index.ts';

const file = 'content/README.md';
const heading = '## What the checks ask\n';
const text = await readFile(file, 'utf8');
const rows = [...fileRules, ...textRules, ...reportRules, publicationRule].map(
  ({ id, about }) => `| \`${id}\` | ${about} |`,
);
const table = ['| rule | what must hold |', '|---|---|', ...rows].join('\n');
await writeFile(file, `${text.slice(0, text.indexOf(heading) + heading.length)}\n${table}\n`);
console.log(`${file}: ${rows.length} rules`);
