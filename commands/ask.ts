/** Gets answers: from flags, else on a terminal by asking, else what stands for no answer. */
import { autocomplete, outro, select, text } from '@clack/prompts';
import type { Question } from '../src/domain/new/kind.ts';
import { nearestHint } from '../src/domain/text/nearest.ts';
import { InputError } from '../src/library/new-inputs.ts';

/** Lists longer than this are searched by typing. */
const longList = 8;

/** The answers to all questions, by flag. Throws an `InputError` that names every flag that is missing or wrong. */
export async function answer(
  questions: readonly Question[],
  flags: Readonly<Record<string, string>>,
  asks: boolean,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const faults: string[] = [];
  for (const question of questions) {
    const given = flags[question.flag];
    const fault = given === undefined ? undefined : faultOf(question, given);
    if (fault) faults.push(fault);
    else if (given !== undefined) answers[question.flag] = given;
    else if (question.unless && flags[question.unless] !== undefined) continue;
    else if (asks && !question.quiet && faults.length === 0) answers[question.flag] = await ask(question);
    else if (question.otherwise !== undefined) answers[question.flag] = question.otherwise;
    else faults.push(`Missing: --${question.flag}  ${question.ask}${listed(question)}`);
  }
  if (faults.length > 0) throw new InputError(faults.join('\n'));
  return answers;
}

/** Asks which kind of thing is wanted. */
export async function chooseKind(kinds: Readonly<Record<string, { about: string }>>): Promise<string> {
  const options = Object.entries(kinds).map(([value, { about }]) => ({ value, hint: about }));
  return settled(await select({ message: 'What is it to be?', options }));
}

async function ask(question: Question): Promise<string> {
  const { ask: message, options, otherwise } = question;
  if (!options) {
    const validate = (given = '') => {
      if (given.trim() === '') return otherwise === undefined ? 'This needs an answer.' : undefined;
      return faultOf(question, given.trim());
    };
    const given = await text({
      message,
      validate,
      ...(otherwise && { placeholder: hintOf(otherwise) }),
    });
    return settled(given).trim() || (otherwise ?? '');
  }
  const list = options.map((value) => ({ value }));
  if (options.length > longList) return settled(await autocomplete({ message, options: list, maxItems: longList }));
  return settled(await select({ message, options: list, ...(otherwise !== undefined && { initialValue: otherwise }) }));
}

/** What stands in the place of an answer; one in [square brackets] repeats the question, and would break over the frame. */
function hintOf(otherwise: string): string {
  return otherwise.startsWith('[') ? 'Enter leaves this for later' : `${otherwise} (Enter leaves it so)`;
}

/** Closes the frame in which the questions stand. */
export function endQuestions(): void {
  outro('That is all.');
}

/** An answer, unless the person has gone. */
function settled(given: string | symbol): string {
  if (typeof given === 'symbol') throw new InputError('Nothing was written.');
  return given;
}

function faultOf({ flag, options, fault }: Question, given: string): string | undefined {
  const special = fault?.(given);
  if (special) return special;
  if (!options || options.includes(given)) return given.trim() === '' && !fault ? `--${flag} is empty.` : undefined;
  return `--${flag} cannot be \`${given}\`${nearestHint(given, options)}${listed({ options })}`;
}

function listed({ options }: Pick<Question, 'options'>): string {
  if (!options) return '';
  const shown = options.slice(0, 12).join(', ');
  return ` (${options.length > 12 ? `one of ${options.length}, as ${shown}, …` : `one of ${shown}`})`;
}
