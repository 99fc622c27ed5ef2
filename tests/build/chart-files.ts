/** What is wrong with the files of a chart, held against its page, against one another, and against the standards. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { tagsOf, textOf } from './html.ts';
import { sizeOfPng } from './png.ts';
import { fileAt, type Published, textFile } from './site.ts';
import { readXml } from './xml.ts';

type Cell = string | number | null;

/** What `/charts/<id>.json` holds. */
interface ChartFile {
  url: string;
  kind: 'line' | 'timeline' | 'bar';
  title: string;
  alt: string;
  licence: string;
  datasets: { id: string; url: string; title: string }[];
  sources: Record<string, { url: string; title: string }>;
  columns: { name: string; title: string; type: 'date' | 'number' | 'string'; unit?: string; source?: boolean }[];
  rows: Record<string, Cell>[];
}

/** The part of `/charts/<id>/live.json` that tells the values. */
interface LiveFile {
  data: {
    categories: string[];
    series: {
      value: string;
      title: string;
      runs: { points: { x: number; y: number; date: string; source: string; label?: string }[] }[];
    }[];
  };
  sources: Record<string, string>;
}

/** Ids of the charts of a build. */
export function chartsOf({ built }: Published): string[] {
  return [...built.files.keys()].flatMap((path) => /^charts\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
}

export function chartFile(published: Published, id: string): ChartFile {
  return JSON.parse(textFile(published, `charts/${id}.json`)) as ChartFile;
}

/** The text of a table, row by row; its head is the first. */
export function tableOf(html: string): { text: string; href?: string }[][] {
  return tagsOf(html)
    .filter(({ name }) => name === 'tr')
    .map(({ inside }) =>
      tagsOf(inside)
        .filter(({ name }) => name === 'th' || name === 'td')
        .map((cell) => {
          const href = tagsOf(cell.inside).find(({ name }) => name === 'a')?.attributes['href'];
          return { text: textOf(cell.inside), ...(href !== undefined && { href }) };
        }),
    );
}

/** Light and dark form of every colour that the site states. */
const stated = new Set(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, light, dark]) => `${light} ${dark}`,
  ),
);

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** A picture that a reader or a program may take by itself, in any colour scheme. */
export function svgFaults(published: Published, id: string): string[] {
  const { title, alt, licence, datasets, url } = chartFile(published, id);
  const elements = readXml(textFile(published, `charts/${id}.svg`));
  const [root, first, second] = elements;
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const styles = elements.filter(({ name }) => name === 'style').map(({ text }) => text);
  const dark = /^@media \(prefers-color-scheme:dark\)\{(.*)\}$/.exec(styles.join(''))?.[1] ?? '';
  const rules = new Map(
    [...dark.matchAll(/\[((?:fill|stroke)="#\w{6}")\]\{(?:fill|stroke):(#\w{6})\}/g)].map(([, paint, color]) => [
      paint!,
      color!,
    ]),
  );
  const paints = elements.flatMap(({ attributes }) =>
    ['fill', 'stroke'].flatMap((name) => (attributes[name]?.startsWith('#') ? `${name}="${attributes[name]}"` : [])),
  );
  const words = squeeze(elements.flatMap(({ name, text }) => (name === 'text' ? text : [])).join(''));
  const families = new Set(elements.flatMap(({ attributes }) => attributes['font-family'] ?? []));
  return [
    ...(root!.name === 'svg' && root!.attributes['xmlns'] === 'http://www.w3.org/2000/svg' ? [] : ['is no SVG']),
    ...(first!.name === 'title' && first!.text === title ? [] : [`title ${first!.text}`]),
    ...(second!.name === 'desc' && second!.text === alt ? [] : [`desc ${second!.text}`]),
    ...elements
      .filter(({ name }) => ['script', 'foreignObject', 'image', 'use', 'a', 'iframe'].includes(name))
      .map(({ name }) => `<${name}>`),
    ...elements.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => /^(?:on|style$|.*href)/i.test(name)),
    ),
    ...ids.filter((one, index) => ids.indexOf(one) < index).map((one) => `the id ${one} twice`),
    ...(root!.attributes['aria-labelledby'] ?? '')
      .split(' ')
      .filter((one) => !ids.includes(one))
      .map((one) => `no element is named ${one}`),
    ...[...new Set(paints)].filter((paint) => !rules.has(paint)).map((paint) => `${paint} has no dark form`),
    ...[...rules]
      .map(([paint, color]) => `${paint.slice(paint.indexOf('#'), -1)} ${color}`)
      .filter((pair) => !stated.has(pair))
      .map((pair) => `the colours ${pair} are not those of the site`),
    ...[title, `Data: ${datasets.map((dataset) => dataset.title).join('; ')}.`, `: ${licence}.`, url]
      .filter((text) => !words.includes(squeeze(text)))
      .map((text) => `does not say: ${text}`),
    ...[...families]
      .filter((family) => !/(?:^|, ?)(?:sans-serif|serif)$/.test(family))
      .map((family) => `the font ${family} has no family to fall back on`),
  ];
}

