/** The addresses of this site, under the base path it is built for. */
import { addresses } from '../domain/addresses.ts';

export const to = addresses(import.meta.env.BASE_URL);

/** A full address, with the host that the site is built for. */
export function full(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}
