import type { Equation } from './linear-system.ts';

/** A row of the matrix: cell number to coefficient modulo the prime; never zero. */
type Row = Map<number, number>;

/**
 * Which unknown cells follow from the known ones by adding and subtracting equations: each with the known
 * cells it follows from. Gauss-Jordan elimination over the unknowns modulo `prime` (below 2^26, so that a
 * product stays exact); a coefficient that vanishes by accident in one prime does not in another.
 */
export function determinedCells(
  equations: readonly Equation[],
  isUnknown: (cell: number) => boolean,
  prime: number,
): ReadonlyMap<number, readonly number[]> {
  const pivots = new Map<number, Row>();
  const holders = new Map<number, Set<number>>();
  for (const equation of equations) {
    const row: Row = new Map(equation.map(({ cell, sign }) => [cell, sign === 1 ? 1 : prime - 1]));
    for (const cell of [...row.keys()]) {
      const pivot = pivots.get(cell);
      if (pivot !== undefined) subtract(row, { pivot, cell }, prime);
    }
    const lead = leadOf(row, isUnknown);
    if (lead === undefined) continue;
    scale(row, inverse(row.get(lead)!, prime), prime);
    for (const other of holders.get(lead) ?? []) {
      const changed = pivots.get(other)!;
      subtract(changed, { pivot: row, cell: lead }, prime);
      note(changed, other, { isUnknown, holders });
    }
    holders.delete(lead);
    pivots.set(lead, row);
    note(row, lead, { isUnknown, holders });
  }
  return new Map(
    [...pivots].flatMap(([lead, row]) => {
      const rest = [...row.keys()].filter((cell) => cell !== lead);
      return rest.some(isUnknown) ? [] : [[lead, rest] as const];
    }),
  );
}

/** Keeps per unknown which pivot rows may hold it; rows that no longer do are harmless. */
function note(
  row: Row,
  lead: number,
  { isUnknown, holders }: { isUnknown: (cell: number) => boolean; holders: Map<number, Set<number>> },
): void {
  for (const cell of row.keys()) {
    if (cell === lead || !isUnknown(cell)) continue;
    const known = holders.get(cell);
    if (known === undefined) holders.set(cell, new Set([lead]));
    else known.add(lead);
  }
}

/** The unknown to solve this row for: the lowest cell, so that the result has one order. */
function leadOf(row: Row, isUnknown: (cell: number) => boolean): number | undefined {
  let lead: number | undefined;
  for (const cell of row.keys()) if (isUnknown(cell) && (lead === undefined || cell < lead)) lead = cell;
  return lead;
}

/** Makes the coefficient of `cell` zero by subtracting a multiple of the pivot row. */
function subtract(row: Row, { pivot, cell }: { pivot: Row; cell: number }, prime: number): void {
  const factor = row.get(cell);
  if (factor === undefined) return;
  for (const [other, coefficient] of pivot) {
    const left = ((row.get(other) ?? 0) + (prime - factor) * coefficient) % prime;
    if (left === 0) row.delete(other);
    else row.set(other, left);
  }
}

function scale(row: Row, factor: number, prime: number): void {
  for (const [cell, coefficient] of row) row.set(cell, (coefficient * factor) % prime);
}

/** The multiplicative inverse by the extended Euclidean algorithm. */
function inverse(value: number, prime: number): number {
  let [r, next, s, t] = [prime, value, 0, 1];
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [s, t] = [t, s - quotient * t];
  }
  return ((s % prime) + prime) % prime;
}
