/** `drawn` balls are taken from `pool`, of which `marked` are marked. */
export interface Urn {
  readonly marked: number;
  readonly pool: number;
  readonly drawn: number;
}

/**
 * How many of the drawn balls are marked, at random: inversion that starts at the most likely number and
 * walks outwards, so that a draw takes about as many steps as the standard deviation.
 */
export function drawHypergeometric(
  { marked, pool, drawn }: Urn,
  { random, logFactorial }: { readonly random: () => number; readonly logFactorial: Float64Array },
): number {
  const lowest = Math.max(0, drawn + marked - pool);
  const highest = Math.min(drawn, marked);
  if (lowest === highest) return lowest;
  const choose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const mode = Math.min(highest, Math.floor(((drawn + 1) * (marked + 1)) / (pool + 2)));
  const start = Math.exp(choose(marked, mode) + choose(pool - marked, drawn - mode) - choose(pool, drawn));
  let left = random() - start;
  let [down, up, pDown, pUp] = [mode, mode, start, start];
  while (left >= 0 && (down > lowest || up < highest)) {
    if (up < highest) {
      pUp *= ((marked - up) * (drawn - up)) / ((up + 1) * (pool - marked - drawn + up + 1));
      up += 1;
      left -= pUp;
      if (left < 0) return up;
    }
    if (down > lowest) {
      pDown *= (down * (pool - marked - drawn + down)) / ((marked - down + 1) * (drawn - down + 1));
      down -= 1;
      left -= pDown;
      if (left < 0) return down;
    }
  }
  return mode;
}
