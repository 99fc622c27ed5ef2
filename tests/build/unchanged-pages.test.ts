/** A build that takes over pages of the one before is the same, byte for byte, as one that makes every page anew. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeEdition } from '../../src/library/freeze.ts';
import { readContent } from '../../src/library/read.ts';
import { contentOf } from './cases.ts';
import { type Built, buildsInTurn, temporaryFolder } from './site.ts';

const folder = temporaryFolder('unchanged-pages');
const content = join(folder, 'content');
const env = { STRATA_CONTENT: content };
/** What Astro has kept of a page that no word of a text is part of. */
const page = 'terms/rollup/index.html';
const claim = 'claims/tiny-stack-02/index.html';
const mark = '<!-- taken over -->';

let words: { cached: Built; forced: Built };
let remains: typeof words;
let killed: Built;
let afterKilled: typeof words;
let records: { cached: Built; forced: Built };
let read: Built;
let code: { cached: Built; forced: Built };

/** Changes a file of the content; throws where it does not hold what is to be changed. */
function edit(path: string, from: string, to: string, folder = content): void {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`there is no ${from} in ${path}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

/** Publishes both essays as they are now. */
async function publishEditions(): Promise<void> {
  const { report } = await readContent(content);
  for (const essay of report.essays.values())
    await writeEdition(content, report, essay, { date: '2026-03-03', reason: 'Edited.' });
}

beforeAll(async () => {
  cpSync(contentOf('sound'), content, { recursive: true });
  // No other test builds this report, so nobody meets the mark.
  edit('terms/rollup.yaml', 'settles elsewhere', 'settles somewhere else');
  await publishEditions();
  await buildsInTurn(async (build, checkout) => {
    await build({ out: join(folder, 'first'), env });
    const keptPage = join(checkout, 'node_modules/.astro/dist', page);
    writeFileSync(keptPage, `${readFileSync(keptPage, 'utf8')}${mark}`);
    edit('essays/tiny-stack.mdx', 'A paragraph before', 'One paragraph before');
    edit('commentary/beta-was-early.mdx', 'stood there before', 'stood here before');
    await publishEditions();
    words = {
      cached: await build({ out: join(folder, 'words'), env }),
      forced: await build({ out: join(folder, 'anew'), env, flags: ['--force'] }),
    };

    killed = await build({
      out: join(folder, 'killed'),
      env: {
        ...env,
        SITE_URL: 'https://other.test',
        NODE_OPTIONS: `--import=${import.meta.resolve('./die-at-page.ts')}`,
      },
    });
    afterKilled = { cached: await build({ out: join(folder, 'after'), env }), forced: words.forced };

    edit('terms/rollup.yaml', 'settles somewhere else', 'settles below');
    edit('sources/notes.yaml', 'title: ', 'title: New ');
    edit('claims/tiny-answer.yaml', 'reason: It did.', 'reason: It did then.');
    edit('datasets/tiny-tvl/dataset.yaml', 'title: ', 'title: New ');
    edit('charts/tiny-line.yaml', 'title: ', 'title: New ');
    await publishEditions();
    records = {
      cached: await build({ out: join(folder, 'records'), env }),
      forced: await build({ out: join(folder, 'records-anew'), env, flags: ['--force'] }),
    };

    // Some have lost the pages.
    rmSync(join(checkout, 'node_modules/.astro/dist'), { recursive: true });
    remains = { cached: await build({ out: `${checkout}-site`, env }), forced: records.forced };
    rmSync(`${checkout}-site`, { recursive: true });

    const style = 'src/library/styles/mla.csl';
    edit(style, '<group delimiter=". ">', '<group delimiter="; ">', checkout);
    try {
      read = await build({ out: join(folder, 'read'), env });
    } finally {
      cpSync(style, join(checkout, style));
    }

    const template = 'src/components/frame/Footer.astro';
    const tokens = 'src/styles/tokens.css';
    edit(template, 'investment advice', 'advice to invest', checkout);
    edit(tokens, '#1f1b16', '#1f1b17', checkout);
    try {
      code = {
        cached: await build({ out: join(folder, 'code'), env }),
        forced: await build({ out: join(folder, 'code-anew'), env, flags: ['--force'] }),
      };
    } finally {
      for (const path of [template, tokens]) cpSync(path, join(checkout, path));
    }
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const differing = ({ cached, forced }: typeof words) => {
  const paths = new Set([...cached.files.keys(), ...forced.files.keys()]);
  return [...paths].filter((path) => !cached.files.get(path)?.equals(forced.files.get(path) ?? Buffer.of()));
};

describe('after an edit of words in an essay and a commentary, and a new edition', () => {
  test('a page that shows none of them is taken over as it was kept', () => {
    expect(words.cached.output).toBe('');
    expect(words.cached.files.get(page)!.toString()).toContain(mark);
    expect(words.forced.files.get(page)!.toString()).not.toContain(mark);
  });

  test('all other files are those of a build that makes every page anew', () => {
    expect(differing(words)).toEqual([page]);
  });
});

test('after a build of the same for another site that was killed while it made pages, none of its pages is taken over', () => {
  expect(killed.code).toBeNull();
  expect(afterKilled.cached.output).toBe('');
  expect(differing(afterKilled)).toEqual([]);
});

// And in a folder beside the checkout, whose name begins as that of the checkout does.
test('without the pages of the build before, all files are the same', () => {
  expect(remains.cached.output).toBe('');
  expect(differing(remains)).toEqual([]);
});

test('after an edit of a source, a claim, a dataset, a chart and a term, all files are those of a build from the start', () => {
  expect(records.cached.output).toBe('');
  expect(differing(records)).toEqual([]);
});

test('after an edit of a file that a module reads, which Astro does not know of, pages show it', () => {
  const shown = 'Strata research desk; “Beta Will Win';
  expect(read.output).toBe('');
  expect(records.cached.files.get(claim)!.toString()).not.toContain(shown);
  expect(read.files.get(claim)!.toString()).toContain(shown);
});

test('after an edit of a template and of a style, all files are those of a build from the start', () => {
  expect(code.cached.output).toBe('');
  expect(code.cached.files.get(page)!.toString()).toContain('advice to invest');
  expect(differing(code)).toEqual([]);
});
