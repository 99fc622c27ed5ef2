/** What can be made new, and what is asked for each kind. */
import type { Report } from '../report.ts';

export interface Question {
  /** Name of the flag that answers it, without the hyphens. */
  flag: string;
  ask: string;
  /** The only answers there may be. */
  options?: readonly string[];
  /** Only its flag answers it; nobody is asked. */
  quiet?: true;
  /** Another flag that makes it needless. */
  unless?: string;
  /** The answer when none is given; a question without one must be answered. */
  otherwise?: string;
  /** What is wrong with an answer. */
  fault?: (answer: string) => string | undefined;
}

/** Answers by flag. */
export type Answers = Readonly<Record<string, string>>;

export interface NewFile {
  /** Path below the content folder. */
  path: string;
  text: string;
  /** True when a file that is there is changed; without it the file must be new. */
  changed?: true;
}

/** What is to be written, with what the editor should know and do next; or why nothing can be. */
export type Made = { files: NewFile[]; remarks: string[]; next: string[] } | { refused: string };

/** All that is known when something is made. */
export interface Setting {
  report: Report;
  /** The day it is made. */
  today: string;
}
