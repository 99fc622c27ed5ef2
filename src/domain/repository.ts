/** Addresses of the repository's own pages, where a reader may propose a change. In the form that GitHub gives them. */

export interface Repository {
  /** As in `https://github.com/owner/name`. */
  url: string;
  branch: string;
}

/** Where a file of the repository is edited. */
export function editAddress({ url, branch }: Repository, path: string): string {
  return `${url}/edit/${branch}/${path}`;
}

/** Where a commentary on a section, or on another commentary, is begun: a new file with its fields filled in. */
export function answerAddress({ url, branch }: Repository, on: Answerable): string {
  const query = new URLSearchParams({ filename: `${fileName(on)}.mdx`, value: commentaryTemplate(on) });
  return `${url}/new/${branch}/content/commentary?${query.toString()}`;
}

/** What can be answered: a section in its current edition, or a commentary. */
export type Answerable = { essay: string; section: string; edition: number | null } | { commentary: string };

function fileName(on: Answerable): string {
  return 'commentary' in on ? `on-${on.commentary}` : `on-${on.essay}-${on.section}`;
}

/** A commentary that passes the checks when what stands in square brackets is replaced. */
export function commentaryTemplate(on: Answerable): string {
  const answered =
    'commentary' in on
      ? [`answers: ${on.commentary}`]
      : [`on: ${on.essay}#${on.section}`, ...(on.edition === null ? [] : [`edition: ${on.edition}`])];
  return [
    '---',
    'title: "[What you say, in one sentence]"',
    'author: "[Your name]"',
    'date: [the day, as in 2026-11-05]',
    ...answered,
    'relation: [extends, supports, disputes, corrects or updates]',
    'summary: "[The same for lists, in one sentence]"',
    '---',
    '',
    '[Your answer, in 200 to 800 words. To answer certain words, add a line `quote:` above with these words in quotation marks.]',
    '',
  ].join('\n');
}
