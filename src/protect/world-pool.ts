/** Another population that fits everything shown: per cell how much it differs from the true one. */
export type World = ReadonlyMap<number, number>;

/** Differences from the true value that known worlds show to be possible; 0 is always among them. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** The worlds found so far, each usable while none of the cells in which it differs is shown. */
export interface WorldPool {
  /** `whole`: the world consists of whole numbers and satisfies every equation exactly. */
  add(world: World, whole: boolean): void;
  /** The cell is shown from now on. */
  block(cell: number): void;
  /** The cell is no longer shown. */
  free(cell: number): void;
  spread(cell: number, options?: SpreadOptions): Spread;
}

interface SpreadOptions {
  /** Whole worlds only: proof instead of likelihood. */
  readonly whole?: boolean;
  /** Only worlds in which this cell has its true value. */
  readonly given?: number | undefined;
}

interface Kept {
  readonly world: World;
  readonly whole: boolean;
  blocked: number;
}

/** An empty pool over `size` cells, of which those that `isShown` are shown. */
export function worldPool(size: number, isShown: (cell: number) => boolean): WorldPool {
  const shown = Array.from({ length: size }, (_, cell) => isShown(cell));
  const worldsAt: Kept[][] = Array.from({ length: size }, () => []);
  return {
    add: (world, whole) => {
      let blocked = 0;
      for (const cell of world.keys()) if (shown[cell]) blocked += 1;
      const kept = { world, whole, blocked };
      for (const cell of world.keys()) worldsAt[cell]!.push(kept);
    },
    block: (cell) => {
      if (shown[cell]) return;
      shown[cell] = true;
      for (const kept of worldsAt[cell]!) kept.blocked += 1;
    },
    free: (cell) => {
      if (!shown[cell]) return;
      shown[cell] = false;
      for (const kept of worldsAt[cell]!) kept.blocked -= 1;
    },
    spread: (cell, options = {}) => spreadOf(worldsAt[cell]!, cell, options),
  };
}

function spreadOf(worlds: readonly Kept[], cell: number, { whole, given }: SpreadOptions): Spread {
  let low = 0;
  let high = 0;
  for (const { world, whole: isWhole, blocked } of worlds) {
    if (blocked > 0 || (whole === true && !isWhole) || (given !== undefined && world.has(given))) continue;
    const difference = world.get(cell)!;
    if (difference < low) low = difference;
    if (difference > high) high = difference;
  }
  return { low, high };
}
