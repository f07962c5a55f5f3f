import type { Equation, LinearSystem, SystemCell } from '../../src/protect/linear-system.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import type { Solver } from '../../src/solver/highs.ts';

const { k } = POLICY_EXTERN;

/** Two by three with its margins: cell 4r + c, the last row and column being totals. */
export function tableSystem(inner: readonly (readonly number[])[]): LinearSystem {
  const rows = inner.map((row) => [...row, row.reduce((sum, n) => sum + n, 0)]);
  const all = [...rows, rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 0))];
  const cells = all.flatMap((row, r) =>
    row.map((value, c): SystemCell => {
      const level = Number(r === 2) + Number(c === 3);
      return { key: `r${r}c${c}`, value, persons: value, kind: 'getoond', level };
    }),
  );
  const sum = (total: number, parts: readonly number[]): Equation => [
    { cell: total, sign: 1 },
    ...parts.map((cell) => ({ cell, sign: -1 as const })),
  ];
  const equations = [
    ...[0, 1, 2].map((r) => sum(4 * r + 3, [4 * r, 4 * r + 1, 4 * r + 2])),
    ...[0, 1, 2, 3].map((c) => sum(8 + c, [c, 4 + c])),
  ];
  return { cells, equations };
}

/** Whole-number bounds of every small cell, asked one by one. */
export function isSafe(system: LinearSystem, hidden: ReadonlySet<number>, solver: Solver): boolean {
  return system.cells.every(
    ({ value }, cell) => value === 0 || value >= k || spreadOf(system, { hidden, cell }, solver) >= k,
  );
}

/** How far apart the least and the most of a cell are in whole numbers, for who knows one hidden cell. */
export function spreadOf(
  { cells, equations }: LinearSystem,
  {
    hidden,
    cell,
    given,
  }: { readonly hidden: ReadonlySet<number>; readonly cell: number; readonly given?: number },
  solver: Solver,
): number {
  const isUnknown = (i: number) => hidden.has(i) && i !== given;
  const [low, high] = (['min', 'max'] as const).map(
    (sense) =>
      solver.solve({
        lower: cells.map(({ value }, i) => (isUnknown(i) ? 0 : value)),
        upper: cells.map(({ value }, i) => (isUnknown(i) ? 1000 : value)),
        rows: equations.map((terms) => ({
          form: terms.map(({ cell: column, sign }) => ({ column, coefficient: sign })),
          lower: 0,
          upper: 0,
        })),
        objective: [{ column: cell, coefficient: 1 }],
        sense,
        integer: true,
      }).objective,
  );
  return Math.round(high!) - Math.round(low!);
}
