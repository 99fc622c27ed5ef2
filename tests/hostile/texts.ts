/** The texts of the hostile report: the same attempts wherever MDX lets words stand. */
import { canary } from '../fuzz/hostile.ts';

const code = `globalThis.${canary}=1`;

/** What a section says and a commentary quotes. */
export const hostileQuote = `"><img src=x onerror="${code}" ${canary}-2><svg ${canary}-2><script>${code}</script></svg> says a section`;

/** Words as MDX takes them for words: every sign of it escaped. */
const words = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const markup = `"'><img src=x onerror="${code}" ${canary}-3><p style="color:red" ${canary}-3></script><script>${code}</script>`;
const inCode = `<img src=x onerror=${code} ${canary}-4></code></pre><script>${code}</script>`;
const address = `https://example.org/"'><img/src=x/onerror=${code}/${canary}-5>`.replace(/[<>]/g, '\\$&');

/** A text of the sound report with hostile words in all that a text may hold, some of them in a section of their own. */
export function hostileBody(body: string, path: string): string {
  const sound = body
    // Its cells hold other words here.
    .replace('sum(tiny-shares.share[essay=first])" expect="= 100"', 'sum(tiny-shares.share[verdict=supported])"');
  return `${sound}
## ${words(markup)} *${words(markup)}* [#${path.startsWith('essays') ? 'hostile' : 'hostile-too'}]

${words(hostileQuote)}.[^hostile] A claim of it [see ${cited} @notes, p. ${cited}] and <Term id="tvl">${words(markup)}</Term>.

Code is \`${inCode}\`, a [link *${words(markup)}*](<${address}> "${words(markup)}") and [another][${words(canary)}].

[${words(canary)}]: <${address}> '${words(markup)}'

> ${words(markup)}

- ${words(markup)} ~~${words(markup)}~~

| ${words(markup)} | two |
|---|---|
| ${words(markup)} | \`${inCode}\` |

<Aside>

${words(markup)}

</Aside>

\`\`\`js "><img/src=x/onerror=${code}/${canary}-6>
${inCode}
\`\`\`

&lt;img src=x onerror=${code} ${canary}-7&gt; &#60;img src=x onerror=${code} ${canary}-7&#62;

{/* ${inCode} */}

[^hostile]: ${words(markup)}
`;
}

/** A citation may hold neither brackets nor a second at sign. */
const cited = words(`<img src=x onerror="${code}" ${canary}-8>`);
