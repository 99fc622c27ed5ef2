/** Asks the development server. Every failure is an Error whose message is for the editor. */
import type { Checked, OpenedFile, Saved, Shelves, Written } from '../answers.ts';

/** The path of the site, ending in a slash. */
export const base = document.querySelector<HTMLScriptElement>('script[data-base]')!.dataset.base!;

export const server = {
  shelves: () => ask<Shelves>('shelves'),
  open: (path: string) => ask<OpenedFile>('open', { path }),
  check: (written: Written) => ask<Checked>('check', written),
  save: (written: Written) => ask<Saved>('save', written),
  /** Sent when the page is left, so it outlives the page. */
  leave: (path: string) => ask<object>('leave', { path }, true),
};

async function ask<T>(what: string, body?: object, keepalive = false): Promise<T> {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  };
  const response = await fetch(`${base}admin/api/${what}/`, options).catch(() => null);
  if (!response)
    throw new Error('The server does not answer. Is `npm run dev` still running? What you wrote stays here.');
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The server answered ${response.status}.`);
  return answer;
}

/** What went wrong, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
