/** The checks beside the development server: what is wrong now, and the last state in which nothing was. */
import { relative, resolve } from 'node:path';
import { type Checked, checkFolder } from './check.ts';
import type { Memory } from './read.ts';

export interface LiveCheck {
  /** What was found last. */
  readonly now: Checked;
  /** True when there was a state without findings since the server started. */
  readonly wasSound: boolean;
  /** Reads what has changed, and checks all. */
  again(): Promise<Checked>;
  /** A text as it was when nothing was wrong last, by its absolute path; undefined while nothing is. */
  soundText(path: string): Promise<string | undefined>;
}

/** Checks a content folder for the first time. */
export async function liveCheck(folder: string): Promise<LiveCheck> {
  const memory: Memory = new Map();
  let sound: Checked['texts'] | null = null;
  let now = await check();
  let running: Promise<Checked> | null = null;

  async function check(): Promise<Checked> {
    const checked = await checkFolder(folder, { memory });
    if (checked.findings.length === 0) sound = checked.texts;
    return checked;
  }

  async function again(): Promise<Checked> {
    // One after the other, since a check that began before a save does not know it.
    const before = running;
    running = (async () => {
      await before?.catch(() => null);
      return (now = await check());
    })();
    return running;
  }

  return {
    get now() {
      return now;
    },
    get wasSound() {
      return sound !== null;
    },
    again,
    async soundText(path) {
      const { findings } = await again();
      if (findings.length === 0) return undefined;
      return sound?.get(relative(process.cwd(), resolve(path)).replaceAll('\\', '/'));
    },
  };
}
