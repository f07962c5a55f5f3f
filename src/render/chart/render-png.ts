import { encodePng } from './encode-png.ts';
import { fontFile } from './font-files.ts';

const ZOOM = 2;
const FAMILY = 'Source Sans 3';

/** Draws an SVG of ours as PNG, two pixels for each of its own, with the bundled fonts and no others. Its page must be filled. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile(400), fontFile(600)],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  });
  const { width, height, pixels } = picture.render();
  return encodePng({ width, height, pixels });
}