/** A PNG of 1600 picture elements across, twice the SVG, and a card for links to the page. */
export function pictureFaults({ built, ...rest }: Published, id: string): string[] {
  const size = (path: string) => {
    const { width, height } = sizeOfPng(built.files.get(path)!);
    return `${width}×${height}`;
  };
  const { attributes } = readXml(textFile({ built, ...rest }, `charts/${id}.svg`))[0]!;
  const [width, height] = [Number(attributes['width']), Number(attributes['height'])];
  const whole = size(`charts/${id}.png`);
  const card = size(`cards/charts/${id}.png`);
  return [
    ...(width === 800 && whole === `1600×${height * 2}`
      ? []
      : [`the picture has ${whole}, the SVG ${width}×${height}`]),
    ...(card === '1200×630' ? [] : [`the card has ${card}`]),
  ];
}

/** The same values in the CSV, the JSON, the table of the page and what the live chart draws. */
export function valueFaults(published: Published, id: string): string[] {
  const { columns, rows, kind } = chartFile(published, id);
  const [head, ...lines] = parse(textFile(published, `charts/${id}.csv`));
  const names = columns.map(({ name }) => name);
  const asText = rows.map((row) => names.map((name) => (row[name] === null ? '' : String(row[name]))));
  const { html } = published.pages.get(`charts/${id}/`)!;
  const [, ...shown] = tableOf(tagsOf(html).find(({ name }) => name === 'table')!.inside);
  const { data } = JSON.parse(textFile(published, `charts/${id}/live.json`)) as LiveFile;
  const points = data.series.flatMap(({ value, title, runs }) =>
    runs.flatMap((run) =>
      run.points.map(({ x, y, date, source }) =>
        [
          ...{
            line: [date, value, y],
            timeline: [date, data.categories[y], title],
            bar: [data.categories[y], title, x],
          }[kind],
          source,
        ].join(' | '),
      ),
    ),
  );
  const fields = new Set(data.series.flatMap(({ runs }) => runs.flatMap((run) => run.points.flatMap(Object.keys))));
  const values = rows.flatMap((row) => {
    const source = row['source'] ?? '';
    if (kind === 'timeline') return [[row['date'], row['category'], row['series'], source].join(' | ')];
    if (kind === 'bar') return [[row['category'], row['series'], row['value'], source].join(' | ')];
    const filled = data.series.filter(({ value }) => row[value] !== null);
    return filled.map(({ value }) => [row['date'], value, row[value], source].join(' | '));
  });
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const apart = shown.flatMap((cells, index) =>
    columns.flatMap((column, place) => {
      const [cell, value] = [cells[place]!, rows[index]?.[column.name] ?? null];
      return isShownAs(value, cell, column) ? [] : [`${value} is shown as ${cell.text}`];
    }),
  );
  return [
    ...(same(head, names) ? [] : [`the CSV has the columns ${head!.join()}, the JSON ${names.join()}`]),
    ...(same(lines, asText) ? [] : ['the CSV and the JSON differ']),
    ...(same(points.sort(), values.sort()) ? [] : ['the live chart and the JSON differ']),
    ...[...fields]
      .filter((field) => !['x', 'y', 'date', 'source', 'label'].includes(field))
      .map((field) => `the live chart has a field ${field}`),
    ...(shown.length === Math.min(200, rows.length) ? [] : [`${shown.length} of ${rows.length} rows are shown`]),
    ...apart,
  ];
}

