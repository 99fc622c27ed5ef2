/** Compiles texts to functions that make components, and keeps them, so that a build compiles only what no build before has seen. */
import { unified } from '@astrojs/markdown-remark';
import { readSettings } from '../domain/settings.ts';
import { nameText, type TextName } from '../domain/texts.ts';
import { functionBody } from '../markdown/function-body.ts';
import { dialect } from '../markdown/index.ts';
import { keptOrMade, keyOf } from './cache.ts';
import { versionOf } from './code-version.ts';

/** A text by its name, with its words in MDX. */
export interface NamedText {
  name: TextName;
  body: string;
}

const { base } = readSettings(process.env);
const processor = unified({ remarkPlugins: dialect(base), recmaPlugins: [functionBody], smartypants: false });
/** Made for the first text: it takes a while, and a build may have nothing to compile. */
let compiler: ReturnType<NonNullable<typeof processor.createMdxRenderer>> | null = null;
const version = versionOf(['src/library/compiled.ts', 'package-lock.json']);

/** The body of a function of `runtimeNames` that returns the component of a text; throws an error with the place where the text is no MDX. */
export async function compile({ name: { collection, id }, body }: NamedText): Promise<string> {
  compiler ??= processor.createMdxRenderer!({ syntaxHighlight: false }, { optimize: true });
  return (await (await compiler).process(body, `${collection}/${id}.mdx`, {})).code;
}

/** The same, as it is kept. It depends on the text, its name, the base path and the code: our plugins look nothing up. */
export async function compileOnce(text: NamedText): Promise<string> {
  return (await keptOrMade(keyOfText(text), async () => Buffer.from(await compile(text)))).toString();
}

function keyOfText({ name, body }: NamedText): string {
  return keyOf('compiled', [version, base, nameText(name), body]);
}
