/** What a rule is. A rule's id is permanent and states the truth it guards; its severity never depends on the case. */
import type { Root } from 'mdast';
import type { Finding } from '../finding.ts';
import type { LocatedReport } from '../report.ts';

interface Described {
  id: string;
  /** One sentence for the editor's manual: what must hold, and why. */
  about: string;
}

/** A rule about one text, an essay’s or a commentary’s, read as a tree. */
export interface TextRule extends Described {
  check(text: { tree: Root; source: string; file: string }): Omit<Finding, 'rule'>[];
}

/** A rule about records and what they refer to, or about prose. */
export interface ReportRule extends Described {
  check(report: LocatedReport): Omit<Finding, 'rule'>[];
}
