/** What the server of the editor and its page say to each other. */
import type { Finding } from '../domain/finding.ts';
import type { Group } from '../domain/forms/form.ts';

/** Everything that the page needs to know before a file is opened. */
export interface Shelves {
  collections: Shelf[];
  /** The ids that exist, by collection, with what a person calls them; sections as in `x#id`, and `links` to them as in `../essays/x.mdx#id`. */
  known: Record<string, { id: string; label: string }[]>;
}

/** A collection that can be edited. */
export interface Shelf {
  name: string;
  /** Its folder in content/. */
  folder: string;
  /** The ending of its files. */
  ending: string;
  form: Group;
  /** False when a new record needs more than one file. */
  canGrow: boolean;
  files: { path: string; label: string }[];
}

/** A file as it is on disk. */
export interface OpenedFile {
  path: string;
  /** Its text without byte-order mark; saving keeps the mark. */
  text: string;
  /** Names these bytes; null when there is no such file. */
  version: string | null;
}

/** A text that is being written, and the version of the file that it began from. */
export interface Written {
  path: string;
  text: string;
  version: string | null;
}

/** What the checks say of a text before it is saved. */
export interface Checked {
  /** Errors and warnings of the file. */
  here: Finding[];
  /** Errors of other files. */
  elsewhere: Finding[];
  /** Whether the preview shows this text; it waits until the file has no error. */
  shown: boolean;
  /** Where the site shows the record. */
  address: string;
  /** The version on disk now. */
  version: string | null;
}

/** A saved file, or the one that has changed on disk meanwhile. */
export type Saved = { saved: OpenedFile } | { conflict: OpenedFile };
