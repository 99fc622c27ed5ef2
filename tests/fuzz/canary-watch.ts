/** Loaded into a build: says at its end whether code of the content has run in it. */
import { canary } from './hostile.ts';

process.on('exit', () => {
  if (canary in globalThis) console.error('code of the content was run');
});
