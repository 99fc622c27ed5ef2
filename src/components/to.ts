/** The addresses of this site, under the base path it is built for. */
import { addresses } from '../domain/addresses.ts';

export const to = addresses(import.meta.env.BASE_URL);
