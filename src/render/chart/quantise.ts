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
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const colours = Uint32Array.from({ length: width * height }, (_, at) => view.getUint32(4 * at) >>> 8);
  const ranked = rank(colours);
  const palette = ranked.slice(0, MOST).map(channels);
  const places = new Map(
    ranked.map((colour, place) => [colour, place < MOST ? place : nearest(channels(colour), palette)]),
  );
  const indexes = new Uint8Array(colours.length);
  let last = -1;
  let place = 0;
  for (const [at, colour] of colours.entries()) {
    if (colour !== last) place = places.get(colour)!;
    last = colour;
    indexes[at] = place;
  }
  return { palette, indexes };
}

/** Each colour once, the most used first. */
function rank(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  let last = -1;
  let run = 0;
  for (const colour of colours) {
    if (colour !== last && run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
    run = colour === last ? run + 1 : 1;
    last = colour;
  }
  if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  return [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([colour]) => colour);
}

function channels(colour: number): Rgb {
  return [colour >>> 16, (colour >>> 8) & 0xff, colour & 0xff];
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
