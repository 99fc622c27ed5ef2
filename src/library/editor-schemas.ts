/** Writes the JSON schemas from which VS Code completes fields and names, with the names that the content has now. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jsonSchemas } from '../schema/json-schemas.ts';
import { listFolder } from './files.ts';
import { collectionOf } from './read.ts';

/** Writes one file for each kind of record into a folder; .vscode/settings.json says which content files each is for. */
export async function writeSchemas(content: string, folder: string): Promise<void> {
  const names: Record<string, string[]> = {};
  for (const path of (await listFolder(content)).files) {
    const collection = collectionOf(path);
    const name = /^[^/]+\/([^/.]+)/.exec(path)?.[1];
    if (collection && name) (names[collection] ??= []).push(name);
  }
  await mkdir(folder, { recursive: true });
  for (const [collection, schema] of Object.entries(jsonSchemas(names))) {
    await writeFile(resolve(folder, `${collection}.json`), `${JSON.stringify(schema, null, 1)}\n`);
  }
}

/** Writes them anew after a change of names; of the project's own content only, not of a folder that tests work in. */
export async function refreshSchemas(folder: string): Promise<void> {
  if (folder === resolve('content')) await writeSchemas(folder, '.schemas');
}
