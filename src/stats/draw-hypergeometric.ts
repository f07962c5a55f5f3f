/** Where the random numbers come from, and ln x! of every whole number that is needed. */
export interface RandomSource {
  readonly random: () => number;
  readonly logFactorial: Float64Array;
}

/**
 * How many of `drawn` balls, taken from `pool` of which `marked` are marked, are marked, at random: inversion that
 * starts at the most likely number and walks outwards, so that a draw takes about as many steps as the
 * standard deviation. Numbers, not an object: it is called millions of times.
 */
export function drawHypergeometric(
  marked: number,
  pool: number,
  drawn: number,
  { random, logFactorial }: RandomSource,
): number {
  const lowest = Math.max(0, drawn + marked - pool);
  const highest = Math.min(drawn, marked);
  if (lowest === highest) return lowest;
  const others = pool - marked;
  const mode = Math.min(highest, Math.floor(((drawn + 1) * (marked + 1)) / (pool + 2)));
  const start = Math.exp(
    logChoose(marked, mode, logFactorial) +
      logChoose(others, drawn - mode, logFactorial) -
      logChoose(pool, drawn, logFactorial),
  );
  let left = random() - start;
  let down = mode;
  let up = mode;
  let pDown = start;
  let pUp = start;
  while (left >= 0 && (down > lowest || up < highest)) {
    if (up < highest) {
      pUp *= ((marked - up) * (drawn - up)) / ((up + 1) * (others - drawn + up + 1));
      up += 1;
      left -= pUp;
      if (left < 0) return up;
    }
    if (down > lowest) {
      pDown *= (down * (others - drawn + down)) / ((marked - down + 1) * (drawn - down + 1));
      down -= 1;
      left -= pDown;
      if (left < 0) return down;
    }
  }
  return mode;
}

function logChoose(n: number, k: number, logFactorial: Float64Array): number {
  return logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
}
