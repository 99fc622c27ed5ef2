/** What the server that the site is put on reads of it: headers and addresses that moved. None of it is for visitors. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { to } from '../components/to.ts';
import { caddyFile, headersFile, nginxFile, redirectsFile } from '../domain/hosting/files.ts';
import { hostingRules } from '../domain/hosting/rules.ts';
import { policy } from '../layouts/policy.ts';
import { getReport } from '../library/report.ts';

const files = {
  _headers: headersFile,
  _redirects: redirectsFile,
  '_nginx.conf': nginxFile,
  _Caddyfile: caddyFile,
} as const;

export const getStaticPaths = (() =>
  Object.keys(files).map((hosting) => ({ params: { hosting } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { hosting: keyof typeof files }> = async ({ params: { hosting } }) =>
  new Response(files[hosting](hostingRules(getReport(), to, await policy({ header: true }))));
