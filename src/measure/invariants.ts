import type { RawTable } from '../model/table.ts';
import { brokenAgreements } from './invariants/agreements.ts';
import type { BrokenInvariant } from './invariants/broken-invariant.ts';
import { brokenCarryOver } from './invariants/carry-over.ts';
import { brokenCurves } from './invariants/curves.ts';
import { brokenIdentities } from './invariants/identities.ts';
import { brokenSplits } from './invariants/splits.ts';

/**
 * What does not agree in the counted tables of one release (I1-I11): within a row, from one school
 * year to the next, between groups and total, and between measures that were counted by different roads.
 * Empty when all is well; otherwise nothing may be published. Figures that cannot be observed yet are
 * skipped, and so is a measure that was not counted.
 */
export function checkInvariants(tables: readonly RawTable[]): readonly BrokenInvariant[] {
  return [
    ...tables.flatMap(brokenIdentities),
    ...tables.flatMap(brokenCarryOver),
    ...tables.flatMap(brokenCurves),
    ...brokenSplits(tables),
    ...brokenAgreements(tables),
  ];
}
