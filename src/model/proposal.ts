import type { Mapping } from './mapping.ts';
import type { Text } from './text.ts';

/** A value of a column of codes that is no code and no label of one. */
export interface UnknownValue {
  readonly value: string;
  readonly rows: number;
}

/** What became of one column of an export. */
export interface ProposedColumn {
  readonly header: string;
  /** Where it goes (`trajecten.niveau`); none when no column of the tables fits. */
  readonly targets: readonly string[];
  readonly filled: number;
  /** Only for a column of codes, and not when it looks like free text. */
  readonly unknown: readonly UnknownValue[];
}

/** A draft of a mapping, and what a person must still decide about it. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly rows: number;
  readonly columns: readonly ProposedColumn[];
  readonly open: readonly Text[];
}
