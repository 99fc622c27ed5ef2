/** The verdict scale: what each verdict means, in the words of the About page. */
import type { Verdict } from '../../schema/verdicts.ts';

export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  supported: 'The evidence found agrees with the claim, and nothing found disputes it on the main point.',
  'partly supported': 'A part of the claim holds, or it holds with a limit that the claim leaves out.',
  contested: 'There is evidence on both sides, or the answer depends on a measure the claim does not name.',
  contradicted: 'The evidence found says otherwise, and none was found for the claim.',
  unverifiable: 'The claim could be checked, but nothing was found that checks it. That does not make it false.',
  opinion: 'A judgement, a question or an image: there is nothing for evidence to settle. This is not a criticism.',
};

/** A sign for each verdict, so that colour is never the only carrier of meaning. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  supported: '●',
  'partly supported': '◐',
  contested: '◆',
  contradicted: '✕',
  unverifiable: '?',
  opinion: '○',
};
