type Rgb = readonly [number, number, number];

/** Linear RGB as seen without the green or without the red cones: Machado, Oliveira and Fernandes (2009), severity 1. */
const VISIONS: Readonly<Record<'deuteranopia' | 'protanopia', readonly Rgb[]>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** How far two `#RRGGBB` colours lie apart in CIE Lab (1976) for eyes of this kind; 2 is just seen. */
export function seenDifference(a: string, b: string, vision: keyof typeof VISIONS): number {
  const [first, second] = [a, b].map((colour) => lab(through(linearRgb(colour), VISIONS[vision])));
  return Math.hypot(...first!.map((value, i) => value - second![i]!));
}

function linearRgb(colour: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function through(rgb: Rgb, rows: readonly Rgb[]): Rgb {
  const [red, green, blue] = rows.map((row) => row.reduce((sum, factor, i) => sum + factor * rgb[i]!, 0));
  return [red!, green!, blue!];
}

/** sRGB (D65) to Lab. */
function lab([red, green, blue]: Rgb): Rgb {
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
  const [fx, fy, fz] = [x, y, z].map((t) =>
    t > 0.008856 ? Math.cbrt(Math.max(t, 0)) : 7.787 * t + 16 / 116,
  );
  return [116 * fy! - 16, 500 * (fx! - fy!), 200 * (fy! - fz!)];
}
