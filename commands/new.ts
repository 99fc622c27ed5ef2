/**
 * `npm run new`: makes a commentary, a source, a claim, a term, a dataset, a chart or an essay that passes the checks, and
 * says what to do next. On a terminal it asks; elsewhere it takes flags and says which are missing.
 */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFindings } from '../src/domain/finding.ts';
import { fromQuestion, type Inputs, kinds } from '../src/domain/new/index.ts';
import type { Setting } from '../src/domain/new/kind.ts';
import { nearestHint } from '../src/domain/text/nearest.ts';
import { writeChecked } from '../src/library/apply.ts';
import { contentFolder } from '../src/library/check.ts';
import { InputError, nameOf, readItems, readSheet } from '../src/library/new-inputs.ts';
import { today } from '../src/library/now.ts';
import { parseOnce } from '../src/library/parsed.ts';
import { type Memory, readContent } from '../src/library/read.ts';
import { refreshSchemas } from '../src/library/editor-schemas.ts';
import { answer, chooseKind, endQuestions } from './ask.ts';
import { tell } from './tell.ts';

if (import.meta.main) {
  const asks = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
  await tell(makeNew(process.argv.slice(2), contentFolder(), asks));
}

/**
 * Makes what the words ask for and returns what to say; with `asks` the person at the terminal is asked for the rest.
 * Throws an `InputError` or a `WriteError` with what is wrong.
 */
export async function makeNew(words: readonly string[], folder: string, asks = false): Promise<string> {
  const { positionals, flags: given } = readArguments(words);
  const name = positionals[0] ?? (asks ? await chooseKind(kinds) : undefined);
  const kind = name === undefined ? undefined : kinds[name];
  if (!name || !kind) throw new InputError(usage(name));
  if (positionals.length > 1)
    throw new InputError(
      `\`${positionals[1]}\` belongs to no flag. Put an answer of several words in quotation marks: --title "Several words"`,
    );

  const flags = name === 'dataset' ? { ...given, ...(await answer([fromQuestion], given, asks)) } : given;
  const memory: Memory = new Map();
  const setting: Setting = {
    report: (await readContent(folder, { memory, parse: parseOnce })).report,
    today: flags.date ?? today(),
  };
  const inputs = await readInputs(folder, name, flags);
  const questions = kind.questions(setting, inputs);
  const known = ['id', 'date', ...(kind.flags ?? []), ...questions.map(({ flag }) => flag)];
  const wrong = Object.keys(flags).find((flag) => !known.includes(flag));
  if (wrong)
    throw new InputError(
      `--${wrong} is no flag of \`${name}\`${nearestHint(wrong, known)}. There are: --${known.join(', --')}`,
    );

  const answers = {
    ...(flags.from && { name: nameOf(flags.from) }),
    ...flags,
    ...(await answer(questions, flags, asks)),
  };
  if (asks) endQuestions();
  const made = kind.make(answers, setting, inputs);
  if ('refused' in made) throw new InputError(made.refused);
  const findings = await writeChecked(folder, made.files, memory);
  if (findings.length > 0)
    throw new InputError(`Nothing was written, because it would not pass the checks:\n\n${formatFindings(findings)}`);
  await refreshSchemas(folder);
  return [
    ...made.files.map(
      ({ path, changed }) => `${changed ? 'Added to' : 'Wrote'} ${relative(process.cwd(), resolve(folder, path))}`,
    ),
    ...made.remarks.map((remark) => `  ${remark}`),
    '',
    'Next:',
    ...made.next.map((step) => `  ${step}`),
  ].join('\n');
}

async function readInputs(
  folder: string,
  name: string,
  { from, essay }: Readonly<Record<string, string>>,
): Promise<Inputs> {
  const ledger =
    essay === undefined
      ? undefined
      : await readFile(resolve(folder, `claims/${essay}.yaml`), 'utf8').catch(() => undefined);
  return {
    ...(from && name === 'source' && { items: await readItems(from) }),
    ...(from && name === 'dataset' && { sheet: await readSheet(from) }),
    ledgerOf: () => ledger,
  };
}

/** Every flag takes a text. Which there are depends on what is made, and is checked later. */
function readArguments(words: readonly string[]): { positionals: string[]; flags: Record<string, string> } {
  const names = words.flatMap((word) => /^--([\w-]+)/.exec(word)?.[1] ?? []);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { positionals, flags: values as Record<string, string> };
  } catch (error) {
    throw new InputError((error as Error).message, { cause: error });
  }
}

function usage(name: string | undefined): string {
  const lines = Object.entries(kinds).map(([kind, { about }]) => `  ${kind.padEnd(11)} ${about}`);
  const wrong = name === undefined ? [] : [`\`${name}\` cannot be made${nearestHint(name, Object.keys(kinds))}.`];
  return [...wrong, 'Write: npm run new -- <what> [--flag "answer" …]', ...lines].join('\n');
}
