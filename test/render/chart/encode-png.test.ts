import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { encodePng } from '../../../src/render/chart/encode-png.ts';
import { quantise } from '../../../src/render/chart/quantise.ts';

/** `size` x `size` pixels, each of a colour of its own up to `colours`. */
function bitmap(size: number, colours: number) {
  const pixels = new Uint8Array(4 * size * size);
  for (let at = 0; at < size * size; at += 1) {
    const colour = at % colours;
    pixels.set([colour % 256, Math.floor(colour / 256) * 40, 200, 255], 4 * at);
  }
  return { width: size, height: size, pixels };
}

/** The pixels of a PNG as another program reads them. */
function decoded(png: Uint8Array, size: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  return new Uint8Array(new Resvg(page).render().pixels);
}

describe('encodePng', () => {
  test('gives back every pixel where there are 256 colours or fewer', () => {
    const picture = bitmap(32, 256);
    expect(decoded(encodePng(picture), 32)).toEqual(picture.pixels);
  });

  test('moves only rare colours, to the nearest, where there are more', () => {
    const picture = bitmap(32, 260);
    const { palette, indexes } = quantise(picture);
    expect(palette).toHaveLength(256);
    const moved = [...indexes].filter((place, at) =>
      palette[place]!.some((channel, i) => channel !== picture.pixels[4 * at + i]),
    );
    expect(moved.length).toBeLessThanOrEqual(4 * 4);
    expect(moved.length).toBeGreaterThan(0);
  });

  test('gives the same bytes for the same pixels', () => {
    expect(encodePng(bitmap(20, 300))).toEqual(encodePng(bitmap(20, 300)));
  });
});
