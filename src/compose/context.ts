import type { Provenance } from '../model/document.ts';
import type { Lang } from '../model/text.ts';
import type { Policy } from '../protect/policy.ts';
import type { Labels } from './labels.ts';

/** What every composer needs besides the tables themselves. */
export interface ComposeContext {
  readonly lang: Lang;
  readonly labels: Labels;
  /** Last school year shown: 2022 = 2022-2023. */
  readonly year: number;
  readonly policy: Policy;
  readonly provenance: Provenance;
  readonly septemberregel: boolean;
  readonly organisation: string;
}
