/** A new term: `content/terms/<id>.yaml`. */
import { termKinds, termSchema } from '../../schema/term.ts';
import { annotated } from './annotated.ts';
import { chooseId } from './ids.ts';
import type { Answers, Made, Question } from './kind.ts';

export const termQuestions: readonly Question[] = [
  { flag: 'name', ask: 'The term, as it stands in a sentence' },
  { flag: 'kind', ask: 'What sort of thing is it?', options: termKinds },
  {
    flag: 'definition',
    ask: 'One or two sentences for a reader who has never met it',
    otherwise: '[One or two sentences for a reader who has never met it.]',
  },
];

export function newTerm({ id: asked, name = '', kind, definition }: Answers): Made {
  const chosen = chooseId(asked, name);
  if ('refused' in chosen) return chosen;
  const path = `terms/${chosen.id}.yaml`;
  return {
    files: [{ path, text: annotated(termSchema, { name, kind, definition, essays: [] }) }],
    remarks: [],
    next: [`Mark it in a text: <Term id="${chosen.id}">${name}</Term>`],
  };
}
