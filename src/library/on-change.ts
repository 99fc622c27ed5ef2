/** Does something whenever a file of a folder changes. */
import { watch } from 'chokidar';

/** Time in milliseconds in which several changes count as one: an editor that saves a file often touches it twice. */
const together = 20;

/**
 * Runs `act` after every change in a folder and all inside it, never twice at once; what it throws is printed.
 * Resolves when no change can be missed any more, with what ends the watching.
 */
export async function onChange(folder: string, act: () => Promise<void>): Promise<() => Promise<void>> {
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  // Not the watcher of Node.js, which on Linux loses a file when an editor puts another one in its place.
  const watcher = watch(folder, { ignoreInitial: true }).on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(act).catch((error: unknown) => console.error((error as Error).message));
    }, together);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return async () => {
    clearTimeout(waiting);
    await watcher.close();
  };
}
