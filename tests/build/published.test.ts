/** Builds the real report once, as it is published, and proves that every page of it is sound. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardFaults, worksIn } from './cards.ts';
import {
  chartsOf,
  embeddingFaults,
  metadataFaults,
  pictureFaults,
  provenanceFaults,
  svgFaults,
  valueFaults as chartValueFaults,
} from './chart-files.ts';
import { datasetsOf, keyFaults, packageFaults, rowFaults, structuredDataFaults } from './data-files.ts';
import {
  brokenLinks,
  type Built,
  type BuiltPage,
  buildsInTurn,
  publish,
  type Published,
  site,
  temporaryFolder,
  textFile,
} from './site.ts';
import { feedFaults, feedsOf } from './feed-files.ts';
import { documentFaults, documentsOf } from './markdown-files.ts';
import { jsonLdFaults } from './schema-org.ts';
import { textsOf, valueFaults, valuesOn } from './value-pages.ts';

const folder = temporaryFolder('published');
const base = '/report/';
const textsIn = (folder: string) =>
  readdirSync(`content/${folder}`).map((name) => `${folder}/${name.replace(/\.mdx$/, '')}/`);
const essays = textsIn('essays');
const commentary = textsIn('commentary');

let published: Published;
let built: Built;
let again: Built;
let pages: Map<string, BuiltPage>;

beforeAll(async () => {
  await buildsInTurn(async (build) => {
    const env = { BASE_PATH: base };
    built = await build({ out: join(folder, 'site'), env });
    again = await build({ out: join(folder, 'again'), env });
  });
  published = publish(built, base);
  pages = published.pages;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a function finds on the pages, each with the address of its page; the first few of many. */
function onPages(find: (page: BuiltPage) => string[]): string[] {
  const found = [...pages].flatMap(([address, page]) => find(page).map((one) => `${address}: ${one}`));
  return found.length > 20 ? [...found.slice(0, 20), `and ${found.length - 20} more`] : found;
}

test('the report builds without a warning', () => {
  expect([built.code, built.output]).toEqual([0, '']);
  expect([...pages.keys()]).toEqual(expect.arrayContaining(['', '404.html', 'commentary/', ...essays, ...commentary]));
  expect(pages.size).toBeGreaterThan(500);
});

test('the report is the same when it is built again, and nothing of it is drawn anew', () => {
  expect([...again.files.keys()]).toEqual([...built.files.keys()]);
  expect([...built.files].filter(([path, data]) => !data.equals(again.files.get(path)!)).map(([path]) => path)).toEqual(
    [],
  );
  expect(again.drawn).toEqual([]);
});

test('no link, picture, font or place leads nowhere', () => {
  expect(brokenLinks(built, base)).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = ({ tags }: BuiltPage) => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    return ids.filter((id, index) => ids.indexOf(id) < index);
  };
  expect(onPages(twice)).toEqual([]);
});

describe('HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Safari takes the list away from a list without bullets unless role="list" says that it is one.
      'no-redundant-role': 'off',
      // A wide table scrolls in a region of its own, which has a name and takes the focus; no element does that.
      'prefer-native-element': 'off',
      // The form that filters the claims acts at once, so it has nothing to submit.
      'wcag/h32': 'off',
      // Astro writes the doctype in lower case or not, as it likes; both are right.
      'doctype-style': 'off',
    },
  });
  const faultsOf = async (address: string, html: string) => {
    const { results } = await validator.validateString(html, `${address}index.html`);
    return results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column, selector }) =>
          `${address} ${line}:${column} ${ruleId}: ${message} (${selector})`,
      ),
    );
  };
  /** The longest page of each kind, which has most to be wrong, and every text; a kind is what has one form of address. */
  const chosen = () => {
    const longest = new Map<string, string>();
    for (const [address, { html }] of pages) {
      const kind = address.replace(/^([^/]+\/)[^/]+\//, '$1*/');
      const known = longest.get(kind);
      if (known === undefined || html.length > pages.get(known)!.html.length) longest.set(kind, address);
    }
    return [...new Set([...longest.values(), ...essays, ...commentary])].sort();
  };

  test('is valid and accessible on a page of each kind and on every text', async () => {
    expect(chosen().length).toBeGreaterThan(12);
    const faults: string[] = [];
    for (const address of chosen()) faults.push(...(await faultsOf(address, pages.get(address)!.html)));
    expect(faults).toEqual([]);
  });

  test('is found to be wrong where it is', async () => {
    const { html } = pages.get(essays[0]!)!;
    const wrong = html.replace('</main>', '<p><div id="main"><img src="x.png"></div></p></main>');
    const rules = (await faultsOf('', wrong)).map((fault) => fault.split(/[ :]+/)[3]);
    expect(rules).toEqual(expect.arrayContaining(['no-dup-id', 'wcag/h37']));
  });
});

