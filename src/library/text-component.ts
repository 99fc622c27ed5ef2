/** Texts as components of pages. */
import { compileFunction } from 'node:vm';
import { unified } from '@astrojs/markdown-remark';
import { getEntry } from 'astro:content';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { Recent } from '../domain/recent.ts';
import { readSettings } from '../domain/settings.ts';
import { nameText, type TextName } from '../domain/texts.ts';
import { functionBody, runtimeNames } from '../markdown/function-body.ts';
import { dialect } from '../markdown/index.ts';
import { keptOrMade, keyOf } from './cache.ts';
import { versionOf } from './code-version.ts';
import { contextOf } from './context.ts';

type Component = (props: { components?: Record<string, unknown> }) => unknown;

const { base } = readSettings(process.env);
const processor = unified({ remarkPlugins: dialect(base), recmaPlugins: [functionBody], smartypants: false });
const compiler = processor.createMdxRenderer!({ syntaxHighlight: false }, { optimize: true });
const version = versionOf(['src/domain', 'src/library/text-component.ts', 'src/markdown', 'package-lock.json']);

/** The page of an essay is followed by those of its sections, which show the same text. */
const last = new Recent<Promise<Component>>(16);

/**
 * The component that renders a text, which takes the tags as `components`. Compiled where a page shows it and not by the
 * bundler, which would compile all texts in every build. Throws when there is no such text.
 */
export async function getText(name: TextName): Promise<Component> {
  if (!(await getEntry(name.collection, name.id))) throw new Error(`there is no text \`${nameText(name)}\``);
  const { body } = contextOf(nameText(name));
  return last.get(`${nameText(name)} ${body}`, () => componentOf(name, body));
}

async function componentOf(name: TextName, body: string): Promise<Component> {
  const code = import.meta.env.PROD ? await compiledOnce(name, body) : await compiled(name, body);
  // What the compiler has written: of a text itself nothing runs, see refuse-code.ts.
  const make = compileFunction(code, runtimeNames, { filename: nameText(name) }) as (...runtime: unknown[]) => Component;
  const content = make(Fragment, jsx, jsxs);
  const component: Component = ({ components, ...props }) =>
    content({ ...props, components: { Fragment, ...components } });
  // By this Astro knows who renders it: what @astrojs/mdx brings.
  return Object.assign(component, { [Renderer]: 'astro:jsx' });
}

/** As a build before has compiled it. It depends on the text, its name, the base path and the code: our plugins look nothing up. */
async function compiledOnce(name: TextName, body: string): Promise<string> {
  const key = keyOf('compiled', [version, base, nameText(name), body]);
  return (await keptOrMade(key, async () => Buffer.from(await compiled(name, body)))).toString();
}

async function compiled({ collection, id }: TextName, body: string): Promise<string> {
  return (await (await compiler).process(body, `${collection}/${id}.mdx`, {})).code;
}
