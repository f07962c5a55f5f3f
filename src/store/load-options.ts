import type { Contract } from '../model/contract.ts';
import type { IsoDate } from '../model/day.ts';
import type { Replaces } from '../model/delivery-record.ts';
import type { Settings } from '../model/settings.ts';
import type { Engine } from './engine.ts';

/** How a delivery is loaded. */
export interface LoadOptions {
  readonly contract: Contract;
  readonly settings: Settings;
  /** The data are made up; every output says so. */
  readonly invented: boolean;
  /** The data folder of the store, where copies are kept. */
  readonly dataDir: string;
  /** The day from which the delivery is known. */
  readonly knownOn: IsoDate;
  readonly replaces: Replaces;
  /** Makes what the figures are counted from; runs inside the transaction, so its failure undoes everything. */
  readonly buildMarts: (engine: Engine) => Promise<unknown>;
  /** Whatever else the content depends on (version of the program, of the queries); part of "the same". */
  readonly fingerprint?: string;
}
