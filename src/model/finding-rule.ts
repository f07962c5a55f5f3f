import type { Severity } from './finding.ts';
import type { Text } from './text.ts';

/**
 * What a rule leads to: a severity of a finding, or, for the row, that it is counted as an exact double
 * (`dubbel`) or left out because the mapping says so (`overgeslagen`). The last two are no findings.
 */
type Outcome = Severity | 'dubbel' | 'overgeslagen';

/** One rule of the checks, as the docs, the terminal and the fix-list print it. */
export interface FindingRule {
  /** `OR-NNN`, never reused. */
  readonly code: string;
  /** Dutch name of the rule in docs and fixtures: `datum-onleesbaar`. */
  readonly slug: string;
  readonly outcome: Outcome;
  /** True for what is not anonymous: exit 4, whatever else is found. */
  readonly privacy: boolean;
  /** What is wrong. `{name}` is filled in from contract or mapping, never from a cell. */
  readonly rule: Text;
  /** What to do about it. */
  readonly fix: Text;
}
