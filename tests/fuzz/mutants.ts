/** Content files that are not as they should be, each made from one of a sound report. */
import { extname } from 'node:path';
import fc from 'fast-check';
import { editionHash } from '../../src/library/edition-record.ts';
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
  /** For a file of an edition: the essay with the hash of what is there now, as whoever meant the change would write it. */
  essay?: { path: string; bytes: Uint8Array };
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

/** How often files of a kind are drawn. The sound reports have few tables, and many editions, which nobody edits. */
const weights: Readonly<Record<string, number>> = { editions: 1, datasets: 6 };

/** Draws one change of one file, or two of its text; one in twenty gets another name instead. */
export function mutantsOf(seeds: readonly Seed[]): fc.Arbitrary<Mutant> {
  const changed = seeds.flatMap((seed) =>
    Object.entries(changes[extname(seed.path)] ?? {}).map(([kind, change]) => ({
      weight: weights[seed.path.split('/')[0]!] ?? 4,
      arbitrary: onceOrTwice(change, seed.text).map((drawn) => mutantOf(seed, kind, asBytes(drawn), seeds)),
    })),
  );
  const renamed = fc.tuple(fc.constantFrom(...seeds), fc.constantFrom(...names)).map(([seed, name]): Mutant => {
    const path = /^datasets\/|^editions\//.test(seed.path)
      ? seed.path.replace(/^(\w+)\/[^/]+/, `$1/${name}`)
      : seed.path.replace(/[^/]+(?=\.\w+$)/, name);
    return { folder: seed.folder, path, kind: 'name', bytes: asBytes(seed.text) };
  });
  return fc.oneof({ weight: 19, arbitrary: fc.oneof(...changed) }, { weight: 1, arbitrary: renamed });
}

/** A change, and one time in four another one of what it made. */
function onceOrTwice(change: Change, text: string): fc.Arbitrary<string | Uint8Array> {
  const once = change(text);
  const twice = once.chain((drawn) => {
    // What is nested too deeply is no more read by what changes it.
    const readable = typeof drawn === 'string' && drawn.length < text.length + 2000;
    return readable ? change(drawn) : fc.constant(drawn);
  });
  return fc.oneof({ weight: 3, arbitrary: once }, { weight: 1, arbitrary: twice });
}

function mutantOf({ folder, path }: Seed, kind: string, bytes: Uint8Array, seeds: readonly Seed[]): Mutant {
  const mutant = { folder, path, kind, bytes };
  const [, name, version] = /^editions\/([^/]+)\/(v\d+)\./.exec(path) ?? [];
  if (!name) return mutant;
  const textOf = (wanted: string) => seeds.find((seed) => seed.folder === folder && seed.path === wanted)!.text;
  const files = ['mdx', 'json'].map((ending) => `editions/${name}/${version}.${ending}`);
  const before = files.map(textOf) as [string, string];
  const now = files.map((file) => (file === path ? Buffer.from(bytes).toString() : textOf(file))) as [string, string];
  const essay = `essays/${name}.mdx`;
  const text = textOf(essay).replace(editionHash(...before), editionHash(...now));
  return { ...mutant, essay: { path: essay, bytes: asBytes(text) } };
}

function asBytes(drawn: string | Uint8Array): Uint8Array {
  return typeof drawn === 'string' ? new Uint8Array(Buffer.from(drawn)) : drawn;
}
