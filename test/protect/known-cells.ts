/** A total followed by its parts. */
export type Sum = readonly string[];

/**
 * Which unknown cells a reader can work out: those whose unit vector lies in the row space of the sums over
 * the unknown cells. Whole-number elimination with bigints (no rounding, no prime), sharing nothing with
 * the code it checks.
 */
export function knownCells(sums: readonly Sum[], shown: ReadonlySet<string>): ReadonlySet<string> {
  const unknown = [...new Set(sums.flat())].filter((cell) => !shown.has(cell));
  const rows = sums.map((sum) =>
    unknown.map((cell) =>
      BigInt(sum.reduce((n, name, i) => (name === cell ? n + (i === 0 ? 1 : -1) : n), 0)),
    ),
  );
  const basis = echelon(rows);
  return new Set(
    unknown.filter((_, i) =>
      isSpanned(
        unknown.map((__, j) => (i === j ? 1n : 0n)),
        basis,
      ),
    ),
  );
}

/** Rows in echelon form: each starts later than the one before. */
function echelon(rows: readonly (readonly bigint[])[]): readonly (readonly bigint[])[] {
  const basis: (readonly bigint[])[] = [];
  for (const row of rows) {
    const rest = reduce(row, basis);
    if (rest.some((x) => x !== 0n)) {
      basis.push(rest);
      basis.sort((a, b) => lead(a) - lead(b));
    }
  }
  return basis;
}

function isSpanned(row: readonly bigint[], basis: readonly (readonly bigint[])[]): boolean {
  return reduce(row, basis).every((x) => x === 0n);
}

function reduce(row: readonly bigint[], basis: readonly (readonly bigint[])[]): readonly bigint[] {
  return basis.reduce<readonly bigint[]>((rest, pivot) => {
    const i = lead(pivot);
    if (rest[i] === 0n) return rest;
    return simplify(rest.map((x, j) => x * pivot[i]! - pivot[j]! * rest[i]!));
  }, row);
}

function simplify(row: readonly bigint[]): readonly bigint[] {
  const divisor = row.reduce((a, b) => gcd(a, b < 0n ? -b : b), 0n);
  return divisor <= 1n ? row : row.map((x) => x / divisor);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function lead(row: readonly bigint[]): number {
  return row.findIndex((x) => x !== 0n);
}
