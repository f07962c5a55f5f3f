/** Column totals in the order they are filled, and what each row still lacks; a table is filled column by column. */
export interface Completions {
  /** Every way to spread column `column` over rows that lack `rest`. */
  readonly fillings: (column: number, rest: readonly number[]) => readonly (readonly number[])[];
  /** Highest and lowest sum of -ln x! over the cells that columns `column` and on can still get. */
  readonly range: (column: number, rest: readonly number[]) => readonly [number, number];
  /** ln of the sum of prod 1/x! over all ways to fill columns `column` and on (Vandermonde). */
  readonly logMass: (column: number, rest: readonly number[]) => number;
}

/** What can follow a partly filled table with these column totals; results are remembered per state. */
export function tableCompletions(columns: readonly number[], logFactorial: Float64Array): Completions {
  const ranges = columns.map(() => new Map<string, readonly [number, number]>());
  const fillings = (column: number, rest: readonly number[]) => spread(columns[column]!, rest);
  const range = (column: number, rest: readonly number[]): readonly [number, number] => {
    if (column === columns.length) return [0, 0];
    const key = rest.join();
    const known = ranges[column]!.get(key);
    if (known) return known;
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (const filling of fillings(column, rest)) {
      const own = logWeight(filling, logFactorial);
      const [high, low] = range(column + 1, minus(rest, filling));
      highest = Math.max(highest, own + high);
      lowest = Math.min(lowest, own + low);
    }
    ranges[column]!.set(key, [highest, lowest]);
    return [highest, lowest];
  };
  const columnLogs = columns.map((_, j) => columns.slice(j).reduce((sum, c) => sum + logFactorial[c]!, 0));
  const logMass = (column: number, rest: readonly number[]) =>
    logFactorial[rest.reduce((sum, r) => sum + r, 0)]! +
    logWeight(rest, logFactorial) -
    (columnLogs[column] ?? 0);
  return { fillings, range, logMass };
}

/** ln of prod 1/x! over these cells. */
export function logWeight(cells: readonly number[], logFactorial: Float64Array): number {
  return cells.reduce((sum, x) => sum - logFactorial[x]!, 0);
}

/** Per cell what is left after taking `used` away. */
export function minus(rest: readonly number[], used: readonly number[]): readonly number[] {
  return rest.map((r, i) => r - used[i]!);
}

function spread(total: number, room: readonly number[]): readonly (readonly number[])[] {
  const [first = 0, ...others] = room;
  if (others.length === 0) return total <= first ? [[total]] : [];
  const left = others.reduce((sum, r) => sum + r, 0);
  const ways: (readonly number[])[] = [];
  for (let x = Math.max(0, total - left); x <= Math.min(first, total); x += 1)
    for (const tail of spread(total - x, others)) ways.push([x, ...tail]);
  return ways;
}
