/** Fits the HTML of a section, cut out of an essay, for a page of its own. */

/**
 * Takes the heading off, which is the page's title there; raises the headings inside by one level where that leaves a step
 * out; and leads links to places that stayed behind in the essay, of whose figures it says so. `local` are the ids that the
 * page has besides.
 */
export function sectionHtml(html: string, essay: string, local: ReadonlySet<string>): string {
  const body = html.replace(/^\s*(?:<span id="[^"]*"><\/span>)*\s*<h([23])[\s\S]*?<\/h\1>/, '');
  const ids = new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
  const stays = (id: string) => ids.has(id) || local.has(id);
  return body
    .replace(/<(\/?)h3\b/g, '<$1h2')
    .replace(/(<a href="#(chart-[^"]*)">Figure&nbsp;\d+)(?=<\/a>)/g, (figure, _, id: string) => {
      return stays(id) ? figure : `${figure} of the essay`;
    })
    .replace(/ href="#([^"]*)"/g, (link, id: string) => (stays(id) ? link : ` href="${essay}#${id}"`));
}
