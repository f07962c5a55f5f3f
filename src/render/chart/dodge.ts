/** Something of `size` px that wants to have its middle at `wanted`. */
export interface Wish {
  readonly wanted: number;
  readonly size: number;
}

/**
 * Middles for things side by side on a line of `room` px: none overlap, none leaves the line where the room
 * allows it, the order is that of the wishes, and the moves are the least possible (squared). Pooled adjacent
 * violators: Barlow, Bartholomew, Bremner and Brunk (1972), chapter 1, within bounds.
 */
export function dodge(wishes: readonly Wish[], room: number): readonly number[] {
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => wishes[a]!.wanted - wishes[b]!.wanted || a - b);
  const offsets = offsetsOf(order.map((index) => wishes[index]!.size));
  const free = pooled(order.map((index, place) => wishes[index]!.wanted - offsets[place]!));
  const low = (wishes[order[0] ?? 0]?.size ?? 0) / 2;
  const high = room - (wishes[order.at(-1) ?? 0]?.size ?? 0) / 2 - (offsets.at(-1) ?? 0);
  const middles: number[] = [];
  for (const [place, index] of order.entries()) {
    middles[index] = Math.max(low, Math.min(high, free[place]!)) + offsets[place]!;
  }
  return middles;
}

/** How far each middle lies from the first when all touch. */
function offsetsOf(sizes: readonly number[]): readonly number[] {
  let offset = 0;
  return sizes.map((size, place) => {
    offset += place === 0 ? 0 : (sizes[place - 1]! + size) / 2;
    return offset;
  });
}

/** The nearest sequence that never falls. */
function pooled(values: readonly number[]): readonly number[] {
  const blocks: { sum: number; length: number }[] = [];
  for (const value of values) {
    let block = { sum: value, length: 1 };
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, length: last.length + block.length };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array.from({ length: block.length }, () => mean(block)));
}

function mean({ sum, length }: { readonly sum: number; readonly length: number }): number {
  return sum / length;
}
