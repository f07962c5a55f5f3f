import type { CommandRequest } from '../commands/request.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Text } from '../model/text.ts';

/** What was given with a command, by name. */
export type Flags = Readonly<Record<string, unknown>>;

/** One command: how it is called, what it does in a line, and a runnable example. */
export interface CommandSpec {
  readonly name: string;
  readonly usage: string;
  readonly text: Text;
  readonly example: string;
  readonly flags: readonly { readonly flags: string; readonly text: Text }[];
  /** Its arguments are files or folders, which may carry their own settings file. */
  readonly readsInput: boolean;
  /** Loads the code of the command and runs it. */
  readonly run: (request: CommandRequest, args: readonly unknown[], flags: Flags) => Promise<ExitName>;
}
