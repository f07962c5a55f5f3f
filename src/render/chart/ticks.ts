/** Ends of a share axis: few of them, so that the charts of two years have the same axis. */
const SHARE_TICKS: readonly (readonly number[])[] = [
  [0, 0.05, 0.1],
  [0, 0.05, 0.1, 0.15, 0.2, 0.25],
  [0, 0.1, 0.2, 0.3, 0.4, 0.5],
  [0, 0.25, 0.5, 0.75],
];
const WHOLE: readonly number[] = [0, 0.25, 0.5, 0.75, 1];
const STEPS = [1, 2, 5];

/** Ticks from 0 to the first end that holds the largest share: 10, 25, 50, 75 or 100 %. */
export function shareTicks(largest: number): readonly number[] {
  return SHARE_TICKS.find((ticks) => ticks.at(-1)! >= largest) ?? WHOLE;
}

/** From two to four ticks at whole numbers, from 0 to at least the largest count. */
export function countTicks(largest: number): readonly number[] {
  for (let power = 1; ; power *= 10) {
    const step = STEPS.map((digit) => digit * power).find((size) => size * 3 >= largest);
    if (step === undefined) continue;
    const count = Math.max(1, Math.ceil(largest / step));
    return Array.from({ length: count + 1 }, (_, index) => index * step);
  }
}
