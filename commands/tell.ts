/** Says what came of a command: what it answers, or what is wrong in words for an editor. */
import { InputError } from '../src/library/new-inputs.ts';
import { WriteError } from '../src/library/write.ts';

/** Prints an answer; for a failure that an editor can mend it prints the words alone, and the command fails. */
export async function tell(answer: Promise<string>): Promise<void> {
  try {
    console.log(await answer);
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** True for a failure whose message says what to do; any other is a defect of the program. */
export function isForPeople(error: unknown): error is Error {
  return (
    error instanceof InputError ||
    error instanceof WriteError ||
    ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false)
  );
}
