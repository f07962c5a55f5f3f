/** v' M^-1 v for a symmetric positive definite M, by Gaussian elimination; the arguments are left as they are. */
export function quadraticForm(vector: readonly number[], matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  let sum = 0;
  for (const [i, pivot] of rows.entries()) {
    // With M = L D L', what is left of v at the pivot is (L^-1 v)_i and the pivot itself is D_i.
    sum += pivot.at(-1)! ** 2 / pivot[i]!;
    for (const row of rows.slice(i + 1)) {
      const factor = row[i]! / pivot[i]!;
      for (let j = i; j < row.length; j += 1) row[j]! -= factor * pivot[j]!;
    }
  }
  return sum;
}
