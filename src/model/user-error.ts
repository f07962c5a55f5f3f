import type { ExitName } from './exit-code.ts';
import type { Text } from './text.ts';

export interface UserErrorOptions {
  /** How to mend it: printed on a line of its own. */
  readonly hint?: Text;
  readonly cause?: unknown;
}

/**
 * Something the person at the keyboard can mend; printed as one line and a hint, without a stack.
 * Its message never holds the value of a cell. Anything else that is thrown is a bug (exit 70).
 */
export class UserError extends Error {
  readonly exit: ExitName;
  readonly text: Text;
  readonly hint: Text | undefined;

  constructor(exit: ExitName, text: Text, options: UserErrorOptions = {}) {
    super(text.en, { cause: options.cause });
    this.name = 'UserError';
    this.exit = exit;
    this.text = text;
    this.hint = options.hint;
  }
}
