/** Texts as components of pages. */
import { compileFunction } from 'node:vm';
import { getEntry } from 'astro:content';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { Recent } from '../domain/recent.ts';
import { nameText, type TextName } from '../domain/texts.ts';
import { runtimeNames } from '../markdown/function-body.ts';
import { compile, compileOnce, type NamedText } from './compiled.ts';
import { contextOf } from './context.ts';

type Component = (props: { components?: Record<string, unknown> }) => unknown;

/** The pages of the sections of one essay, which all show its text, come one after the other. */
const last = new Recent<Promise<Component>>(16);

/**
 * The component that renders a text, which takes the tags as `components`. Compiled for the page that shows it and not by the
 * bundler, which would take all texts through its plugins in every build. Throws when there is no such text.
 */
export async function getText(name: TextName): Promise<Component> {
  const word = nameText(name);
  if (!(await getEntry(name.collection, name.id))) throw new Error(`there is no text \`${word}\``);
  const { body } = contextOf(word);
  return last.get(`${word} ${body}`, () => componentOf({ name, body }));
}

async function componentOf(text: NamedText): Promise<Component> {
  const code = await (import.meta.env.PROD ? compileOnce : compile)(text);
  // What the compiler has written: of a text itself nothing runs, see refuse-code.ts.
  const make = compileFunction(code, runtimeNames, { filename: nameText(text.name) });
  const content = (make as (...runtime: unknown[]) => Component)(Fragment, jsx, jsxs);
  const component: Component = ({ components, ...props }) =>
    content({ ...props, components: { Fragment, ...components } });
  // By this Astro knows who renders it: what @astrojs/mdx brings.
  return Object.assign(component, { [Renderer]: 'astro:jsx' });
}
