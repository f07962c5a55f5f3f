/** Pixels of four bytes, red, green, blue and opacity, row by row. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** A bitmap as numbers of colours in a palette. */
export interface Indexed {
  readonly palette: readonly Rgb[];
  readonly indexes: Uint8Array;
}

const MOST = 256;

/** The 256 most used colours, and for each pixel the nearest of them; exact where there are no more than that. */
export function quantise({ width, height, pixels }: Bitmap): Indexed {
  const colours = new Uint32Array(pixels.slice().buffer, 0, width * height);
  const ranked = rank(colours);
  const palette = ranked.slice(0, MOST).map(channels);
  const places = new Map(
    ranked.map((colour, place) => [colour, place < MOST ? place : nearest(channels(colour), palette)]),
  );
  const indexes = new Uint8Array(colours.length);
  let last = -1;
  let place = 0;
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at]!;
    if (colour !== last) place = places.get(colour)!;
    last = colour;
    indexes[at] = place;
  }
  return { palette, indexes };
}

/** Each colour once, the most used first; runs of one colour are counted at once. */
function rank(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= colours.length; at += 1) {
    const colour = colours[start]!;
    if (at < colours.length && colours[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([colour]) => colour);
}

/** A pixel as four bytes read from the lowest: red first. */
function channels(colour: number): Rgb {
  return [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff];
}

function nearest([red, green, blue]: Rgb, palette: readonly Rgb[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, [r, g, b]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
