/**
 * Keys by which a page of an earlier build is known to be what this build would make of it.
 *
 * Every page may show every record, and of every text its title, its sections and what it marks. What a text says between
 * its headings, and its editions, only some pages show: those of the text and of what is bound to it, and those that show
 * all texts. So an edit of a sentence makes a few pages anew, and any other edit makes all but the copies of frozen editions
 * for programs, which show nothing of today.
 */
import { createHash } from 'node:crypto';
import { placesOf } from '../domain/commentary/places.ts';
import { commentaryAbout, essaysAnswered } from '../domain/commentary/threads.ts';
import { currentEdition } from '../domain/editions/current.ts';
import { once } from '../domain/once.ts';
import { targetsOf } from '../domain/prose/outline.ts';
import { claimsOf, type CommentaryEntry, type EssayEntry, type Report } from '../domain/report.ts';
import { versionOf } from './code-version.ts';

type TextEntry = EssayEntry | CommentaryEntry;

const settings = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL', 'REPOSITORY_BRANCH', 'STRATA_BOOKS'];

/** What pages depend on besides the report: their code, what runs it, and the settings that it reads. */
const code = hashOf([
  versionOf(['src', 'astro.config.mjs', 'package-lock.json']),
  process.version,
  JSON.stringify(settings.map((name) => process.env[name] ?? null)),
]);

/** The key of a page or a file by its path in the site, as in `essays/l2-moats/cite/`. */
export function pageKey(report: Report, path: string): string {
  const frozen = editionBehind(report, path);
  if (frozen) return hashOf([code, ...frozen]);
  const { shelf, id } = placeOf(path);
  const texts = textsBehind(report, shelf, id) ?? [...report.essays.values(), ...report.commentary.values()];
  const claims = [...texts.flatMap(claimsIn), ...(shelf === 'claims' ? [id] : [])];
  return hashOf([code, frame(report), ...texts.map(whole), ...daysOf(report, claims)]);
}

const claimsIn = once(({ outline }: TextEntry) => targetsOf(outline, 'claim'));

/** A claim is dated as the essay on it is: the essays on some claims, each with its day. */
function daysOf(report: Report, claims: readonly string[]): string[] {
  const about = claimsOf(report);
  const essays = essaysNamed(report, [...new Set(claims.flatMap((id) => about.get(id)?.essay ?? []))]);
  return essays.map((essay) => `${essay.id} ${currentEdition(essay)?.date}`);
}

/** What the copy of a frozen edition shows: the edition, which its essay names by its hash, and the day that the essay gives it. */
function editionBehind(report: Report, path: string): string[] | null {
  const [, id = '', number] = /^\/?essays\/([^/]+)\/v(\d+)\/index\.md$/.exec(path) ?? [];
  const named = report.essays.get(id)?.data.editions.find((one) => one.number === Number(number));
  return named ? [id, JSON.stringify(named)] : null;
}

/** The folder of a path, and the name below it: none for the page that lists the folder. */
function placeOf(path: string): { shelf: string; id: string } {
  const [, shelf = '', id = ''] = /^\/?([a-z]+)(?:\/([^/]*)|$)/.exec(path) ?? [];
  return { shelf, id };
}

/** The texts whose words a page may show; null for all of them. */
function textsBehind(report: Report, shelf: string, id: string): TextEntry[] | null {
  switch (shelf) {
    case 'sources':
    case 'terms':
    case 'charts':
    case 'data':
    case 'embed':
      return [];
    case 'claims':
      return claimsOf(report).has(id) ? [] : null;
    case 'essays':
      return report.essays.has(id) ? around(report, [id]) : null;
    case 'commentary': {
      const commentary = report.commentary.get(id);
      return commentary ? [...around(report, essaysAnswered(report, commentary)), commentary] : null;
    }
    default:
      return null;
  }
}

/** Essays with all that is about them, and the essays where a section that is answered stood before. */
function around(report: Report, ids: readonly string[]): TextEntry[] {
  const answers = ids.flatMap((id) => commentaryAbout(report, id));
  const answered = answers
    .flatMap((answer) => placesOf(report, answer))
    .filter(({ now }) => ids.includes(now?.essay ?? ''));
  const essays = [...ids, ...answered.map(({ essay }) => essay)];
  return [...essaysNamed(report, [...new Set(essays)]), ...answers];
}

function essaysNamed(report: Report, ids: readonly string[]): EssayEntry[] {
  return ids.flatMap((id) => report.essays.get(id) ?? []);
}

/** What every page may show. */
const frame = once((report: Report): string =>
  hashOf([
    ...[...report.essays.values(), ...report.commentary.values()].map(frameOf),
    ...(['ledgers', 'sources', 'terms', 'datasets', 'charts'] as const).flatMap((collection) =>
      [...report[collection].values()].map(({ id, data }) => JSON.stringify([collection, id, data])),
    ),
  ]),
);

/** A text without what it says, and without its editions. */
function frameOf({ id, data, outline }: TextEntry): string {
  const sections = outline.sections.map(({ id, title, depth }) => [id, title, depth]);
  // Where in its file a mark stands is seen nowhere, and the sentence around it only beside the text itself.
  const marks = outline.marks.map((mark) => ({ ...mark, place: undefined, sentence: undefined }));
  return JSON.stringify([id, { ...data, editions: undefined }, sections, marks]);
}

/** A text as it is, with its editions, which it names by their hashes. */
const whole = once(({ id, data, body }: TextEntry): string => hashOf([id, JSON.stringify(data), body]));

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
