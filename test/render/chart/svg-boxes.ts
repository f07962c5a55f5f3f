import { textWidth } from '../../../src/render/chart/text-width.ts';

/** A line of text as it stands in the picture, in px from its top left corner. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of the letters above and below the baseline, as a part of the font size. */
const ASCENT = 0.72;
const DESCENT = 0.2;

/** Every visible line of text in an SVG of ours, placed by the transforms around it. */
export function textBoxes(svg: string): readonly TextBox[] {
  const boxes: TextBox[] = [];
  const offsets: (readonly [number, number])[] = [[0, 0]];
  for (const [, close, name, attributes, selfClosing, text] of svg.matchAll(
    /<(\/?)(g|text)\b([^>]*?)(\/?)>([^<]*)/g,
  )) {
    if (name === 'g' && close) offsets.pop();
    else if (name === 'g' && !selfClosing) offsets.push(moved(offsets.at(-1)!, attributes!));
    else if (name === 'text' && !close && text !== '')
      boxes.push(boxOf(unescapeXml(text!), attributes!, offsets.at(-1)!));
  }
  return boxes;
}

/** Pairs of texts that touch each other. */
export function overlaps(boxes: readonly TextBox[]): readonly (readonly [string, string])[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.text, b.text] as const),
  );
}

/** Texts that reach outside the picture. */
export function outside(svg: string): readonly string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
  return textBoxes(svg)
    .filter((box) => box.left < 0 || box.top < 0 || box.right > width! || box.bottom > height!)
    .map((box) => box.text);
}

function boxOf(text: string, attributes: string, offset: readonly [number, number]): TextBox {
  const size = Number.parseFloat(attribute(attributes, 'font-size') ?? '0');
  const weight = attribute(attributes, 'font-weight') === '600' ? 600 : 400;
  const width = textWidth(text, size, weight);
  const [x, y] = moved(offset, attributes);
  const left =
    x +
    Number(attribute(attributes, 'x') ?? 0) -
    width * { end: 1, middle: 0.5, start: 0 }[anchorOf(attributes)];
  const baseline = y + Number(attribute(attributes, 'y') ?? 0);
  return {
    text,
    size,
    left,
    right: left + width,
    top: baseline - ASCENT * size,
    bottom: baseline + DESCENT * size,
  };
}

function anchorOf(attributes: string): 'start' | 'middle' | 'end' {
  const anchor = attribute(attributes, 'text-anchor');
  return anchor === 'end' || anchor === 'middle' ? anchor : 'start';
}

function moved([x, y]: readonly [number, number], attributes: string): readonly [number, number] {
  const shift = /translate\((-?[\d.e-]+),\s*(-?[\d.e-]+)\)/.exec(attribute(attributes, 'transform') ?? '');
  return shift ? [x + Number(shift[1]), y + Number(shift[2])] : [x, y];
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
