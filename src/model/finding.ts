import type { Text } from './text.ts';

/** `blokkerend`: the file is not accepted; `fout`: the row cannot be used; `waarschuwing`: used, but look at it. */
export type Severity = 'blokkerend' | 'fout' | 'waarschuwing';

/** One thing wrong in a delivery: where it stands, never what stands there. */
export interface Finding {
  /** `OR-NNN`, never reused; its texts are in the catalogue of findings. */
  readonly code: string;
  readonly severity: Severity;
  /** The file as it was named on the command line. */
  readonly file: string;
  /** First physical line of the record, from 1; null when the whole file is meant. */
  readonly line: number | null;
  /** Header as it stands in the file; null when the whole record or file is meant. */
  readonly column: string | null;
  /** Which rule is broken, in words. */
  readonly rule: Text;
  /** What to do about it. */
  readonly fix: Text;
}
