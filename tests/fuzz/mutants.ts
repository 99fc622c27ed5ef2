/** Content files that are not as they should be, each made from one of a sound report. */
import { extname } from 'node:path';
import fc from 'fast-check';
import { damagedBytes } from './bytes.ts';
import { otherTable } from './csv.ts';
import { otherText } from './mdx.ts';
import { otherReferences } from './references.ts';
import { otherYaml } from './yaml.ts';

/** One changed or added file of a content folder. */
export interface Mutant {
  /** The folder that it belongs to, and its path below it. */
  folder: string;
  path: string;
  /** What was done to it. */
  kind: string;
  bytes: Uint8Array;
}

/** A file of a sound report. */
export interface Seed {
  folder: string;
  path: string;
  text: string;
}

type Change = (text: string) => fc.Arbitrary<string | Uint8Array>;

const changes: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  '.mdx': { text: otherText, references: otherReferences, yaml: otherYaml, bytes: damagedBytes },
  '.yaml': { yaml: otherYaml, bytes: damagedBytes },
  '.json': { yaml: otherYaml, bytes: damagedBytes },
  '.csv': { table: otherTable, bytes: damagedBytes },
};

/** Names that a file may be given: those of JavaScript's own objects, and some that no file should have. */
const names = [
  'constructor',
  '__proto__',
  'tostring',
  'a b',
  'é',
  '-',
  'v1',
  'changes',
  'x'.repeat(200),
  '%2e%2e',
  'CON',
];

/** Draws one change of one file; one in twenty gets another name instead. */
export function mutantsOf(seeds: readonly Seed[]): fc.Arbitrary<Mutant> {
  const changed = seeds.flatMap((seed) =>
    Object.entries(changes[extname(seed.path)] ?? {}).map(([kind, change]) =>
      change(seed.text).map((drawn): Mutant => ({ folder: seed.folder, path: seed.path, kind, bytes: asBytes(drawn) })),
    ),
  );
  const renamed = fc.tuple(fc.constantFrom(...seeds), fc.constantFrom(...names)).map(([seed, name]): Mutant => {
    const path = /^datasets\/|^editions\//.test(seed.path)
      ? seed.path.replace(/^(\w+)\/[^/]+/, `$1/${name}`)
      : seed.path.replace(/[^/]+(?=\.\w+$)/, name);
    return { folder: seed.folder, path, kind: 'name', bytes: asBytes(seed.text) };
  });
  return fc.oneof({ weight: 19, arbitrary: fc.oneof(...changed) }, { weight: 1, arbitrary: renamed });
}

function asBytes(drawn: string | Uint8Array): Uint8Array {
  return typeof drawn === 'string' ? new Uint8Array(Buffer.from(drawn)) : drawn;
}
