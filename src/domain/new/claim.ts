/** A new claim: added to the end of its ledger, `content/claims/<essay>.yaml`, of which every other byte stays. */
import { claimKinds, claimSchema, ledgerSchema } from '../../schema/ledger.ts';
import { verdicts } from '../../schema/verdicts.ts';
import { claimsOf } from '../report.ts';
import { annotated } from './annotated.ts';
import { appendToList } from './append-to-list.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';

export function claimQuestions({ report }: Setting): Question[] {
  return [
    { flag: 'essay', ask: 'Whose article makes the claim?', options: [...report.essays.keys()] },
    { flag: 'claim', ask: 'The claim restated fairly, in our words' },
    { flag: 'kind', ask: 'What sort of statement is it?', options: claimKinds },
    { flag: 'verdict', ask: 'Our judgement of the claim as written at its date', options: verdicts },
    {
      flag: 'reason',
      ask: 'Why this verdict, in one to three sentences',
      otherwise: '[Why this verdict, in one to three sentences.]',
    },
  ];
}

/** `ledger` is the text of the ledger; undefined when the essay has none yet. */
export function newClaim(answers: Answers, { report }: Setting, ledger: string | undefined): Made {
  const { essay = '', claim, kind, verdict, reason } = answers;
  const id = answers.id ?? nextId(essay, [...claimsOf(report).keys()]);
  if (claimsOf(report).has(id)) return { refused: `There is a claim \`${id}\` already.` };
  const checkable = verdict !== 'opinion';
  const values = { id, claim, kind, checkable, verdict, reason, evidence: [] };
  const path = `claims/${essay}.yaml`;
  const next = [`Add evidence to it in content/${path}, and place it in the essay: <Claim id="${id}" />`];
  if (ledger === undefined) {
    const { article, title } = report.essays.get(essay)!.data;
    const text = annotated(ledgerSchema, { article, title, claims: [values] });
    return { files: [{ path, text }], remarks: [], next };
  }
  const text = appendToList(ledger, 'claims', annotated(claimSchema, values));
  if (text === null)
    return { refused: `The list \`claims\` of content/${path} is not written line by line; add the claim by hand.` };
  return { files: [{ path, text, changed: true }], remarks: [], next };
}

/** The number after the highest, written as wide as that. */
function nextId(essay: string, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) =>
    id.startsWith(`${essay}-`) ? (/^\d+$/.exec(id.slice(essay.length + 1))?.[0] ?? []) : [],
  );
  const width = Math.max(2, ...numbers.map(({ length }) => length));
  return `${essay}-${String(Math.max(0, ...numbers.map(Number)) + 1).padStart(width, '0')}`;
}
