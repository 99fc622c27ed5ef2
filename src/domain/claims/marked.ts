/** The claims that a text, or a part of one, marks. */
import { once } from '../once.ts';
import { type Outline, targetsOf } from '../prose/outline.ts';
import { type Claim, claimsOf, type Report } from '../report.ts';

/** Where each claim stands among all. */
const positions = once((report: Report) => new Map([...claimsOf(report).keys()].map((id, index) => [id, index])));

/** Claims, each once, in the order of the articles. */
export function claimsMarked(report: Report, outline: Outline): Claim[] {
  const claims = claimsOf(report);
  const position = positions(report);
  return targetsOf(outline, 'claim')
    .flatMap((id) => claims.get(id) ?? [])
    .sort((a, b) => position.get(a.id)! - position.get(b.id)!);
}
