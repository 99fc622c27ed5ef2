/** A new commentary: `content/commentary/<id>.mdx`. */
import { commentarySchema, relations } from '../../schema/commentary.ts';
import { nearestHint } from '../text/nearest.ts';
import { annotated } from './annotated.ts';
import { chooseId } from './ids.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';

export function commentaryQuestions({ report }: Setting): Question[] {
  const sections = [...report.essays.values()].flatMap(({ id: essay, outline }) =>
    outline.sections.flatMap(({ id }) => (id ? [`${essay}#${id}`] : [])),
  );
  return [
    {
      flag: 'on',
      ask: 'Which section does it answer?',
      options: sections,
      unless: 'answers',
      fault: (on) => (sections.includes(on) ? undefined : `There is no section \`${on}\`${nearestHint(on, sections)}.`),
    },
    {
      flag: 'answers',
      ask: 'Which commentary does it answer, by the name of its file?',
      options: [...report.commentary.keys()],
      otherwise: '',
      quiet: true,
    },
    {
      flag: 'quote',
      ask: 'Which words of it, copied from the page? Enter for all of it',
      otherwise: '',
      unless: 'answers',
    },
    { flag: 'relation', ask: 'What does it do to what it answers?', options: relations },
    { flag: 'title', ask: 'What does it say, in a sentence?', otherwise: '[What the commentary says, in a sentence]' },
    { flag: 'author', ask: 'Who signs it?', otherwise: '[Who signs it]' },
  ];
}

export function newCommentary(answers: Answers, { report, today }: Setting): Made {
  const { on, relation, title = '', author } = answers;
  const [essay = '', section] = (on ?? '').split('#');
  const chosen = chooseId(answers.id, title.startsWith('[') ? `on ${answers.answers || `${essay} ${section}`}` : title);
  if ('refused' in chosen) return chosen;
  const answered = answers.answers
    ? `the commentary “${report.commentary.get(answers.answers)?.data.title ?? answers.answers}”`
    : `the section “${report.essays.get(essay)!.outline.sections.find(({ id }) => id === section)!.title}”`;
  const front = annotated(commentarySchema, {
    title,
    author,
    date: today,
    relation,
    on,
    quote: answers.quote || undefined,
    answers: answers.answers || undefined,
    summary: '[One sentence for lists.]',
  });
  const text = `---
${front}---

{/* Lines like this one are for editors; readers do not see them. content/README.md says what you may write. */}

[State first, fairly, what ${answered.replace(/[<{]/g, '')} says: its author should find it so.]

{/* Then 200 to 800 words: what you add, and on what evidence. A source: [@key]. A claim: <Claim id="…" />. */}

[Say what follows from it.]
`;
  return {
    files: [{ path: `commentary/${chosen.id}.mdx`, text }],
    remarks: [],
    next: [
      `Write it in content/commentary/${chosen.id}.mdx while npm run dev shows it at /commentary/${chosen.id}/`,
      'When you are done: npm run fix && npm run check',
      'Then commit the file and open a pull request.',
    ],
  };
}
