/** A claim of the ledger as a document: verdict, reason, evidence. */
import type { Root } from 'mdast';
import { mentionsOf } from '../backlinks.ts';
import { claimWork } from '../citing/works.ts';
import { verdictMeanings } from '../claims/verdict-scale.ts';
import type { Claim } from '../report.ts';
import { type Frame, workLine } from './frame.ts';
import { entry, mentionItems } from './lists.ts';
import { heading, list, paragraph, strong } from './nodes.ts';

export function claimDocument(claim: Claim, frame: Frame): Root {
  const { report } = frame;
  const { data: ledger } = report.ledgers.get(claim.essay)!;
  const mentions = mentionsOf(report, ['claim'], claim.id);
  const source = (key: string) => report.sources.get(key)!.data;
  return {
    type: 'root',
    children: [
      heading(1, claim.claim),
      workLine(claimWork(claim, report), frame),
      paragraph(`Claim ${claim.order} of ${ledger.claims.length} of “${ledger.title}”; kind: ${claim.kind}.`),
      heading(2, 'Verdict'),
      paragraph(strong(`${claim.verdict}.`), ` ${claim.reason}`),
      paragraph(`“${claim.verdict}” means: ${verdictMeanings[claim.verdict]}`),
      heading(2, 'Evidence'),
      claim.evidence.length > 0
        ? list(
            claim.evidence.map((found) => [
              strong(`${found.stance}:`),
              ` ${found.says} `,
              ...entry(found.source, source(found.source), frame),
            ]),
          )
        : paragraph(
            claim.checkable ? 'Nothing was found that checks this claim.' : 'There is nothing for evidence to settle.',
          ),
      heading(2, 'Discussed in'),
      mentions.length > 0 ? list(mentionItems(mentions, frame)) : paragraph('No essay discusses this claim yet.'),
      heading(2, 'The article'),
      paragraph(...entry(ledger.article, source(ledger.article), frame)),
    ],
  };
}
