/** Works to cite: one of each kind, with dates of each precision, and titles that formats stumble over. */
import { cslOf } from '../../../../src/domain/citing/csl.ts';
import { citedAddress, type Work, type WorkKind } from '../../../../src/domain/citing/work.ts';

export const site = 'https://strata.example/report/';

const desk = 'Strata research desk';
const essay = { title: 'A Layer 2’s moat may belong to someone else', path: 'essays/l2-moats' };

export const works: Readonly<Record<WorkKind, Work>> = {
  essay: {
    kind: 'essay',
    ...essay,
    authors: [desk],
    issued: '2026-11-20',
    edition: 2,
    abstract: 'Fees & speed protect nobody: 50% is gone.',
  },
  section: {
    kind: 'section',
    path: 'essays/l2-moats/kits',
    title: 'Kits made chains cheap, and therefore common',
    authors: [desk],
    issued: '2026-11-20',
    edition: 2,
    container: essay,
  },
  commentary: {
    kind: 'commentary',
    path: 'commentary/costs-nobody-counted',
    title: 'Costs nobody counted',
    authors: [desk],
    issued: '2026-05-07',
    edition: null,
  },
  claim: {
    kind: 'claim',
    path: 'claims/l2-moats-08',
    title: 'Did Base overtake Arbitrum?',
    authors: [desk],
    issued: '2026-11',
    edition: null,
  },
  chart: {
    kind: 'chart',
    path: 'charts/l2-tvl',
    title: 'Base leads',
    authors: [desk],
    issued: '2026-09-03',
    edition: null,
  },
  dataset: {
    kind: 'dataset',
    path: 'data/l2-tvl',
    title: 'Value locked, by chain',
    authors: [desk, 'Zoë Łukasz'],
    issued: '2026',
    edition: null,
  },
};

export const kinds = Object.keys(works) as WorkKind[];

/** A work of a kind as an item; what is changed is changed in the work. */
export function item(kind: WorkKind, changes: Partial<Work> = {}) {
  const work = { ...works[kind], ...changes };
  return cslOf(work, citedAddress(work, site));
}

export const awkwardTitles = [
  'Is “Layer 2” a layer?',
  '"Straight" quotation marks, and a 5" disk',
  "It’s the users’ chain, isn't it? 'Twas said",
  'Braces {and} one alone } or {',
  'Research & development, AT&T, &amp; and &lt;',
  '100% of #1 costs $5_000 ~ 2^10',
  'A back\\slash, \\textbf{bold} and C:\\Users',
  'Łukasz, Zoë, naïve Straße, Ελλάδα',
  '以太坊的二层扩容：护城河与价值',
  'Does linkage <script>alert("1")</script> <i>work</i>?',
  "[[Layer 2|L2]] in {{cite web}} ''italics'' ~~~~ __TOC__",
  "One -- two --- three, ``quoted'' and ?`",
  '*Stars*, `code` and [a link](https://example.org)',
  'DeFi on OP Stack: the L2BEAT view of iOS',
  'Metres² and brands™',
] as const;
