/** A small content folder on the disk, for tests of what reads and writes files. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { chart, claim, description, field, ledger, source, term } from '../builders.ts';

/** The front matter of the essay `one`, without the lines of hyphens around it. */
export const front = `title: An essay
subtitle: On a thing
abstract: Short.
article: seed
authors: [Ada Test]
order: 1
`;

/** Its text: every kind of thing that an edition keeps. */
export const text = `
## First [#first]

Alpha had <Value of="tvl.value[chain=alpha, date=2024-02]" /> <Claim id="one-1" /> as a
<Term id="rollup">rollup</Term> [@doe].

<Chart id="tvl" />

## Second [#second]

Nothing more.
`;

const described = {
  ...description,
  fields: [
    field('date', 'string', { format: 'edtf', required: true }),
    field('chain', 'string', { required: true }),
    field('value', 'number', { unit: 'USD' }),
    field('source', 'string', { references: 'sources', required: true }),
  ],
};

const files: Readonly<Record<string, string>> = {
  'essays/one.mdx': `---\n${front}---\n${text}`,
  'claims/one.yaml': stringify(ledger([claim('one-1')])),
  'sources/seed.yaml': stringify(source({ role: 'seed' })),
  'sources/doe.yaml': stringify(source({ title: 'On rollups' })),
  'sources/counts.yaml': stringify(source({ title: 'Counts', role: 'data' })),
  'terms/rollup.yaml': stringify(term()),
  'datasets/tvl/dataset.yaml': stringify(described),
  'datasets/tvl/data.csv': 'date,chain,value,source\n2024-01,alpha,1000,counts\n2024-02,alpha,2000,counts\n',
  'charts/tvl.yaml': stringify(chart()),
};

/** A folder of its own, which `remove` takes away again. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'strata-'));

  constructor() {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  /** Puts one text in the place of another, which stands in the file once. */
  change(path: string, before: string, after: string): void {
    const parts = this.read(path).split(before);
    if (parts.length !== 2) throw new Error(`“${before}” stands ${parts.length - 1} times in ${path}`);
    this.write(path, parts.join(after));
  }

  /** Every file with its text, the hidden ones too. */
  all(): Record<string, string> {
    const paths = readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
      .sort();
    return Object.fromEntries(paths.map((path) => [path, this.read(path)]));
  }

  remove(path = ''): void {
    rmSync(join(this.path, path), { recursive: true });
  }
}
