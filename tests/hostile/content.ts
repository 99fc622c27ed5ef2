/** Writes a report in which every text that an editor can write tries to run code, and which the checks let pass. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import { listFolder } from '../../src/library/files.ts';
import { freeze } from '../../src/library/freeze.ts';
import { collectionOf } from '../../src/library/read.ts';
import { frontMatter, schemas } from '../../src/library/records.ts';
import { splitFrontMatter } from '../../src/domain/prose/front-matter.ts';
import { toCsv } from '../../src/domain/text/csv.ts';
import { canary } from '../fuzz/hostile.ts';
import { textFields, withTexts } from './text-fields.ts';
import { hostileBody, hostileQuote } from './texts.ts';

const code = `globalThis.${canary}=1`;

/** A text that leaves attributes, elements, scripts and Markdown, before the text that stood there. */
function hostile(text: string): string {
  const name = `${canary}-${text.length}`;
  return (
    `"'><img src=x onerror="${code}" ${name}><svg ${name}><script>${code}</script></svg>` +
    `<p style="color:red" ${name}>[x](javascript:${code})</title></script><script>${code}</script> ${text}`
  );
}

const hostileAddress = `https://example.org/"'><img/src=x/onerror="${code}"/${canary}-1>`;

/** Columns of the sound report whose cells name nothing else. */
const freeColumns = { 'tiny-tvl': ['note'], 'tiny-shares': ['essay'], 'tiny-ranks': ['metric'] } as const;

/** Text fields that no record has and that cannot be added by themselves; each is written below. */
const notAdded = ['fields.*.enum', 'on.*.quote', 'quote'];

export interface Fields {
  /** All fields of free text that the schemas have, by collection and path. */
  all: string[];
  /** Those that hold hostile text somewhere in the report. */
  hostile: string[];
}

/** Writes the report, made from the sound case, and tells which fields it has filled. */
export async function writeHostileContent(folder: string): Promise<Fields> {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/build/cases/sound/content', folder, { recursive: true });
  rmSync(join(folder, 'editions'), { recursive: true });
  const { files } = await listFolder(folder);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const filled = new Set<string>();

  // Texts that name a record, a column or a series would no longer name it.
  const names = new Set(files.flatMap((path) => [basename(path).replace(/\.\w+$/, ''), basename(dirname(path))]));
  for (const path of files.filter((path) => /^(datasets|charts)\/.*yaml$/.test(path))) {
    for (const [, name] of read(path).matchAll(
      /(?:- name|value|chain|chains|numerator|denominator|chartable): \[?(\w+)/g,
    ))
      names.add(name!);
  }
  names.add('beta');
  const text = (before: string) => (names.has(before) || before.includes(canary) ? before : hostile(before));

  const all: string[] = [];
  for (const [collection, schema] of Object.entries({ ...schemas, ...frontMatter }))
    all.push(...textFields(schema).map((path) => `${collection}: ${path}`));

  const rewritten = (path: string, record: unknown): Record<string, unknown> => {
    const collection = collectionOf(path)! as keyof typeof schemas | keyof typeof frontMatter;
    const schema: z.ZodType = { ...schemas, ...frontMatter }[collection];
    return withTexts(schema, record, {
      text,
      address: () => hostileAddress,
      written: (field) => filled.add(`${collection}: ${field}`),
      notAdded,
    }) as Record<string, unknown>;
  };

  for (const path of files) {
    if (/^(?:claims|sources|terms|charts)\//.test(path)) write(path, stringify(rewritten(path, parse(read(path)))));
    else if (path.endsWith('dataset.yaml')) {
      const id = basename(dirname(path));
      const record = rewritten(path, parse(read(path))) as { fields: { name: string; enum?: string[] }[] };
      const free: readonly string[] = freeColumns[id as keyof typeof freeColumns] ?? [];
      if (free.length > 0) {
        const csv = path.replace('dataset.yaml', 'data.csv');
        const [head, ...rows] = parseCsv(read(csv)) as [string[], ...string[][]];
        const cells = rows.map((row) => row.map((cell, at) => (free.includes(head[at]!) && cell ? text(cell) : cell)));
        write(csv, toCsv([head, ...cells]));
        const listed = record.fields.find(({ name }) => name === 'metric');
        if (listed) {
          listed.enum = [...new Set(cells.map((row) => row[head.indexOf('metric')]!))];
          filled.add('datasets: fields.*.enum.*');
        }
      }
      write(path, stringify(record));
    } else if (/^(?:essays|commentary)\//.test(path)) {
      const { yaml, body } = splitFrontMatter(read(path));
      const front = rewritten(path, parse(yaml!));
      write(path, page({ ...front, editions: undefined, quote: undefined }, hostileBody(body, path)));
    }
  }

  const commentary = parse(splitFrontMatter(read('commentary/beta-was-early.mdx')).yaml!) as object;
  const section = 'tiny-stack#hostile';
  write('commentary/quotes-one.mdx', page({ ...commentary, on: section, quote: hostileQuote }, 'It does not.\n'));
  write('commentary/quotes-two.mdx', page({ ...commentary, on: [{ section, quote: hostileQuote }] }, 'It does not.\n'));
  for (const field of ['quote', 'on.*.quote']) filled.add(`commentary: ${field}`);

  // A name that every object of JavaScript has.
  for (const [shelf, name] of Object.entries({ terms: 'rollup', sources: 'notes', charts: 'tiny-line' }))
    write(
      `${shelf}/constructor.yaml`,
      stringify({ ...(parse(read(`${shelf}/${name}.yaml`)) as object), formerly: undefined }),
    );
  const mention = 'It cites [@constructor] for <Term id="constructor">it</Term>.\n\n<Chart id="constructor" />\n';
  write('commentary/constructor.mdx', page({ ...commentary, on: section, quote: undefined }, mention));

  await publishTwice('tiny-answer');
  await publishTwice('tiny-stack');
  for (const field of ['editions.*.reason', 'withdrawn.*']) filled.add(`essays: ${field}`);
  return { all, hostile: [...filled] };

  /** Two editions, of which the second has lost a section of the first. */
  async function publishTwice(essay: string): Promise<void> {
    const path = `essays/${essay}.mdx`;
    const now = read(path);
    write(path, `${now}\n## Gone [#gone]\n\nIt was here [@notes].\n\n## Moved [#moved]\n\nIt is elsewhere [@notes].\n`);
    await edition(essay, '2026-01-02');
    const { yaml, body } = splitFrontMatter(now);
    const editions = (parse(splitFrontMatter(read(path)).yaml!) as { editions: unknown }).editions;
    const fates = { moved: { moved: 'hostile' }, withdrawn: { gone: hostile('It was wrong.') } };
    write(path, page({ ...(parse(yaml!) as object), editions, ...fates }, body));
    await edition(essay, '2026-02-02');
  }

  async function edition(essay: string, date: string): Promise<void> {
    const result = await freeze(folder, essay, hostile('An edition.'), date);
    if ('refused' in result) throw new Error(result.refused);
  }
}

function page(front: object, body: string): string {
  return `---\n${stringify(front)}---\n\n${body.trimStart()}`;
}
