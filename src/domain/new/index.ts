/** The kinds of things that can be made new. */
import { chartQuestions, newChart } from './chart.ts';
import { claimQuestions, newClaim } from './claim.ts';
import { commentaryQuestions, newCommentary } from './commentary.ts';
import { datasetQuestions, newDataset } from './dataset.ts';
import { essayQuestions, newEssay } from './essay.ts';
import type { Sheet } from './infer-columns.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';
import { importQuestions, newSource, newSources, sourceQuestions } from './source.ts';
import { newTerm, termQuestions } from './term.ts';

/** What was read of files: entries of a reference manager, a table, and a ledger to which a claim is added. */
export interface Inputs {
  items?: object[];
  sheet?: Sheet;
  ledgerOf(essay: string): string | undefined;
}

/** Asked before all others for a dataset, whose questions depend on its columns. */
export const fromQuestion: Question = { flag: 'from', ask: 'Which table? A .csv file' };

interface Kind {
  about: string;
  questions(setting: Setting, inputs: Inputs): readonly Question[];
  make(answers: Answers, setting: Setting, inputs: Inputs): Made;
  /** Flags that it takes besides `id` and those of its questions. */
  flags?: readonly string[];
}

export const kinds: Readonly<Record<string, Kind>> = {
  commentary: { about: 'answers a section of an essay', questions: commentaryQuestions, make: newCommentary },
  source: {
    about: 'something that is cited; --from takes a .bib or CSL .json file',
    questions: (_setting, { items }) => (items ? importQuestions : sourceQuestions),
    make: (answers, setting, { items }) => (items ? newSources(items, answers, setting) : newSource(answers, setting)),
    flags: ['from', 'accessed'],
  },
  claim: {
    about: 'a claim of an article, with a verdict',
    questions: claimQuestions,
    make: (answers, setting, { ledgerOf }) => newClaim(answers, setting, ledgerOf(answers.essay ?? '')),
  },
  term: { about: 'a system, a person or an idea, defined once', questions: () => termQuestions, make: newTerm },
  dataset: {
    about: 'figures from a table; --from takes a .csv file',
    questions: (setting, { sheet }) => datasetQuestions(sheet!, setting),
    make: (answers, setting, { sheet }) => newDataset(sheet!, answers, setting),
    flags: ['from'],
  },
  chart: { about: 'a drawing of a dataset', questions: chartQuestions, make: newChart, flags: ['x', 'y', 'series'] },
  essay: { about: 'one argued text about one article', questions: essayQuestions, make: newEssay },
};
