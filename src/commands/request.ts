import type { Config } from '../config/config.ts';
import type { Effects } from './effects.ts';

/** What every command gets: its settings, the output flags, and the world. */
export interface CommandRequest {
  readonly config: Config;
  readonly effects: Effects;
  readonly json: boolean;
  readonly csv: boolean;
  readonly intern: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly dryRun: boolean;
  /** Run by a pipeline: said with `--ci`, or by the environment. */
  readonly ci: boolean;
  /** Runs of one session stand together in the ledger of releases. */
  readonly session: string | undefined;
  readonly toolVersion: string;
}
