/** A development server on a copy of a case folder, for tests of what an editor sees while writing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, type Page } from '@playwright/test';

// The command of Astro allows one server a project; the tests must not be in the way of an editor's.
const program = `import { dev } from 'astro';
const server = await dev({ logLevel: 'silent', server: { port: 46321 } });
console.log('listening ' + server.address.port);`;

/**
 * Opens a page of a development server. The first takes long where the machine is busy, and one that is loaded anew while
 * it is being left may never be done; each is opened again.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await expect(() => page.goto(address)).toPass();
}

export class DevServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'strata-dev-'));
  address = '';
  #child: ChildProcess | null = null;

  constructor(name: string) {
    cpSync(join('tests/build/cases', name, 'content'), this.folder, { recursive: true });
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, STRATA_CONTENT: this.folder, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    for await (const line of createInterface(child.stdout)) {
      const port = /^listening (\d+)$/.exec(line)?.[1];
      if (port) this.address = `http://localhost:${port}`;
      if (port) return;
    }
    throw new Error('the development server ended before it listened');
  }

  /** Puts one text in the place of another, as an editor's save does. */
  change(path: string, before: string, after: string): void {
    const text = readFileSync(join(this.folder, path), 'utf8');
    if (!text.includes(before)) throw new Error(`“${before}” is not in ${path}`);
    this.write(path, text.replace(before, after));
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  stop(): void {
    this.#child?.kill();
    rmSync(this.folder, { recursive: true });
  }
}
