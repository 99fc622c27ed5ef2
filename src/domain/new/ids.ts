/** Ids of new records. */
import { id as idSchema } from '../../schema/parts.ts';
import { slugOf } from '../text/slug.ts';

/** The id that was asked for, or one made of a title; else what to do. */
export function chooseId(asked: string | undefined, title: string): { id: string } | { refused: string } {
  if (asked !== undefined && !idSchema.safeParse(asked).success) {
    const hint = slugOf(asked);
    return {
      refused: `\`${asked}\` cannot be an id: use lower case letters, digits and single hyphens${hint ? `, as in \`${hint}\`` : ''}.`,
    };
  }
  const id = asked ?? slugOf(title);
  return id ? { id } : { refused: `No id can be made of “${title}”. Choose one in Latin letters: --id my-name` };
}