/** Whether a cell of a page shows a value: a number to three figures, a date in words, a source as a link to it. */
function isShownAs(value: Cell, cell: { text: string; href?: string }, column: ChartFile['columns'][number]): boolean {
  if (value === null) return cell.text === '–';
  if (column.source) return cell.href?.endsWith(`/sources/${value}/`) ?? false;
  if (typeof value === 'number') return Math.abs(readShown(cell.text) - value) <= Math.abs(value) * 0.005 + 1e-9;
  if (column.type === 'date') return readDate(cell.text) === value;
  return cell.text === value;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** The number that a page shows as "$8.18 billion", "−2.5%" or "12,700"; NaN where it shows none. */
export function readShown(text: string): number {
  const groups = /^(?<sign>−?)\$?(?<digits>[\d,]+(?:\.\d+)?)%?(?: (?<scale>\w+))?$/.exec(text)?.groups;
  if (!groups) return NaN;
  const size = Number(groups['digits']!.replaceAll(',', '')) * (groups['scale'] ? (scales[groups['scale']] ?? NaN) : 1);
  return groups['sign'] ? -size : size;
}

/** The date that a page writes as "5 Nov 2024", "Nov 2024" or "2024". */
function readDate(text: string): string {
  const parts = text.split(' ').length;
  const full = new Date(`${['', '1', '1 Jan'][3 - parts]} ${text} UTC`);
  return Number.isNaN(full.getTime()) ? '' : full.toISOString().slice(0, [4, 7, 10][parts - 1]);
}

/** The description of the CSV as CSV on the Web has it (https://www.w3.org/TR/tabular-metadata/). */
export function metadataFaults(published: Published, id: string): string[] {
  const file = chartFile(published, id);
  const [head] = parse(textFile(published, `charts/${id}.csv`));
  const metadata = JSON.parse(textFile(published, `charts/${id}.csv-metadata.json`)) as {
    '@context': unknown[];
    url: string;
    'dc:rights': string;
    'dc:identifier': string;
    'dc:source': { key: string; url: string }[];
    tableSchema: {
      columns: { name: string; titles: string | string[]; datatype: string; 'schema:unitText'?: string }[];
    };
  };
  const { columns } = metadata.tableSchema;
  const named = new Set(file.rows.flatMap(({ source }) => source ?? []));
  const keys = metadata['dc:source'].map(({ key }) => key);
  return [
    ...(metadata['@context'][0] === 'http://www.w3.org/ns/csvw' ? [] : ['has another context']),
    ...(metadata.url === `${id}.csv` && metadata['dc:identifier'] === file.url ? [] : ['describes another file']),
    ...(columns.map(({ name }) => name).join() === head!.join() ? [] : ['has other columns than the CSV']),
    ...(metadata['dc:rights'] === file.licence ? [] : [`has another licence: ${metadata['dc:rights']}`]),
    ...(keys.toSorted().join() === [...named].sort().join() ? [] : [`names the sources ${keys.join()}`]),
    ...(keys.toSorted().join() === Object.keys(file.sources).sort().join() ? [] : ['has other sources than the JSON']),
    ...metadata['dc:source'].filter(({ url }) => !fileAt(published, url)).map(({ url }) => `${url} is not there`),
    ...columns.flatMap(({ name, titles, datatype, 'schema:unitText': unit }, index) => {
      const { type, unit: known } = file.columns[index]!;
      return [
        // A name is a variable of a URI template (RFC 6570, section 2.3), and does not begin with an underscore.
        ...(/^[A-Za-z0-9](?:\w|\.|%[\dA-F]{2})*$/.test(name) ? [] : [`\`${name}\` cannot name a column`]),
        // A validator holds the titles against the head of the file, letter by letter ("Schema Compatibility").
        ...([titles].flat().includes(head![index]!) ? [] : [`\`${head![index]}\` is none of the titles ${titles}`]),
        ...(datatype === (type === 'number' ? 'number' : 'string') ? [] : [`\`${name}\` is of the type ${datatype}`]),
        ...(unit === known ? [] : [`\`${name}\` is in ${unit}`]),
      ];
    }),
  ];
}

/** Where the values of the JSON come from: every dataset and every source is a page of the build. */
export function provenanceFaults(published: Published, id: string): string[] {
  const { url, datasets, sources, columns, rows, licence } = chartFile(published, id);
  const numbers = columns.filter(({ type }) => type === 'number');
  return [
    ...[url, ...datasets.map((dataset) => dataset.url), ...Object.values(sources).map((source) => source.url)]
      .filter((address) => !fileAt(published, address))
      .map((address) => `${address} is not there`),
    ...(datasets.length > 0 && licence !== '' && rows.length > 0 ? [] : ['has no dataset, licence or row']),
    ...numbers.filter(({ unit }) => !unit).map(({ name }) => `\`${name}\` has no unit`),
    ...rows.flatMap(({ source }) => (source === null || sources[source!] ? [] : [`the source ${source} is not told`])),
  ];
}

/** What another site takes: the code, the answer to oEmbed (https://oembed.com), and the page in the frame. */
export function embeddingFaults(published: Published, id: string): string[] {
  const { title, url } = chartFile(published, id);
  const { tags } = published.pages.get(`charts/${id}/`)!;
  const found = tags.filter(
    ({ name, attributes }) => name === 'link' && attributes['type'] === 'application/json+oembed',
  );
  const path = fileAt(published, found[0]?.attributes['href'] ?? '');
  if (found.length !== 1 || found[0]!.attributes['rel'] !== 'alternate' || !path) return ['no answer is linked'];
  const answer = JSON.parse(textFile(published, path)) as Record<string, unknown>;
  const code = textOf(tags.find(({ name }) => name === 'textarea')!.inside);
  const frame = tagsOf(code)[0]!;
  const embedded = fileAt(published, frame.attributes['src']!);
  if (frame.name !== 'iframe' || embedded !== `embed/${id}/index.html`) return [`embeds ${frame.attributes['src']}`];
  const page = published.pages.get(`embed/${id}/`)!;
  const value = (name: string, key: string, wanted: string) =>
    page.tags.find((tag) => tag.name === name && tag.attributes[key] === wanted)?.attributes;
  const thumbnail = fileAt(published, String(answer['thumbnail_url']));
  return [
    ...(answer['version'] === '1.0' && answer['type'] === 'rich' ? [] : ['is no rich answer']),
    ...(answer['html'] === code ? [] : [`answers ${String(answer['html'])} and shows ${code}`]),
    ...(answer['title'] === title && frame.attributes['title'] === title ? [] : ['has another title']),
    ...(['width', 'height'].every((side) => Number.isInteger(answer[side])) ? [] : ['has no size']),
    ...(thumbnail === `cards/charts/${id}.png` ? [] : [`shows ${String(answer['thumbnail_url'])}`]),
    ...(answer['thumbnail_width'] === 1200 && answer['thumbnail_height'] === 630 ? [] : ['has another card']),
    ...(value('link', 'rel', 'canonical')?.['href'] === url ? [] : ['is not canonical to the page of the chart']),
    ...(value('meta', 'name', 'robots')?.['content'] === 'noindex' ? [] : ['may be indexed']),
    ...(value('a', 'href', new URL(url).pathname) ? [] : ['does not lead to the page of the chart']),
    ...(textOf(page.html).includes(title) ? [] : ['does not say its title']),
    ...(page.tags.some(({ name }) => name === 'header' || name === 'nav') ? ['has the frame of the site'] : []),
  ];
}