describe('every page', () => {
  test('has no style attribute and no inline event handler', () => {
    const forbidden = ({ tags }: BuiltPage) =>
      tags.flatMap(({ name, attributes }) =>
        Object.keys(attributes)
          .filter((attribute) => /^(?:style|on.*)$/i.test(attribute))
          .map((attribute) => `<${name} ${attribute}>`),
      );
    expect(onPages(forbidden)).toEqual([]);
  });

  test('has a policy, which allows by name what stands inline and nothing else', () => {
    const faults = ({ tags }: BuiltPage) => {
      const policies = tags.filter(
        ({ name, attributes }) =>
          name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
      );
      if (policies.length !== 1) return [`${policies.length} policies`];
      const policy = policies[0]!.attributes['content']!;
      const inline = tags.filter(({ name, attributes }) =>
        // A block of data runs nothing, and needs no leave.
        name === 'script' ? !('src' in attributes) && attributes['type'] !== 'application/ld+json' : name === 'style',
      );
      return [
        ...(/unsafe-|https?:|\*/.test(policy) || !policy.startsWith("default-src 'none'") ? [`weak: ${policy}`] : []),
        ...inline
          .filter(({ inside }) => !policy.includes(`'sha256-${createHash('sha256').update(inside).digest('base64')}'`))
          .map(({ name, inside }) => `<${name}> is not allowed: ${inside.slice(0, 40)}`),
      ];
    };
    expect(onPages(faults)).toEqual([]);
  });

  test('has its style in a file, but for those that readers come to first: there it stands inline, and servers allow it', () => {
    const styleOf = ({ tags }: BuiltPage) => ({
      files: tags.filter(({ attributes }) => attributes['rel'] === 'stylesheet').length,
      inline: tags.filter(({ name }) => name === 'style').at(-1)!.inside,
    });
    const first = [...pages].filter(([path]) => /^(?:(?:essays|commentary)\/[^/]+\/)?$/.test(path));
    expect(first.length).toBeGreaterThan(5);
    for (const [path, page] of pages) {
      const isFirst = first.some(([each]) => each === path);
      expect([path, styleOf(page).files]).toEqual([path, isFirst ? 0 : 1]);
    }
    const sheet = [...built.files].find(([path]) => /^_astro\/.*\.css$/.test(path))![1].toString();
    expect(new Set(first.map(([, page]) => styleOf(page).inline))).toEqual(new Set([sheet]));
    const hash = `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
    for (const file of ['_headers', '_nginx.conf', '_Caddyfile']) {
      const policies = textFile(published, file).match(/style-src[^;]*;/g)!;
      expect([file, policies.filter((policy) => !policy.includes(hash))]).toEqual([file, []]);
    }
  });

  test('takes nothing from another host', () => {
    const foreign = ({ tags }: BuiltPage) =>
      tags
        .filter(({ name }) => ['link', 'script', 'img', 'source', 'iframe'].includes(name))
        // Names the licence; a browser fetches nothing for it.
        .filter(({ attributes }) => attributes['rel'] !== 'license')
        .flatMap(({ name, attributes }) =>
          [attributes['href'], attributes['src'], attributes['srcset']]
            .filter((address) => address !== undefined && new URL(address, site).origin !== site)
            .map((address) => `<${name}> ${address}`),
        );
    expect(onPages(foreign)).toEqual([]);
    const styles = [...built.files].filter(([path]) => path.endsWith('.css'));
    expect(styles.filter(([, data]) => /url\(\s*["']?(?:https?:)?\/\//.test(data.toString()))).toEqual([]);
  });
});

describe('every chart', () => {
  const onCharts = (find: (published: Published, id: string) => string[]) =>
    chartsOf(published).flatMap((id) => find(published, id).map((fault) => `${id}: ${fault}`));

  test('has its page, its files and its frame', () => {
    const charts = readdirSync('content/charts').map((name) => name.replace(/\.yaml$/, ''));
    expect(chartsOf(published).sort()).toEqual(charts.sort());
  });

  test('is a picture to scale, light and dark, that says what it shows, of what, under what licence, and from where', () => {
    expect(onCharts(svgFaults)).toEqual([]);
  });

  test('is a picture of 1600 and one of 1200 by 630 picture elements', () => {
    expect(onCharts(pictureFaults)).toEqual([]);
  });

  test('has one and the same values in its files, its table and its live form', () => {
    expect(onCharts(chartValueFaults)).toEqual([]);
  });

  test('has a CSV that is described as the standard asks', () => {
    expect(onCharts(metadataFaults)).toEqual([]);
  });

  test('says where each value comes from', () => {
    expect(onCharts(provenanceFaults)).toEqual([]);
  });

  test('can be embedded in another site', () => {
    expect(onCharts(embeddingFaults)).toEqual([]);
  });
});

test('every work has a card of its own, and tags that say what it is', () => {
  const works = worksIn(published);
  expect(works.length).toBeGreaterThan(200);
  expect(works.flatMap((path) => cardFaults(published, path).map((fault) => `${path}: ${fault}`))).toEqual([]);
  const cards = new Set(
    works.map((path) =>
      createHash('sha256')
        .update(built.files.get(`cards/${path.slice(0, -1)}.png`)!)
        .digest('hex'),
    ),
  );
  expect(cards.size).toBe(works.length);
});

describe('every dataset', () => {
  const onDatasets = (find: (published: Published, id: string) => string[]) =>
    datasetsOf(published).flatMap((id) => find(published, id).map((fault) => `${id}: ${fault}`));

  test('is a data package, as a program of the standard reads it', async () => {
    expect(datasetsOf(published).sort()).toEqual(readdirSync('content/datasets').sort());
    const faults: string[] = [];
    for (const id of datasetsOf(published)) {
      for (const fault of await packageFaults(published, join(folder, 'site'), id)) faults.push(`${id}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('has a key of full cells that tells its rows apart', () => {
    expect(onDatasets(keyFaults)).toEqual([]);
  });

  test('has one and the same rows in its files and on its pages', () => {
    expect(onDatasets(rowFaults)).toEqual([]);
  });

  test('is told to search engines in the words of schema.org', () => {
    expect(onDatasets(structuredDataFaults)).toEqual([]);
  });
});

describe('every number that is taken from data', () => {
  test('leads to an entry that says the same, and to a row that holds it', () => {
    expect(textsOf(published)).toEqual(expect.arrayContaining([...essays, ...commentary]));
    expect(textsOf(published).flatMap((path) => valuesOn(published, path)).length).toBeGreaterThan(30);
    const faults = textsOf(published).flatMap((path) => valueFaults(published, path).map((one) => `${path}: ${one}`));
    expect(faults).toEqual([]);
  });
});

describe('what machines read', () => {
  test('is, for every work, Markdown with the headings, tables and notes of its page', () => {
    const paths = documentsOf(published);
    expect(paths.length).toBeGreaterThan(200);
    expect(paths.flatMap((path) => documentFaults(published, path).map((fault) => `${path} ${fault}`))).toEqual([]);
  });

  test('is, on every page, JSON-LD in the words of schema.org', () => {
    expect(onPages((page) => jsonLdFaults(published, page))).toEqual([]);
  });

  test('is a feed of everything, one of each essay and one of the data', () => {
    expect(feedsOf(published).toSorted()).toEqual(['', 'data/', ...essays].toSorted());
    expect(
      feedsOf(published).flatMap((path) => feedFaults(published, path).map((fault) => `${path} ${fault}`)),
    ).toEqual([]);
  });
});

describe('no path of a machine', () => {
  /** The folder of a user or of a checkout, or an address of a file. An address on the web may hold such words. */
  const path = /(?:^|[\s"'`(=>:])(?:\/(?:work|home|Users|root|tmp|private|mnt)\/\w|[A-Z]:\\\w|file:\/\/)/m;
  const textFiles = (root: string) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:mdx?|ya?ml|csv|cff|astro)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));

  test('stands in the prose of the repository', () => {
    const files = ['README.md', 'LICENSE', 'CITATION.cff', ...textFiles('content'), ...textFiles('src')];
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => path.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('stands in what is published', () => {
    const here = resolve('.');
    const texts = [...built.files].filter(([file]) => /\.(?:html|css|js|json|csv|svg|xml|txt|md)$/.test(file));
    expect(texts.filter(([, data]) => data.includes(here) || path.test(data.toString())).map(([file]) => file)).toEqual(
      [],
    );
  });

  test('is found where there is one', () => {
    const found = ['see /home/ada/strata/README.md', 'in `C:\\Users\\ada`', 'file:///tmp/x', '(/root/strata/src)'];
    expect(found.filter((text) => !path.test(text))).toEqual([]);
    const sound = ['https://a.b/home/x', '/essays/l2-moats/', 'homework/tmp', 'a/root/b'];
    expect(sound.filter((text) => path.test(text))).toEqual([]);
  });
});
