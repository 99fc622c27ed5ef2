/** The list of everything by title. */
import type { Titles } from '../domain/search/record.ts';

/** Fetches it; rejects when it cannot be had. */
export async function fetchTitles(): Promise<Titles> {
  const response = await fetch(`${import.meta.env.BASE_URL}search/titles.json`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as Titles;
}
