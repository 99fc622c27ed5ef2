/** Answers the requests for the editor's page and for what it asks. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { WriteError } from '../library/write.ts';
import type { Api } from './api.ts';
import { admitMachine, admitPage } from './guard.ts';
import { pageOf, policyOf } from './page.ts';
import { Refusal } from './refusal.ts';

/** The longest request that is read, in bytes; ten times the longest file of the report. */
const limit = 2_000_000;

const path = z.string().max(300);
const asked = z.strictObject({ path });
const written = z.strictObject({ path, text: z.string(), version: z.string().nullable() });

/** Answers a request whose address below the site's base is `address`; false when it is none of the editor's. */
export async function answer(
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  { api, base }: { api: Api; base: string },
): Promise<boolean> {
  const { pathname } = new URL(address, 'http://localhost');
  if (!pathname.startsWith('/admin/')) return false;
  try {
    const { method = 'GET', headers, socket } = request;
    const who = { method, headers, from: socket.remoteAddress };
    admitMachine(who);
    if (pathname === '/admin/') sendPage(response, base);
    else {
      admitPage(who);
      send(response, 200, await dispatch(api, pathname, method, request));
    }
  } catch (error) {
    const status = error instanceof Refusal ? error.status : error instanceof WriteError ? 507 : 500;
    send(response, status, { message: error instanceof Error ? error.message : String(error) });
  }
  return true;
}

async function dispatch(api: Api, pathname: string, method: string, request: IncomingMessage): Promise<unknown> {
  if (pathname === '/admin/api/shelves/' && method === 'GET') return api.shelves();
  if (method !== 'POST') throw new Refusal(404, 'There is nothing at this address.');
  const body = await bodyOf(request);
  switch (pathname) {
    case '/admin/api/open/':
      return api.open(fit(asked, body));
    case '/admin/api/check/':
      return api.check(fit(written, body));
    case '/admin/api/save/':
      return api.save(fit(written, body));
    case '/admin/api/leave/':
      return api.leave(fit(asked, body));
    default:
      throw new Refusal(404, 'There is nothing at this address.');
  }
}

function fit<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal(400, 'The request is not one that the editor makes.');
  return parsed.data;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too long is read to its end all the same: the browser sends its next request over the same connection.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new Refusal(413, 'This text is too long to be saved here; edit the file itself.');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new Refusal(400, 'The request is not JSON.');
  }
}

function sendPage(response: ServerResponse, base: string): void {
  const nonce = randomBytes(16).toString('base64');
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyOf(nonce),
    })
    .end(pageOf(base, nonce));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(JSON.stringify(body));
}
