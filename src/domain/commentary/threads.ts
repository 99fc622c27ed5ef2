/** Which commentary answers an essay, a section or another commentary. */
import { once } from '../once.ts';
import type { CommentaryEntry, Report } from '../report.ts';
import { placesOf } from './places.ts';

/** A commentary with all that answers it, from the oldest on. */
export interface Thread {
  commentary: CommentaryEntry;
  replies: Thread[];
}

interface Index {
  /** By essay, and by essay and section as in `l2-moats#security`. */
  byPlace: Map<string, CommentaryEntry[]>;
  replies: Map<string, CommentaryEntry[]>;
}

/** Worked out once for a report: every heading of every essay asks. */
const indexOf = once((report: Report): Index => {
  const index: Index = { byPlace: new Map(), replies: new Map() };
  const add = (map: Map<string, CommentaryEntry[]>, key: string, entry: CommentaryEntry) => {
    const list = map.get(key) ?? [];
    map.set(key, list.includes(entry) ? list : [...list, entry]);
  };
  for (const entry of report.commentary.values()) {
    if (entry.data.answers) add(index.replies, entry.data.answers, entry);
    for (const { now } of placesOf(report, entry)) {
      if (!now) continue;
      add(index.byPlace, now.essay, entry);
      add(index.byPlace, `${now.essay}#${now.section}`, entry);
    }
  }
  return index;
});

/** Commentary that answers an essay, or one section of it, from the oldest on. */
export function answersTo(report: Report, essay: string, section?: string): CommentaryEntry[] {
  return indexOf(report).byPlace.get(section === undefined ? essay : `${essay}#${section}`) ?? [];
}

/** The same as threads: a commentary that answers another one of them stands beneath it, and not by itself as well. */
export function threadsOn(report: Report, essay: string, section?: string): Thread[] {
  const answers = answersTo(report, essay, section);
  const among = new Set(answers.map(({ id }) => id));
  return answers
    .filter(({ data }) => !data.answers || !among.has(data.answers))
    .map((commentary) => threadOf(report, commentary));
}

/** A commentary with all that answers it. Ends where answers go round in a circle, which the checks refuse. */
export function threadOf(report: Report, commentary: CommentaryEntry, above: readonly string[] = []): Thread {
  const path = [...above, commentary.id];
  const replies = (indexOf(report).replies.get(commentary.id) ?? []).filter(({ id }) => !path.includes(id));
  return { commentary, replies: replies.map((reply) => threadOf(report, reply, path)) };
}

/** How many commentaries a thread has beneath its first. */
export function countReplies({ replies }: Thread): number {
  return replies.reduce((sum, reply) => sum + 1 + countReplies(reply), 0);
}

/** The essays that a commentary is about: those it answers, and those that what it answers is about. */
export function essaysAnswered(report: Report, commentary: CommentaryEntry, above: readonly string[] = []): string[] {
  const own = placesOf(report, commentary).map(({ now, essay }) => now?.essay ?? essay);
  const parent = report.commentary.get(commentary.data.answers ?? '');
  const path = [...above, commentary.id];
  const through = parent && !path.includes(parent.id) ? essaysAnswered(report, parent, path) : [];
  return [...new Set([...own, ...through])];
}

/** All commentary about an essay, on sections that are no more as well, and what answers such commentary; from the oldest on. */
export function commentaryAbout(report: Report, essay: string): readonly CommentaryEntry[] {
  return byEssay(report).get(essay) ?? [];
}

const byEssay = once((report: Report) => {
  const found = new Map<string, CommentaryEntry[]>();
  for (const commentary of report.commentary.values())
    for (const essay of essaysAnswered(report, commentary)) found.set(essay, [...(found.get(essay) ?? []), commentary]);
  return found;
});
