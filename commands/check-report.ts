/** Writes what a check has to say, in the form that was asked for. */
import { styleText } from 'node:util';
import { annotations } from '../src/domain/findings/annotations.ts';
import { asJson } from '../src/domain/findings/as-json.ts';
import { forPeople, type Paint } from '../src/domain/findings/for-people.ts';
import type { Checked } from '../src/library/check.ts';

interface Form {
  json: boolean;
  github: boolean;
  all: boolean;
}

/** Findings that are printed in full before the rest is counted. */
const most = 20;

/** Prints the report; true when there is no error in it. */
export function writeReport({ findings, warnings, unpublished, texts }: Checked, { json, github, all }: Form): boolean {
  const said = [...findings, ...warnings];
  if (json) console.log(asJson(said, unpublished));
  else if (github) {
    if (said.length > 0) console.log(annotations(said));
  } else {
    const options = {
      textOf: (file: string) => texts.get(file),
      paint,
      columns: Math.min(process.stdout.columns ?? 100, 120),
      most: all ? Infinity : most,
    };
    console.log(forPeople(said, options) || 'content: no findings');
    if (unpublished.length > 0) console.log(`\nNot published yet:\n\n${forPeople(unpublished, options)}`);
  }
  return findings.length === 0;
}

/** Colours on a terminal only, and not where NO_COLOR is set. */
const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });
