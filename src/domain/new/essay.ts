/** A new essay: `content/essays/<id>.mdx`. */
import { essaySchema } from '../../schema/essay.ts';
import { annotated } from './annotated.ts';
import { chooseId } from './ids.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';

export function essayQuestions({ report }: Setting): Question[] {
  const seeds = [...report.sources.values()].filter(({ data }) => data.role === 'seed').map(({ id }) => id);
  return [
    { flag: 'title', ask: 'The point of the essay, not its topic' },
    { flag: 'article', ask: 'Which article does it test? (a source with the role seed)', options: seeds },
    { flag: 'author', ask: 'Who signs it?', otherwise: '[Who signs it]' },
  ];
}

export function newEssay({ id: asked, title = '', article, author }: Answers, { report }: Setting): Made {
  const chosen = chooseId(asked, title);
  if ('refused' in chosen) return chosen;
  const { id } = chosen;
  const order = Math.max(0, ...[...report.essays.values()].map(({ data }) => data.order)) + 1;
  const front = annotated(essaySchema, {
    title,
    subtitle: '[Which article is tested, on what question]',
    abstract: '[80 to 120 words that state the finding.]',
    article,
    authors: [author],
    order,
  });
  const text = `---
${front}---

{/* Lines like this one are for editors; readers do not see them. content/README.md says what you may write. */}

## [What the article argues, fairly and in its own order] [#argument]

[Restate it, and cite it:] [@${article}].

## [What the evidence says] [#evidence]

{/* A claim: <Claim id="${id}-01" />. A chart: <Chart id="…" />. A source: [@key]. A number from a dataset: <Value of="…" />. */}

[Date every figure, and say whose it is.]

## [What would change our mind, and what could not be established] [#limits]

[End with the questions that a critical reader would ask.]
`;
  return {
    files: [{ path: `essays/${id}.mdx`, text }],
    remarks: [],
    next: [
      `Write it in content/essays/${id}.mdx while npm run dev shows it at /essays/${id}/`,
      `Add the claims of its article: npm run new -- claim --essay ${id}`,
      `When it is ready: npm run check, then npm run edition -- ${id} "First edition."`,
    ],
  };
}
