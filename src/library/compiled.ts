/** Keeps the code that texts are compiled to, so that a build compiles only those that no build before has seen. */
import type { AstroIntegration } from 'astro';
import { keptOrMade, keyOf } from './cache.ts';
import { versionOf } from './code-version.ts';

/** The compiler of @astrojs/mdx, by the name that it has among the plugins of Vite. */
const compiler = '@mdx-js/rolldown';

/**
 * Stands before the compiler of @astrojs/mdx in a build. What a text becomes depends on the text, its file, the base path
 * and the code: our plugins look nothing up.
 */
export function compiledTexts(): AstroIntegration {
  return {
    name: 'strata-compiled-texts',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const kept = new WeakSet<object>();
        const version = versionOf(['src/domain', 'src/markdown', 'astro.config.mjs', 'package-lock.json']);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'strata-compiled-texts',
                configResolved: ({ plugins }) => {
                  const { transform } = plugins.find(({ name }) => name === compiler) ?? {};
                  if (typeof transform !== 'object')
                    throw new Error(`There is no plugin ${compiler} that compiles texts`);
                  // Vite asks for each of its configurations, which share their plugins.
                  if (kept.has(transform)) return;
                  kept.add(transform);
                  const compile = transform.handler;
                  transform.handler = async function (code, id, ...rest) {
                    const key = keyOf('compiled', [version, config.base, id, code]);
                    const compiled = await keptOrMade(key, async () =>
                      Buffer.from(JSON.stringify(await compile.call(this, code, id, ...rest))),
                    );
                    return JSON.parse(compiled.toString()) as Awaited<ReturnType<typeof compile>>;
                  };
                },
              },
            ],
          },
        });
      },
    },
  };
}
