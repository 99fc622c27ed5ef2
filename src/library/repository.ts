/** The repository that readers may send changes to: REPOSITORY_URL, and REPOSITORY_BRANCH where it is not `main`. */
import type { Repository } from '../domain/repository.ts';
import { url } from '../schema/parts.ts';

/** Null where none is configured. Throws when REPOSITORY_URL is no address. */
export function repository(): Repository | null {
  const { REPOSITORY_URL: address, REPOSITORY_BRANCH: branch = 'main' } = process.env;
  if (!address) return null;
  if (!url.safeParse(address).success) {
    throw new Error(`REPOSITORY_URL is \`${address}\`; write a full address that starts with https://`);
  }
  return { url: address.replace(/(?:\.git)?\/*$/, ''), branch: encodeURI(branch) };
}
