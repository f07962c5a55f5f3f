import type { ExitName } from '../model/exit-code.ts';
import type { Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { outsideFault } from '../store/store-fault.ts';

/** A thrown thing as a person is told of it; never with the value of a cell. */
export interface FailureFacts {
  readonly exit: ExitName;
  readonly text: Text;
  readonly hint: Text | undefined;
}

const BUG: Text = {
  nl: 'fout in het programma; herhaal met --verbose en meld het (zonder gegevens mee te sturen)',
  en: 'a bug in the program; repeat with --verbose and report it (without sending data)',
};

/** How a command ends that threw this: what is known goes by its own words, anything else is a bug. */
export function failureFacts(error: unknown): FailureFacts {
  const known = error instanceof UserError ? error : outsideFault(error);
  return known === undefined
    ? { exit: 'bug', text: BUG, hint: undefined }
    : { exit: known.exit, text: known.text, hint: known.hint };
}
