/** How an id is written; by itself, for pages that check no more than that. */

/** Lower case letters and digits, in words that single hyphens join. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What to do about an id that is written otherwise. */
export const idAdvice = 'use lower case letters, digits and single hyphens, as in `l2beat-faq`';
