/** `npm run check:content`: prints every finding on the content folder; exits with 1 when there is one. */
import { formatFindings } from '../src/domain/finding.ts';
import { contentFolder, findingsOf } from '../src/library/check.ts';

const findings = await findingsOf(contentFolder());
if (findings.length > 0) {
  console.error(formatFindings(findings));
  process.exitCode = 1;
} else console.log('content: no findings');
