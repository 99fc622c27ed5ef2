/** Writes a report of any size into a folder: every essay with sources, claims, data, charts and commentary of its own. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { writeEdition } from '../src/library/freeze.ts';
import { readContent } from '../src/library/read.ts';
import { essayText } from './essay.ts';
import { sentence, sentences, title } from './prose.ts';
import { random } from './random.ts';

/** A file of the report and its text. */
type Files = Map<string, string>;

const day = '2026-01-02';
const shared = Array.from({ length: 100 }, (_, index) => `shared-${index + 1}`);

/** Empties `folder` and writes a report of `count` essays there, each published as its first edition. */
export async function generate(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files: Files = new Map();
  const chance = random(count);
  for (const key of shared) files.set(`sources/${key}.yaml`, source(title(5, chance), 'evidence'));
  for (let index = 1; index <= count; index++) addEssay(files, `essay-${index}`, index, chance);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { report } = await readContent(folder);
  for (const essay of report.essays.values())
    await writeEdition(folder, report, essay, { date: day, reason: 'First edition.' });
}

/** Adds one essay and all that belongs to it. */
function addEssay(files: Files, name: string, order: number, chance: () => number): void {
  const own = Array.from({ length: 10 }, (_, index) => `${name}-source-${index + 1}`);
  const sources = [
    ...own,
    ...Array.from({ length: 5 }, (_, index) => shared[(order * 7 + index * 13) % shared.length]!),
  ];
  const claims = Array.from({ length: 10 }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`);
  const charts = [`${name}-line`, `${name}-bars`];
  files.set(`sources/${name}-article.yaml`, source(title(6, chance), 'seed'));
  for (const key of own) files.set(`sources/${key}.yaml`, source(title(7, chance), 'evidence'));
  files.set(`claims/${name}.yaml`, ledger(name, claims, sources, chance));
  files.set(`datasets/${name}/dataset.yaml`, dataset(title(4, chance)));
  files.set(`datasets/${name}/data.csv`, rows(sources, chance));
  files.set(`charts/${charts[0]}.yaml`, lineChart(name, order === 1, chance));
  files.set(`charts/${charts[1]}.yaml`, barChart(name, chance));
  const front = {
    title: title(8, chance),
    subtitle: title(10, chance),
    abstract: sentences(90, chance),
    article: `${name}-article`,
    authors: ['The bench'],
    order,
  };
  files.set(`essays/${name}.mdx`, withFrontMatter(front, essayText({ sources, claims, charts }, chance)));
  for (let index = 1; index <= 3; index++)
    files.set(`commentary/${name}-answer-${index}.mdx`, commentary(name, index * 3, sources[index]!, chance));
}

const withFrontMatter = (front: object, text: string) => `---\n${stringify(front, { lineWidth: 0 })}---\n\n${text}\n`;

function source(name: string, role: string): string {
  return stringify({
    type: 'webpage',
    title: name,
    author: [{ literal: name.split(' ').slice(0, 2).join(' ') }],
    issued: '2025-05-05',
    URL: `https://example.org/${name.toLowerCase().replaceAll(' ', '-')}`,
    accessed: day,
    role,
    linkable: true,
    'research-ids': [name],
  });
}

function ledger(name: string, claims: string[], sources: string[], chance: () => number): string {
  const verdicts = ['supported', 'contested', 'contradicted'] as const;
  return stringify({
    article: `${name}-article`,
    title: title(4, chance),
    claims: claims.map((id, index) => ({
      id,
      claim: sentence(18, chance),
      kind: 'fact',
      checkable: true,
      verdict: verdicts[index % verdicts.length],
      reason: sentence(20, chance),
      evidence: [
        { stance: 'supports', source: sources[index]!, says: sentence(14, chance) },
        { stance: 'contradicts', source: sources[(index + 4) % sources.length]!, says: sentence(14, chance) },
      ],
    })),
  });
}

function dataset(name: string): string {
  return stringify({
    title: name,
    description: 'Invented values of two chains by month.',
    metric: 'Invented dollars.',
    retrieved: day,
    licenses: [{ name: 'CC0-1.0', title: 'Public domain' }],
    fields: [
      { name: 'date', type: 'date', title: 'Date', required: true },
      { name: 'chain', type: 'string', title: 'Chain', required: true },
      { name: 'value_usd', type: 'number', title: 'Value', unit: 'USD' },
      { name: 'source', type: 'string', title: 'Source', references: 'sources' },
    ],
    primaryKey: ['date', 'chain'],
    problems: ['Invented from first to last.'],
    changes: [{ date: day, what: 'Made.', why: 'To have something to draw.' }],
  });
}

/** Two chains over 24 months. */
function rows(sources: string[], chance: () => number): string {
  const lines = ['date,chain,value_usd,source'];
  for (const chain of ['alpha', 'beta'])
    for (let month = 0; month < 24; month++) {
      const date = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`;
      lines.push(`${date},${chain},${Math.round((1 + chance()) * 1e9)},${sources[month % sources.length]}`);
    }
  return `${lines.join('\n')}\n`;
}

const chains = [
  { value: 'alpha', title: 'Alpha' },
  { value: 'beta', title: 'Beta' },
];
const layer = { y: 'value_usd', series: 'chain', measure: 'Invented value' };

function lineChart(name: string, home: boolean, chance: () => number): string {
  return stringify({
    kind: 'line',
    title: title(7, chance),
    summary: sentence(12, chance),
    alt: sentence(14, chance),
    unit: 'invented US dollars',
    layers: [{ dataset: name, mark: 'line', every: 'month', x: 'date', ...layer }],
    series: chains,
    ...(home && { home }),
  });
}

function barChart(name: string, chance: () => number): string {
  return stringify({
    kind: 'bar',
    title: title(7, chance),
    summary: sentence(12, chance),
    alt: sentence(14, chance),
    unit: 'invented US dollars',
    layers: [{ dataset: name, mark: 'bar', x: 'date', ...layer, where: { date: ['2024-01-28', '2025-12-28'] } }],
    series: chains,
    categories: [
      { title: 'January 2024', values: ['2024-01-28'] },
      { title: 'December 2025', values: ['2025-12-28'] },
    ],
  });
}

function commentary(essay: string, section: number, key: string, chance: () => number): string {
  const front = {
    title: title(8, chance),
    author: 'The bench',
    date: day,
    relation: 'extends',
    on: `${essay}#part-${section}`,
    summary: sentence(12, chance),
  };
  const paragraphs = Array.from({ length: 4 }, () => sentences(80, chance));
  return withFrontMatter(front, `${paragraphs.join('\n\n')} [@${key}]`);
}
