/** A distribution function minus the wanted probability, its slope, and where the root lies. */
export interface Inversion {
  /** Grows with x; 0 at the quantile. */
  readonly excess: (x: number) => number;
  readonly density: (x: number) => number;
  readonly low: number;
  readonly high: number;
  readonly start: number;
}

const MAX_STEPS = 400;

/** The x where `excess` is 0, by Newton steps that are kept inside the bracket; a step outside halves it. */
export function invertDistribution({ excess, density, start, ...bracket }: Inversion): number {
  let { low, high } = bracket;
  let x = Math.min(Math.max(start, low), high);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const over = excess(x);
    if (over === 0) return x;
    if (over < 0) low = x;
    else high = x;
    const newton = x - over / density(x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}
