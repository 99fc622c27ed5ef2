/** The page of a long ledger, made of the claims that a built one shows. */

const section = /<section id="[^"]*"[\s\S]*?<\/section>/g;
const row = /<li[^>]*data-verdict[\s\S]*?<\/li>/g;
const claimsOfAnArticle = 10;

/**
 * The page `html` with `count` claims, ten to an article; words, verdicts and markup are those of its own claims in turn, and
 * the class that of the site's own ledger where it is long.
 */
export function ledgerOf(html: string, count: number): string {
  const sections = html.match(section) ?? [];
  const rows = html.match(row) ?? [];
  if (sections.length === 0 || rows.length === 0) throw new Error('the ledger has no claims to make more of');
  const frame = sections[0]!.split(/(?<=<ol[^>]*>)[\s\S]*(?=<\/ol>)/);
  const made = Array.from({ length: Math.ceil(count / claimsOfAnArticle) }, (_, article) =>
    Array.from(
      { length: claimsOfAnArticle },
      (_, index) => rows[(article * claimsOfAnArticle + index) % rows.length]!,
    ).join(''),
  );
  const first = html.indexOf(sections[0]!);
  const last = html.lastIndexOf(sections.at(-1)!) + sections.at(-1)!.length;
  const head = html.slice(0, first).replace('<claims-filter', '<claims-filter class="long"');
  return head + made.map((text) => frame.join(text)).join('') + html.slice(last);
}
