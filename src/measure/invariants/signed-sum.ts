/** A count, or null where it cannot be observed yet. */
export type Cell = number | null;

export type Terms = readonly { readonly count: string; readonly sign: 1 | -1 }[];

/** The signed counts added up; null as soon as one of them cannot be observed. */
export function signedSum(terms: Terms, cell: (count: string) => Cell): Cell {
  return terms.reduce<Cell>((sum, { count, sign }) => {
    const value = cell(count);
    return sum === null || value === null ? null : sum + sign * value;
  }, 0);
}
