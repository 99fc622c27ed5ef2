/** The text of one generated essay: 2,500 words, 12 sections, 12 notes, 2 tables, 2 charts, 15 citations, 10 claims. */
import { sentence, sentences, title } from './prose.ts';

/** What one essay refers to. */
export interface EssayParts {
  /** Keys of 15 sources. */
  sources: readonly string[];
  /** Ids of 10 claims. */
  claims: readonly string[];
  /** Ids of 2 charts. */
  charts: readonly string[];
}

const sections = 12;

/** The MDX below the front matter. */
export function essayText({ sources, claims, charts }: EssayParts, chance: () => number): string {
  const parts: string[] = [];
  for (let index = 0; index < sections; index++) {
    const cited = sources.filter((_, at) => at % sections === index).map((key) => `[@${key}]`);
    const claim = claims[index] === undefined ? '' : ` <Claim id="${claims[index]}" />`;
    parts.push(
      `## ${title(6, chance)} [#part-${index + 1}]`,
      `${sentences(60, chance)} ${cited[0]}`,
      `${sentences(70, chance)} ${cited[1] ?? ''}${claim}`.trimEnd(),
      `${sentences(45, chance)}[^n${index + 1}]`,
    );
    if (index % 5 === 2) parts.push(`<Chart id="${charts[Math.floor(index / 5)]!}" />`);
    if (index % 5 === 4) parts.push(table(chance));
    parts.push(`[^n${index + 1}]: ${sentence(20, chance)}`);
  }
  return parts.join('\n\n');
}

function table(chance: () => number): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = () => [title(2, chance), title(3, chance), title(3, chance), title(4, chance)];
  return [row(cells()), row(['---', '---', '---', '---']), ...Array.from({ length: 6 }, () => row(cells()))].join('\n');
}
