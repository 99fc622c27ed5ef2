/** `npm run edition -- <essay> "what changed and why"`: publishes an essay as it stands, as its next edition. */
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/library/check.ts';
import { freeze } from '../src/library/freeze.ts';
import { today } from '../src/library/now.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
const [essay, ...words] = positionals;
const reason = words.join(' ').trim();

if (!essay || !reason) {
  console.error('Write: npm run edition -- <essay> "what changed and why"');
  process.exitCode = 1;
} else {
  const date = values.date ?? today();
  const result = await freeze(contentFolder(), essay, reason, date);
  if ('refused' in result) {
    console.error(result.refused);
    process.exitCode = 1;
  } else {
    console.log(`Published ${essay}, edition ${result.number}. Now commit these files together:`);
    for (const file of result.files) console.log(`  ${file}`);
  }
}
