import type { RawTable } from '../../model/table.ts';
import { type BrokenInvariant, broken } from './broken-invariant.ts';
import { type Cell, signedSum } from './signed-sum.ts';

/** The identities that the head of a measure declares, row by row (I1, I5, I8, I9). */
export function brokenIdentities({ measure, rows }: RawTable): readonly BrokenInvariant[] {
  return measure.identities.flatMap(({ id, text, terms, relation }) =>
    rows.flatMap((row) => {
      const cell = (count: string): Cell =>
        row.counts[measure.counts.findIndex(({ name }) => name === count)] ?? null;
      const sum = signedSum(terms, cell);
      if (sum === null || (relation === 'gelijk' ? sum === 0 : sum <= 0)) return [];
      const rule = { nl: `niet waar: ${text}`, en: `does not hold: ${text}` };
      return [broken(id ?? 'I0', measure.id, { keys: row.keys, rule })];
    }),
  );
}
