/** Builds a report of mutants once, and looks through all that came out for input that is not text any more. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, temporaryFolder } from '../build/site.ts';
import { unescapedInSite } from '../hostile/unescaped.ts';
import { gather } from './gather.ts';
import type { Mutant } from './mutants.ts';

/** How many mutants were published, and what is wrong with that. */
export async function publishMutants(mutants: readonly Mutant[]): Promise<{ published: number; faults: string[] }> {
  const folder = temporaryFolder('fuzz');
  const content = join(folder, 'content');
  const published = await gather(mutants, content);
  const { code, output, files } = await build(join(folder, 'site'), {
    STRATA_CONTENT: content,
    NODE_OPTIONS: `--import=${pathToFileURL('tests/fuzz/canary-watch.ts').href}`,
  });
  const faults = unescapedInSite(files);
  if (code !== 0 || output !== '') faults.unshift(`the build ended with ${code}: ${output}`);
  return { published, faults };
}
