/** Puts the rules to what is being written, one text after the other. */
import type { Checked, OpenedFile } from '../answers.ts';
import { server } from './server.ts';
import type { Writing } from './writing.ts';

/** How long a hand rests before the rules are asked, in milliseconds. */
const pause = 400;

interface Told {
  /** What the rules say of the text that was sent. */
  show(checked: Checked, sent: string): void;
  fail(error: unknown): void;
  /** The file is no longer the one that the writing began from. */
  conflict(onDisk: OpenedFile): void;
}

/** Asks when the hand rests. While an answer is awaited nothing is asked; what changes meanwhile is asked next. */
export function checks(writing: Writing, told: Told): { soon(): void } {
  let waiting: number | undefined;
  let isAsking = false;
  const soon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(), pause);
  };

  async function ask(): Promise<void> {
    if (isAsking) return soon();
    isAsking = true;
    try {
      const { path, text, version } = writing;
      const checked = await server.check({ path, text, version });
      told.show(checked, text);
      // A file that was saved while the answer was on its way has another version by right.
      if (checked.version !== version && version === writing.version) told.conflict(await server.open(path));
    } catch (error) {
      told.fail(error);
    } finally {
      isAsking = false;
    }
  }

  return { soon };
}
