import type { SeriesBreak } from '../model/series-break.ts';
import type { SettingRow } from '../model/setting-row.ts';
import type { Lang } from '../model/text.ts';

/** Lowest severity that makes a command end with exit code 1. */
export type FailOn = 'error' | 'warning' | 'never';

/** Everything a command may depend on besides its data, read once and passed on as a value. */
export interface Config {
  readonly lang: Lang;
  /** ISO dates when given anywhere; a store remembers the ones it was built with. */
  readonly peildatum: string | undefined;
  readonly registratieVanaf: string | undefined;
  readonly septemberregel: boolean | undefined;
  /** Only deliveries known on this day count; undefined = all. On `ingest`: the day the delivery is known from. */
  readonly asOf: string | undefined;
  /** Most memory that the database may use (`2GB`); undefined = its own limit. */
  readonly memory: string | undefined;
  readonly dataDir: string;
  readonly out: string;
  readonly failOn: FailOn;
  readonly organisation: string;
  /** The data are invented: every output says so. */
  readonly invented: boolean;
  /** Days from which figures were gathered in another way (`breuken`), oldest first. */
  readonly breaks: readonly SeriesBreak[];
  /** One's own rules of the signals (`signalen.json`); undefined = those of the data folder or the program. */
  readonly signalRules: string | undefined;
  readonly intern: { readonly allowed: boolean; readonly reason: string };
  /** How figures are protected; undefined = the default of the policy. */
  readonly method: 'onderdrukken' | 'afronden' | undefined;
  /** Threshold of the protection; undefined = the default of the policy. */
  readonly k: number | undefined;
  /** False: every 0 is shown; undefined = the default of the policy. */
  readonly zerosMayBeHidden: boolean | undefined;
  /** The settings file that was read; undefined when there is none. */
  readonly file: string | undefined;
  /** Where the value of each setting comes from, by its name in the settings file. */
  readonly origin: (key: string) => SettingRow['origin'];
}
