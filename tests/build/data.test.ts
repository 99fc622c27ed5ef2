/** Builds a small report and reads its data: the files and pages of its datasets, and the numbers of its texts. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from './cases.ts';
import { datasetsOf, keyFaults, packageFaults, rowFaults, rowsOf, structuredDataFaults } from './data-files.ts';
import { tagsOf, textOf } from './html.ts';
import { build, publish, type Published, temporaryFolder, textFile, withChange } from './site.ts';
import { textsOf, valueFaults, valuesOn } from './value-pages.ts';

const folder = temporaryFolder('data');

let sound: Published;

beforeAll(async () => {
  sound = publish(await build(join(folder, 'sound'), { STRATA_CONTENT: contentOf('sound') }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const datasets = ['tiny-order', 'tiny-ranks', 'tiny-ratio', 'tiny-shares', 'tiny-tvl', 'tiny-verdicts'];

describe('the files of every dataset', () => {
  const onDatasets = (find: (published: Published, id: string) => string[]) =>
    datasets.flatMap((id) => find(sound, id).map((fault) => `${id}: ${fault}`));

  test('are there', () => {
    expect(datasetsOf(sound).sort()).toEqual(datasets);
    for (const id of datasets) {
      const named = sound.pages
        .get(`data/${id}/`)!
        .tags.flatMap(({ attributes }) => ('download' in attributes ? attributes['href'] : []));
      const citations = ['cite.bib', 'cite.ris', 'cite.csl.json', 'cite.txt'];
      const files = [`${id}.csv`, `${id}.json`, 'datapackage.json', ...citations];
      expect(named).toEqual(files.map((file) => `/data/${id}/${file}`));
    }
  });

  test.each(datasets)('are a data package, as a program of the standard reads them: %s', async (id) => {
    expect(await packageFaults(sound, join(folder, 'sound'), id)).toEqual([]);
  });

  test.each([
    ['a name with capitals', '"name": "tiny-tvl"', '"name": "Tiny TVL"', 'String does not match pattern'],
    ['a type that the cells are not of', '"type": "date"', '"type": "boolean"', 'type "boolean"'],
    ['a column that is not in the file', '"name": "note"', '"name": "remark"', 'header'],
  ])('are found to be no data package: %s', async (_, from, to, fault) => {
    const changed = withChange(sound, 'data/tiny-tvl/datapackage.json', from, to);
    expect((await packageFaults(changed, join(folder, 'sound'), 'tiny-tvl')).join('\n')).toContain(fault);
  });

  test.each([
    ['two rows with one key', keyFaults, 'tiny-tvl.json', '"2024-02-29"', '"2024-01-31"', 'one primary key'],
    ['an empty cell in a key', keyFaults, 'tiny-tvl.json', '"chain": "beta"', '"chain": null', '3 of 6 rows'],
    ['another cell', rowFaults, 'tiny-tvl.csv', '1750000000.5', '1750000000', 'the CSV and the JSON differ'],
    ['a row that is not shown', rowFaults, 'index.html', 'id="row-6"', 'id="row-7"', 'shows no row 6'],
    ['a file that is not there', structuredDataFaults, 'index.html', 'tiny-tvl.csv', 'tvl.csv', 'is not there'],
    ['no licence', structuredDataFaults, 'index.html', '"license":', '"licence":', 'has no license'],
  ])('are found to be wrong: %s', (_, find, file, from, to, fault) => {
    expect(find(sound, 'tiny-tvl').join('\n')).not.toContain(fault);
    expect(find(withChange(sound, `data/tiny-tvl/${file}`, from, to), 'tiny-tvl').join('\n')).toContain(fault);
  });

  test('have a key of full cells that tells their rows apart', () => {
    expect(onDatasets(keyFaults)).toEqual([]);
  });

  test('have the rows of the page and of one another', () => {
    expect(onDatasets(rowFaults)).toEqual([]);
  });

  test('are told to search engines in the words of schema.org', () => {
    expect(onDatasets(structuredDataFaults)).toEqual([]);
  });
});

describe('a dataset', () => {
  test('is given as it was read', () => {
    expect(textFile(sound, 'data/tiny-tvl/tiny-tvl.csv')).toBe(
      'date,chain,value_usd,source,note\n' +
        '2024-01-31,alpha,1500000000,notes,"a ""quoted"" word, and a comma"\n' +
        '2024-02-29,alpha,1750000000.5,notes,\n' +
        '2024-04-30,alpha,2000000000,doe-2024,after a gap\n' +
        '2024-01-31,beta,500000000,notes,"two\nlines"\n' +
        '2024-02-29,beta,,notes,no value\n' +
        '2024-03-31,beta,2500000000,notes,é 中文\n',
    );
    expect(textFile(sound, 'data/tiny-ranks/tiny-ranks.csv')).toContain('\n,two,alpha,false,notes\n');
    expect(rowsOf(sound, 'tiny-ranks')[2]).toEqual({
      date: null,
      metric: 'two',
      first: 'alpha',
      chartable: false,
      source: 'notes',
    });
  });

  test('that is computed has rows like any other', () => {
    expect(textFile(sound, 'data/tiny-verdicts/tiny-verdicts.csv').trim().split('\n').sort()).toEqual([
      'essay,verdict,claims',
      'tiny-answer,opinion,1',
      'tiny-answer,supported,2',
      'tiny-stack,contested,1',
      'tiny-stack,opinion,1',
      'tiny-stack,supported,1',
    ]);
    expect(rowsOf(sound, 'tiny-order')).toEqual([
      { date: '2024-01', chain: 'alpha', rank: 1, source: 'notes' },
      { date: '2024-01', chain: 'beta', rank: 2, source: 'notes' },
    ]);
    expect(rowsOf(sound, 'tiny-ratio')).toEqual([
      { date: '2024-01-31', measure: 'tvl', dataset: 'tiny-tvl', share: 33.33333333333333, source: 'notes' },
    ]);
  });

  test('is described as it was declared', () => {
    const description = JSON.parse(textFile(sound, 'data/tiny-tvl/datapackage.json')) as Record<string, unknown>;
    expect(description).toMatchObject({
      profile: 'tabular-data-package',
      name: 'tiny-tvl',
      homepage: 'https://strata.test/data/tiny-tvl/',
      version: '2026-02-01',
      created: '2026-01-01T00:00:00Z',
      licenses: [
        { name: 'CC0-1.0', title: 'Public domain', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      ],
      sources: [
        { title: 'Zebra counting', path: 'https://www.example.org/zebra' },
        { title: '[Notes] <script>alert("source")</script>', path: 'https://notes.example/' },
      ],
      resources: [
        {
          path: 'tiny-tvl.csv',
          schema: {
            fields: [
              { name: 'date', type: 'date', constraints: { required: true } },
              { name: 'chain', type: 'string', constraints: { required: true, enum: ['alpha', 'beta'] } },
              { name: 'value_usd', type: 'number', unit: 'USD' },
              { name: 'source', type: 'string' },
              { name: 'note', type: 'string' },
            ],
            primaryKey: ['date', 'chain'],
          },
        },
      ],
    });
  });

  test('tells search engines its dates, its unit, its licence, its files and what it is based on', () => {
    const { tags } = sound.pages.get('data/tiny-tvl/')!;
    const block = tags.find(({ attributes }) => attributes['type'] === 'application/ld+json')!;
    expect(JSON.parse(block.inside)).toMatchObject({
      '@type': 'Dataset',
      name: 'Tiny values',
      license: ['https://creativecommons.org/publicdomain/zero/1.0/'],
      datePublished: '2026-01-01',
      dateModified: '2026-02-01',
      temporalCoverage: '2024-01-31/2024-04-30',
      variableMeasured: [{ '@type': 'PropertyValue', name: 'Value', propertyID: 'value_usd', unitText: 'US dollar' }],
      distribution: [
        { contentUrl: 'https://strata.test/data/tiny-tvl/tiny-tvl.csv' },
        { contentUrl: 'https://strata.test/data/tiny-tvl/tiny-tvl.json' },
      ],
      isBasedOn: ['https://www.example.org/zebra', 'https://notes.example/'],
    });
  });

  test('says on its page what depends on it, and what happened to it', () => {
    const { html, tags } = sound.pages.get('data/tiny-tvl/')!;
    const hrefs = tags.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : []));
    expect(hrefs).toEqual(
      expect.arrayContaining([
        '/charts/tiny-line/',
        '/charts/tiny-ratio/',
        '/data/tiny-order/',
        '/data/tiny-ratio/',
        '/essays/tiny-stack/#argument',
        '/essays/tiny-stack/#figures',
        '/essays/tiny-answer/#in-numbers',
        '/commentary/beta-was-early/#notes-say',
        '/claims/tiny-stack-01/',
        '/claims/tiny-stack-02/',
        '/claims/tiny-answer-01/',
      ]),
    );
    expect(hrefs).not.toContain('/charts/tiny-bars/');
    expect(hrefs).not.toContain('/claims/tiny-stack-03/');
    expect(textOf(html)).toContain('One row for each date and chain.');
    expect(textOf(html)).toContain(
      '1 February 2026 The value of Beta in March was corrected. It had been read as 250 million, & that was wrong.',
    );
  });
});

describe('the numbers of a text', () => {
  const withId = (path: string, id: string) =>
    sound.pages.get(path)!.tags.find(({ attributes }) => attributes['id'] === id)!;
  const writtenOn = (path: string) => valuesOn(sound, path).map(({ written }) => written);

  test('are written as their sentences need them', () => {
    expect(writtenOn('essays/tiny-stack/')).toEqual(['$2.50 billion', '$1.50 billion']);
    expect(writtenOn('essays/tiny-answer/')).toEqual([
      '3',
      '$1.00 billion',
      '33%',
      '16.7%',
      '6',
      '$500 million',
      '100%',
      '1',
      '1',
    ]);
    expect(writtenOn('commentary/beta-was-early/')).toEqual(['$500 million']);
  });

  test('lead to entries that say the same, and to rows that hold them', () => {
    const texts = textsOf(sound);
    expect(texts.sort()).toEqual(['commentary/beta-was-early/', 'essays/tiny-answer/', 'essays/tiny-stack/']);
    expect(texts.flatMap((path) => valueFaults(sound, path).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  test.each([
    [
      'a number that its entry has not',
      'essays/tiny-answer/index.html',
      '>33%<',
      '>34%<',
      'says 33%, and the text 34%',
    ],
    [
      'an entry that is not there',
      'essays/tiny-answer/index.html',
      '#value-9"',
      '#value-10"',
      'value-10, which is not',
    ],
    ['a wrong result', 'essays/tiny-answer/values/index.html', '= 0.333333', '= 0.433333', '0.433333 is not 0.3333'],
    ['another row', 'essays/tiny-answer/values/index.html', '#row-4', '#row-6', 'does not show 500000000'],
    ['a row that is not there', 'data/tiny-tvl/index.html', 'id="row-4"', 'id="row-40"', '#row-4 is no row'],
    [
      'another number in the file',
      'data/tiny-tvl/tiny-tvl.csv',
      ',500000000,',
      ',500000001,',
      'does not hold 500000000',
    ],
  ])('are found to be wrong: %s', (_, path, from, to, fault) => {
    const changed = withChange(sound, path, from, to);
    expect(valueFaults(changed, 'essays/tiny-answer/').join('\n')).toContain(fault);
  });

  test('have entries that tell formula, rows, sources, the day of collection and what the sentence expects', () => {
    expect(textOf(withId('essays/tiny-answer/values/', 'value-3').inside)).toBe(
      '33% = a ÷ b = 0.333333 ' +
        'a: Value $500,000,000 Row beta, 2024-01-31 in Tiny values Source Zed & <b>Sons</b> n.d., retrieved 1 January 2026 ' +
        'b: Value $1,500,000,000 Row alpha, 2024-01-31 in Tiny values Source Zed & <b>Sons</b> n.d., retrieved 1 January 2026 ' +
        'The sentence holds while the value is < 0.5.',
    );
    expect(textOf(withId('essays/tiny-answer/values/', 'value-5').inside)).toBe(
      '6 Number of rows 6 Row alpha or beta in Tiny values Source Zed & <b>Sons</b> n.d.; Doe 2024b, retrieved 1 January 2026',
    );
    expect(textOf(withId('essays/tiny-answer/values/', 'value-6').inside)).toContain('Smallest: Value $500,000,000');
    expect(textOf(withId('essays/tiny-answer/values/', 'value-7').inside)).toContain('Sum: Share 100%');
    expect(textOf(withId('essays/tiny-answer/values/', 'value-9').inside)).toContain(
      'Source computed from the records of the report',
    );
    const rows = tagsOf(withId('essays/tiny-answer/values/', 'value-3').inside).flatMap(
      ({ attributes }) => attributes['href'] ?? [],
    );
    expect(rows).toEqual(['/data/tiny-tvl/#row-4', '/sources/notes/', '/data/tiny-tvl/#row-1', '/sources/notes/']);
  });

  test('stand on their page in their sentences, as a reader sees these', () => {
    const quotes = (path: string) =>
      sound.pages.get(path)!.tags.flatMap(({ name, inside }) => (name === 'blockquote' ? textOf(inside) : []));
    expect(quotes('essays/tiny-answer/values/')).toEqual([
      'In January Alpha held 3 times as much as Beta, or $1.00 billion more.',
      'Beta stood at 33% of it, and Alpha rose by 16.7% in a month.',
      'There are 6 rows, the least of $500 million.',
      'The shares of the first essay add up to 100%.',
      'Alpha had place 1, and one claim of three is 1 opinion.',
    ]);
    expect(quotes('essays/tiny-stack/values/')).toEqual([
      'At most, Beta held $2.50 billion.',
      'On 31 January Alpha held $1.50 billion, before figure was drawn.',
    ]);
  });
});
