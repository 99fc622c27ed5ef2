/** What the tests need to run a server of another's making. */
import type { ChildProcess } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface Server {
  address: string;
  stop: () => Promise<void>;
}

/** Waits until a server answers. Throws what `why` says when it ends before. */
export async function answering(address: string, server: ChildProcess, why: () => string): Promise<void> {
  while (!(await answers(address))) {
    if (server.exitCode !== null) throw new Error(why());
    await setTimeout(20);
  }
}

/** Stops a server, and resolves when it has ended. */
export function stopped(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done());
    server.kill();
  });
}

/** A port of this machine on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
