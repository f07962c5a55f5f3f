import { elements, type XmlNode } from './parse-xml.ts';
import type { Book } from './read-book.ts';

/** How a cell looks. */
export interface BookStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly font: string;
  /** `FFrrggbb`, or undefined for the colour of the theme (black). */
  readonly colour: string | undefined;
  readonly fill: string | undefined;
  readonly verticalAlign: string | undefined;
  readonly format: string;
  readonly horizontal: string | undefined;
  readonly wrap: boolean;
  readonly rotation: string | undefined;
  /** `Normal`, `Heading 1`. */
  readonly named: string | undefined;
}

const BUILT_IN: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
};

const READ = new WeakMap<XmlNode, Map<number, BookStyle>>();

/** The look that number `index` of the cell formats gives. */
export function styleOf({ styles }: Book, index: number): BookStyle {
  const known = READ.get(styles) ?? new Map<number, BookStyle>();
  READ.set(styles, known);
  const style = known.get(index) ?? readStyle(styles, index);
  known.set(index, style);
  return style;
}

function readStyle(styles: XmlNode, index: number): BookStyle {
  const xf = list(styles, 'cellXfs')[index]!;
  const font = list(styles, 'fonts')[Number(xf.attributes['fontId'])]!;
  const fill = list(styles, 'fills')[Number(xf.attributes['fillId'])]!;
  const alignment = xf.children.find((child) => child.name === 'alignment')?.attributes ?? {};
  const formats = new Map(
    elements(styles, 'numFmt').map((node) => [node.attributes['numFmtId'], node.attributes['formatCode']!]),
  );
  const value = (name: string): string | undefined =>
    font.children.find((child) => child.name === name)?.attributes['val'];
  const has = (name: string): boolean => font.children.some((child) => child.name === name);
  const format = xf.attributes['numFmtId']!;
  return {
    bold: has('b'),
    italic: has('i'),
    size: Number(value('sz')),
    font: value('name') ?? '',
    colour: font.children.find((child) => child.name === 'color')?.attributes['rgb'],
    fill: elements(fill, 'fgColor')[0]?.attributes['rgb'],
    verticalAlign: value('vertAlign'),
    format: formats.get(format) ?? BUILT_IN[format] ?? `built in ${format}`,
    horizontal: alignment['horizontal'],
    wrap: alignment['wrapText'] === '1',
    rotation: alignment['textRotation'],
    named: elements(styles, 'cellStyle').find((node) => node.attributes['xfId'] === xf.attributes['xfId'])
      ?.attributes['name'],
  };
}

function list(styles: XmlNode, name: string): readonly XmlNode[] {
  return elements(styles, name)[0]!.children;
}
