/** `node tests/hostile/write.ts <folder>`: writes the hostile report, for the browser tests. */
import { writeHostileContent } from './content.ts';

await writeHostileContent(process.argv[2]!);
