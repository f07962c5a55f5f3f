import { expect, test } from 'vitest';
import { slimDrawing } from '../../../src/render/page/slim-drawing.ts';
import { SAMPLES } from '../chart/sample-plots.ts';
import { drawingsOf, pageDocument } from './page-document.ts';

const drawings = await drawingsOf(pageDocument('nl'));
/** What Vega writes at every element although it goes without saying. */
const NOISE =
  / (?:class="[^"]*"|font-weight="400"|text-anchor="start"|opacity="1"|stroke-dasharray="1,0"|transform="translate\(0,0\)"|pointer-events="none")/g;
const words = (svg: string) => [...svg.matchAll(/>([^<>\n]+)</g)].map(([, word]) => word);
const shapes = (svg: string) => svg.match(/<(?:path|line|rect|circle)[^>]*d="[^"]/g)?.length ?? 0;
const numbers = (svg: string) =>
  [...svg.replace(/ font-family="[^"]*"/g, '').matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) =>
    (tag.match(/(?<=[\s"(,])-?\d+(?:\.\d+)?/g) ?? []).map(Number),
  );

test.each(SAMPLES.map(({ id }) => id))('leaves every word and shape of %s where it is', (id) => {
  const [whole, slim] = [drawings.get(id)!.wide.replace(NOISE, ''), slimDrawing(drawings.get(id)!.wide)];
  expect(words(slim)).toEqual(words(whole));
  expect(shapes(slim)).toBe(shapes(whole));
  expect(slim.length).toBeLessThan(drawings.get(id)!.wide.length * 0.85);
  const [before, after] = [numbers(whole), numbers(slim)];
  expect(after).toHaveLength(before.length);
  expect(Math.max(...after.map((number, i) => Math.abs(number - before[i]!)))).toBeLessThanOrEqual(
    0.005 + 1e-9,
  );
});

test('says once which typeface the words have, and keeps another one', () => {
  const svg = '<svg font-family="A"><text font-family="A">a</text><text font-family="B">b</text></svg>';
  expect(slimDrawing(svg)).toBe('<svg font-family="A"><text>a</text><text font-family="B">b</text></svg>');
});

test('leaves decimals in words alone', () => {
  expect(slimDrawing('<text x="1.23456">1.23456</text>')).toBe('<text x="1.23">1.23456</text>');
});
