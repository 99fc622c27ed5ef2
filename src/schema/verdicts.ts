/** The verdicts, from the best to what cannot be judged. By themselves, because browser code needs them without zod. */
export const verdicts = [
  'supported',
  'partly supported',
  'contested',
  'contradicted',
  'unverifiable',
  'opinion',
] as const;

export type Verdict = (typeof verdicts)[number];
