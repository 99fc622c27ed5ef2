/** The tags that editors may write in MDX. Nothing else is allowed; see content/README.md for the manual. */

export interface Tag {
  /** Attributes that must be there. */
  required: readonly string[];
  /** Attributes that may be there. */
  optional: readonly string[];
  /** inline: inside a sentence; block: alone; both: either. */
  place: 'inline' | 'block' | 'both';
  /** Whether the tag has text between its start and end. */
  content: boolean;
}

export const tags: Readonly<Record<string, Tag>> = {
  Claim: { required: ['id'], optional: [], place: 'both', content: false },
  Chart: { required: ['id'], optional: [], place: 'block', content: false },
  See: { required: ['chart'], optional: [], place: 'inline', content: false },
  Term: { required: ['id'], optional: [], place: 'inline', content: true },
  Value: { required: ['of'], optional: ['as', 'digits', 'expect'], place: 'inline', content: false },
  Aside: { required: [], optional: [], place: 'block', content: true },
};
