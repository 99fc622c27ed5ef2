/**
 * `npm run check`: prints every finding on the content folder; exits with 1 when there is one.
 * With `--impact <dataset>` or `--impact "<dataset>[column=value]"` it lists what depends on those figures instead.
 */
import { parseArgs } from 'node:util';
import { formatFindings } from '../src/domain/finding.ts';
import { checkFolder, contentFolder } from '../src/library/check.ts';
import { impactOf } from './impact.ts';

const options = readOptions();

if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 1;
} else if (options.impact === undefined) {
  const { findings, unpublished } = await checkFolder(contentFolder());
  if (findings.length > 0) {
    console.error(formatFindings(findings));
    process.exitCode = 1;
  } else console.log('content: no findings');
  if (unpublished.length > 0) console.log(`\nNot published yet:\n\n${formatFindings(unpublished)}`);
} else {
  try {
    console.log(await impactOf(options.impact));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

/** The options, or what is wrong with them. */
function readOptions(): { impact?: string | undefined } | string {
  try {
    return parseArgs({ options: { impact: { type: 'string' } } }).values;
  } catch (error) {
    return (error as Error).message;
  }
}
