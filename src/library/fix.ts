/** Mends what can be mended without asking: ids of sections, the order of fields, line ends. Frozen editions are left alone. */
import type { Nodes, Root } from 'mdast';
import { isDeepStrictEqual } from 'node:util';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { editionsOf } from '../domain/editions/current.ts';
import { orderFields } from '../domain/fix/field-order.ts';
import { straightLines, withoutTrailingBlanks } from '../domain/fix/line-ends.ts';
import { giveSectionIds, type Published } from '../domain/fix/section-ids.ts';
import { splitFrontMatter } from '../domain/prose/front-matter.ts';
import type { Report } from '../domain/report.ts';
import { parseMdx } from '../markdown/parse.ts';
import { listFolder } from './files.ts';
import { parseOnce } from './parsed.ts';
import { collectionOf, readContent } from './read.ts';
import { frontMatter, schemas } from './records.ts';
import { writeFiles } from './write.ts';

export interface FixedFile {
  path: string;
  /** What was done, each in a few words. */
  done: string[];
  /** What a person has to do. */
  left: string[];
}

/**
 * Mends the files of a content folder, all or none, and tells what was done to each. A step is kept only when the file
 * means the same after it. With `dry` nothing is written.
 */
export async function fixFolder(folder: string, dry: boolean): Promise<FixedFile[]> {
  const { report } = await readContent(folder, { parse: parseOnce });
  const fixed: FixedFile[] = [];
  const changes: { path: string; text: string }[] = [];
  for (const path of (await listFolder(folder)).files) {
    const kind = kindOf(path);
    const bytes = kind && (await readFile(resolve(folder, path)));
    const text = bytes?.toString('utf8') ?? '';
    // A file that is not UTF-8 would be damaged.
    if (!kind || !bytes || !Buffer.from(text, 'utf8').equals(bytes)) continue;
    const file: FixedFile = { path: relative(process.cwd(), resolve(folder, path)), done: [], left: [] };
    const next = fixText(text, kind, publishedOf(report, path), file);
    if (next !== text) changes.push({ path: resolve(folder, path), text: next });
    if (file.done.length + file.left.length > 0) fixed.push(file);
  }
  if (!dry) await writeFiles(folder, changes);
  return fixed;
}

type Kind = { type: 'csv' } | { type: 'yaml' | 'mdx'; schema: z.ZodType };

/** How a file is read; null for one that is not ours to mend. */
function kindOf(path: string): Kind | null {
  if (/^datasets\/[^/]+\/data\.csv$/.test(path)) return { type: 'csv' };
  const collection = collectionOf(path);
  if (collection === undefined || collection === 'editions') return null;
  if (collection === 'essays' || collection === 'commentary') return { type: 'mdx', schema: frontMatter[collection] };
  return { type: 'yaml', schema: schemas[collection] };
}

function fixText(text: string, kind: Kind, published: Published, { done, left }: FixedFile): string {
  let current = text;
  const keep = (next: string, what: string) => {
    if (next === current || !isDeepStrictEqual(meaningOf(next, kind.type), meaningOf(current, kind.type))) return;
    current = next;
    done.push(what);
  };
  keep(straightLines(current), 'made line ends straight');
  if (kind.type === 'csv') return current;
  keep(withoutTrailingBlanks(current, kind.type === 'mdx'), 'removed blanks at the ends of lines');
  if (kind.type === 'yaml') {
    keep(orderFields(current, kind.schema), 'put fields in order');
    return current;
  }
  const { yaml } = splitFrontMatter(current);
  if (yaml !== null) {
    const start = current.indexOf('\n') + 1;
    const front = orderFields(yaml, kind.schema);
    keep(current.slice(0, start) + front + current.slice(start + yaml.length), 'put fields in order');
  }
  const tree = treeOf(current);
  if (tree) {
    const { text: named, given, left: unnamed } = giveSectionIds(current, tree, published);
    if (given.length > 0) done.push(...given.map(({ title, id }) => `gave “${title}” the id \`${id}\``));
    current = named;
    left.push(...unnamed.map((title) => `“${title}” needs an id of Latin letters: [#like-this]`));
  }
  return current;
}

/** What a file says, whatever its bytes; unlike that of any other text when it cannot be read. */
function meaningOf(text: string, type: Kind['type']): unknown {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    if (type === 'csv') return parseCsv(plain, { relax_column_count: true, skip_empty_lines: true });
    if (type === 'yaml') return yamlOf(plain);
    const { yaml } = splitFrontMatter(plain);
    return [yaml === null ? null : yamlOf(yaml), withoutPlaces(treeOf(plain) ?? Symbol('broken'))];
  } catch {
    return Symbol('broken');
  }
}

function yamlOf(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? Symbol('broken') : document.toJS();
}

function treeOf(text: string): Root | null {
  try {
    return parseMdx(splitFrontMatter(text).body);
  } catch {
    return null;
  }
}

/** A tree without what only says where its parts stand, for comparing. */
function withoutPlaces(tree: Root | symbol): unknown {
  if (typeof tree === 'symbol') return tree;
  return JSON.parse(
    JSON.stringify(tree, (key, value: Nodes) => (key === 'position' || key === 'estree' ? undefined : value)),
  );
}

/** The section ids that an essay has published. */
function publishedOf(report: Report, path: string): Published {
  const essay = report.essays.get(/^essays\/(.+)\.mdx$/.exec(path)?.[1] ?? '');
  const gone = new Map<string, string>();
  if (!essay) return { gone, ids: new Set() };
  const now = new Set(essay.outline.sections.map(({ id }) => id));
  const fates = [...Object.keys(essay.data.moved ?? {}), ...Object.keys(essay.data.withdrawn ?? {})];
  const ids = new Set(fates);
  for (const { entry } of editionsOf(report, essay)) {
    for (const { id, title } of entry.outline.sections) {
      if (id === null) continue;
      ids.add(id);
      if (!now.has(id) && !fates.includes(id)) gone.set(id, title);
    }
  }
  return { gone, ids };
}
