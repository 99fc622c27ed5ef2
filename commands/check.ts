/**
 * `npm run check`: prints every finding on the content folder, and exits with 1 when one is an error.
 *
 *   --all       every finding in full, however many there are
 *   --json      for programs: one line, in the shape of src/domain/findings/as-json.ts
 *   --github    for GitHub: annotations beside the lines of a pull request
 *   --watch     stays, and checks again at every save
 *   --impact    lists what depends on `<dataset>` or `"<dataset>[column=value]"` instead
 */
import './keep-code.ts';
import { parseArgs } from 'node:util';
import type { Memory } from '../src/library/read.ts';

const { checkFolder, contentFolder } = await import('../src/library/check.ts');
const { parseOnce } = await import('../src/library/parsed.ts');
const { onChange } = await import('../src/library/on-change.ts');
const { writeReport } = await import('./check-report.ts');
const { impactOf } = await import('./impact.ts');

try {
  const options = readOptions();
  if (options.impact !== undefined) console.log(await impactOf(options.impact));
  else if (options.watch) await checkAtEverySave(options);
  else process.exitCode = writeReport(await checkFolder(contentFolder(), { parse: parseOnce }), options) ? 0 : 1;
} catch (error) {
  // A missing folder or a mistyped option is explained by its own message.
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: { impact: { type: 'string' }, all: flag, json: flag, github: flag, watch: flag },
  });
  if (values.json && values.github) throw new Error('Write either --json or --github, not both.');
  return values;
}

/** Checks now and whenever a file of the folder changes; what has not changed is not read anew. */
async function checkAtEverySave(options: ReturnType<typeof readOptions>): Promise<void> {
  const folder = contentFolder();
  const memory: Memory = new Map();
  const check = async () => {
    const start = performance.now();
    const checked = await checkFolder(folder, { memory, parse: parseOnce });
    const took = Math.round(performance.now() - start);
    if (process.stdout.isTTY) console.clear();
    writeReport(checked, options);
    if (!options.json && !options.github) console.log(`\nChecked in ${took} ms; waiting for changes (Ctrl-C stops).`);
  };
  await onChange(folder, check);
  await check();
}
