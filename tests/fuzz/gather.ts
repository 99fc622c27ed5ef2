/** Gathers mutants that the checks let pass into one report, each as a record of its own beside the sound ones. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/domain/prose/front-matter.ts';
import { findingsOf } from '../../src/library/check.ts';
import { listFolder } from '../../src/library/files.ts';
import { freeze } from '../../src/library/freeze.ts';
import type { Claim } from '../../src/domain/report.ts';
import type { Mutant } from './mutants.ts';

const front = {
  title: 'Gathered',
  author: 'Ada Test',
  date: '2026-02-03',
  relation: 'extends',
  on: 'tiny-stack#argument',
  summary: 'Gathered.',
};

/**
 * Writes the report and returns how many mutants are in it. An essay's text becomes a commentary, a ledger's claims join the
 * first ledger, and one more commentary mentions all. What does not go together with the rest is left out.
 */
export async function gather(mutants: readonly Mutant[], folder: string): Promise<number> {
  const sound = resolve('tests/build/cases/sound/content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(sound, folder, { recursive: true });
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  };
  const written = new Map<string, string[]>();
  for (const [index, mutant] of mutants.entries()) {
    if (mutant.folder !== sound) continue;
    const files = recordsOf(mutant, `gathered-${index}`, sound);
    for (const [path, data] of Object.entries(files)) write(path, data);
    if (Object.keys(files).length > 0) written.set(`gathered-${index}`, Object.keys(files));
  }
  // What one lacks may have been with another that was left out, so the rest is checked again.
  for (let round = 0; round < 5; round++) {
    const places = (await findingsOf(folder)).map(({ file }) => relative(folder, resolve(file)));
    if (places.length === 0) break;
    for (const [name, paths] of written) {
      if (!paths.some((path) => places.includes(path))) continue;
      for (const path of paths) rmSync(join(folder, path));
      written.delete(name);
    }
  }
  const ledger = 'claims/tiny-stack.yaml';
  const claims = mutants.flatMap((mutant, index) =>
    mutant.folder === sound && mutant.path === ledger ? claimsIn(mutant, `gathered-${index}`) : [],
  );
  const data = parse(readFileSync(join(folder, ledger), 'utf8')) as { claims: object[] };
  write(ledger, stringify({ ...data, claims: [...data.claims, ...claims] }));
  write('commentary/mentions.mdx', `---\n${stringify(front)}---\n\n${mentions([...written.values()].flat(), claims)}`);
  const essays = (await listFolder(folder)).files.filter((path) => path.startsWith('essays/'));
  for (const essay of essays.map((path) => basename(path, '.mdx')))
    await freeze(folder, essay, 'What is counted has changed.', '2026-02-04');
  return written.size + claims.length;
}

/** The files that a mutant makes under a name of its own. */
function recordsOf({ path, bytes, essay }: Mutant, name: string, sound: string): Record<string, string | Uint8Array> {
  const [shelf = ''] = path.split('/');
  if (/^(?:sources|terms|charts|commentary)$/.test(shelf)) return { [path.replace(/[^/]+(?=\.\w+$)/, name)]: bytes };
  if (shelf === 'essays') return { [`commentary/${name}.mdx`]: asCommentary(textOf(bytes)) };
  if (shelf !== 'datasets' && !essay) return {};
  const files = essay ? ['v1.mdx', 'v1.json'] : ['dataset.yaml', 'data.csv'];
  const both = files.map((file) => path.replace(/[^/]+$/, file));
  return Object.fromEntries([
    ...both
      .filter((file) => file === path || existsSync(join(sound, file)))
      .map((file) => [file.replace(/\/[^/]+\//, `/${name}/`), file === path ? bytes : readFileSync(join(sound, file))]),
    ...(essay ? [[`essays/${name}.mdx`, essay.bytes]] : []),
  ]) as Record<string, string | Uint8Array>;
}

/** As the checks read it: without a byte-order mark, and with one kind of line ends. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

function asCommentary(text: string): string {
  const { yaml, body } = splitFrontMatter(text);
  const { title, abstract, authors } = parse(yaml!) as { title: string; abstract: string; authors: string[] };
  return `---\n${stringify({ ...front, title, author: authors[0], summary: abstract })}---\n\n${body.trimStart().replaceAll('](./', '](../essays/')}`;
}

function claimsIn({ bytes }: Mutant, name: string): Claim[] {
  const { claims } = parse(textOf(bytes)) as { claims: Claim[] };
  return claims.map((claim, index) => ({ ...claim, id: `tiny-stack-${name}-${index}` }));
}

/** A text that cites, shows and links all of them. */
function mentions(paths: readonly string[], claims: readonly Claim[]): string {
  const named = (shelf: string, write: (name: string) => string) =>
    paths.flatMap((path) => {
      const name = new RegExp(`^${shelf}/([^/.]+)`).exec(path)?.[1];
      return name && !path.endsWith('.csv') ? write(name) : [];
    });
  return [
    ...named('sources', (name) => `A source [@${name}].`),
    ...named('terms', (name) => `A <Term id="${name}">term</Term>.`),
    ...named('charts', (name) => `<Chart id="${name}" />`),
    ...named('commentary', (name) => `A [commentary](./${name}.mdx).`),
    ...claims.map(({ id }) => `<Claim id="${id}" />`),
  ].join('\n\n');
}
