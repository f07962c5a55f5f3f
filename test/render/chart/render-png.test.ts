import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { renderChart } from '../../../src/render/chart/render-chart.ts';
import { renderPng } from '../../../src/render/chart/render-png.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { SAMPLES, WATERFALL } from './sample-plots.ts';

describe('renderPng', () => {
  test('draws two pixels for each of the picture', async () => {
    const { svg } = await renderChart(sealedContent(WATERFALL), 'nl');
    const png = Buffer.from(await renderPng(svg));
    const height = Number(/viewBox="0 0 760 (\d+)"/.exec(svg)![1]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1520, 2 * height]);
  });

  test.each(SAMPLES)('draws the letters of $id', async (plot) => {
    const { svg } = await renderChart(sealedContent(plot), 'nl');
    const words = svg.match(/<text[^>]*>[^<]*<\/text>/g)!;
    const wordless = svg.replace(/<text[^>]*>[^<]*<\/text>/g, '');
    const [whole, bare] = [darkPixels(await renderPng(svg)), darkPixels(await renderPng(wordless))];
    expect(whole - bare).toBeGreaterThan(40 * words.length);
  });

  test.each([400, 600])('draws letters of weight %d', async (weight) => {
    const png = await renderPng(
      page(`<text y="30" font-size="24" font-weight="${weight}" ${FAMILY}>Instroom</text>`),
    );
    expect(darkPixels(png)).toBeGreaterThan(500);
  });

  test('draws nothing on an empty page', async () => {
    expect(darkPixels(await renderPng(page('')))).toBe(0);
  });
});

const FAMILY = `font-family="'Source Sans 3', Arial, Helvetica, sans-serif"`;

function page(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/>${inside}</svg>`;
}

/** Counts the dark pixels of a page of ours by drawing the PNG once more. */
function darkPixels(png: Uint8Array): number {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const [width, height] = [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  return pixels.filter((value, index) => index % 4 === 0 && value < 100).length;
}
