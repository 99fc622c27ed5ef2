/** The commands that are killed: what each begins with, and how it is run. */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf } from '../build/cases.ts';

export interface Trial {
  name: string;
  /** What is handed to Node. */
  args: (home: string) => string[];
  /** Makes `content/` in a home of its own. */
  prepare: (home: string) => void;
}

const copy = (name: string) => (home: string) => cpSync(contentOf(name), join(home, 'content'), { recursive: true });

export const edition: Trial = {
  name: 'edition',
  args: () => ['commands/edition.ts', 'tiny-stack', 'One sentence more.', '--date', '2026-11-21'],
  prepare: (home) => {
    copy('sound')(home);
    appendFileSync(join(home, 'content/essays/tiny-stack.mdx'), '\nOne sentence more.\n');
  },
};

export const fix: Trial = { name: 'fix', args: () => ['commands/fix.ts'], prepare: copy('sound-crlf-bom') };

export const made: Trial = {
  name: 'new',
  args: (home) => [
    ...['commands/new.ts', 'dataset', '--from', join(home, 'counts.csv'), '--source', 'notes'],
    ...['--unit-value', 'count', '--date', '2026-11-21'],
  ],
  prepare: (home) => {
    copy('sound')(home);
    writeFileSync(join(home, 'counts.csv'), 'Month,Value\n2024-01,1\n2024-02,2\n');
  },
};

export const rename: Trial = {
  name: 'rename',
  args: () => ['commands/rename.ts', 'source', 'doe-2024', 'doe-first'],
  prepare: copy('sound'),
};

/** Publishes by turns one of two states of a report. */
export const build: Trial = {
  name: 'build',
  args: () => ['commands/build.ts'],
  prepare: (home) => {
    copy('sound')(home);
    mkdirSync(join(home, 'published'), { recursive: true });
  },
};
