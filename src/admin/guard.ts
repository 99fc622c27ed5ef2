/** Who may talk to the editor: a browser on this machine, and what it changes only from the editor's own page. */
import { Refusal } from './refusal.ts';

/** What is looked at of a request. */
export interface Asked {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The address of who asks. */
  from: string | undefined;
}

const thisMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Throws a Refusal for a request from another machine, or to another host's name: a page of the web can point a name of its
 * own at this machine (DNS rebinding).
 */
export function admitMachine({ headers, from }: Asked): void {
  if (!from || !loopback.test(from)) throw new Refusal(403, 'The editor answers only on the machine it runs on.');
  if (!thisMachine.test(one(headers.host))) throw new Refusal(403, 'Open the editor at localhost.');
}

/** Throws a Refusal for a request that another page has made, and for any that does not have the form of the editor's. */
export function admitPage({ method, headers }: Asked): void {
  const site = one(headers['sec-fetch-site']) || 'same-origin';
  const origin = one(headers.origin);
  const own = origin === `http://${one(headers.host)}` || origin === `https://${one(headers.host)}`;
  if (site !== 'same-origin' || (origin !== '' && !own)) throw new Refusal(403, 'Another page has asked for this.');
  if (method === 'GET') return;
  if (method !== 'POST') throw new Refusal(405, 'The editor knows GET and POST.');
  if (!own) throw new Refusal(403, 'The request does not say which page it comes from.');
  // A page of another site cannot send this type without asking first.
  if (!/^application\/json\b/.test(one(headers['content-type']))) throw new Refusal(415, 'Send JSON.');
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
