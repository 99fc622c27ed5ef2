/** The checks beside the development server: what is wrong now, and the last state in which nothing was. */
import { relative, resolve } from 'node:path';
import { markDrafts } from '../domain/drafts.ts';
import { type Checked, checkFolder } from './check.ts';
import { draftsOf } from './drafts.ts';
import { today } from './now.ts';
import { type Content, type Memory, readContent } from './read.ts';
import type { Shown } from './shown.ts';

export interface LiveCheck {
  /** What was found last. */
  readonly now: Checked;
  /** Reads what has changed, and checks all. */
  again(): Promise<Checked>;
  /** What the pages should show: the last state without findings, and in it what somebody is writing; null when there was none. */
  toShow(): Promise<Shown | null>;
}

/** Checks a content folder for the first time. */
export async function liveCheck(folder: string): Promise<LiveCheck> {
  const memory: Memory = new Map();
  let sound: Checked | null = null;
  let now: Checked;
  await again();

  async function again(): Promise<Checked> {
    now = await checkFolder(folder, { memory });
    if (now.findings.length === 0) sound = now;
    return now;
  }

  async function toShow(): Promise<Shown | null> {
    if (!sound) return null;
    const drafts = await draftsOf(folder);
    if (drafts.size === 0) return shownFrom(sound);
    // What is wrong on disk is not shown beside a draft either, nor what has come since.
    const since = [...now.texts.keys()].map((name) => [pathBelow(folder, name), null] as const);
    const texts = [...sound.texts].map(([name, text]) => [pathBelow(folder, name), text] as const);
    return shownFrom(await readContent(folder, { memory, changed: new Map([...since, ...texts, ...drafts]) }));
  }

  return {
    get now() {
      return now;
    },
    again,
    toShow,
  };
}

function shownFrom({ report, texts }: Pick<Content, 'report' | 'texts'>): Shown {
  return {
    report: markDrafts(report, today()),
    texts: new Map([...texts].map(([name, text]) => [resolve(name), text])),
  };
}

/** A path below the folder, from the name that findings give a file. */
function pathBelow(folder: string, name: string): string {
  return relative(folder, resolve(name)).replaceAll('\\', '/');
}
