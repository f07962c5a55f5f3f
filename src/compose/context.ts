import type { Provenance } from '../model/document.ts';
import type { SeriesBreak } from '../model/series-break.ts';
import type { Lang, Text } from '../model/text.ts';
import type { Policy } from '../protect/policy.ts';
import type { Labels } from './labels.ts';

/** A measure that needs a table which was not delivered; `partly` when only some of its columns do. */
export interface AbsentMeasure {
  readonly title: Text;
  readonly table: string;
  readonly partly: boolean;
}

/** What every composer needs besides the tables themselves. */
export interface ComposeContext {
  readonly lang: Lang;
  readonly labels: Labels;
  /** Last school year shown: 2022 = 2022-2023. */
  readonly year: number;
  readonly policy: Policy;
  readonly provenance: Provenance;
  readonly septemberregel: boolean;
  readonly breaks: readonly SeriesBreak[];
  readonly organisation: string;
  readonly absent: readonly AbsentMeasure[];
}
