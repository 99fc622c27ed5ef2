/** `content/claims/<essay>.yaml`: every claim of one article, in the article's order, with verdict and evidence. */
import { z } from 'zod';
import { formerly, id, idOf, line } from './parts.ts';
import { verdicts } from './verdicts.ts';

export const claimKinds = ['fact', 'figure', 'judgement', 'forecast', 'analogy'] as const;
const stances = ['supports', 'contradicts', 'context'] as const;

const evidence = z.strictObject({
  stance: z.enum(stances).describe('Does the source support the claim, contradict it, or give context?'),
  source: idOf('sources').describe('Key of a file in content/sources/.'),
  says: line.describe('What the source says that bears on the claim, in our words.'),
});

export const claimSchema = z.strictObject({
  id: id.describe('Permanent name: the essay and a number, as in `l2-moats-22`.'),
  claim: line.describe('The claim restated fairly, in our words.'),
  kind: z.enum(claimKinds).describe('What sort of statement it is.'),
  checkable: z.boolean().describe('false when there is nothing that evidence could settle.'),
  verdict: z.enum(verdicts).describe('Our judgement of the claim as written at its date.'),
  reason: line.describe('Why this verdict, in one to three sentences.'),
  evidence: z.array(evidence).describe('What was found, for and against; empty when nothing was.'),
  formerly,
});

export const ledgerSchema = z.strictObject({
  article: idOf('sources').describe('Key of the seed article whose claims these are.'),
  'also-read': z.array(idOf('sources')).optional().describe('Keys of other seeds that carry the same article.'),
  title: line.describe('Short name of the article for lists.'),
  claims: z.array(claimSchema).min(1),
});

/** The claims of one article. */
export type Ledger = z.infer<typeof ledgerSchema>;
/** One claim with its verdict. */
export type LedgerClaim = z.infer<typeof claimSchema>;
/** One piece of evidence for or against a claim. */
export type Evidence = z.infer<typeof evidence>;
