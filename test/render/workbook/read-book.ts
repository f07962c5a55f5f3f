import { strFromU8, unzipSync } from 'fflate';
import { allText, elements, parseXml, type XmlNode } from './parse-xml.ts';

export interface BookCell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  /** Number for a number cell, text for a text cell, undefined for a cell with a format only. */
  readonly value: string | number | undefined;
  readonly raw: string | undefined;
  readonly style: number;
  readonly formula: boolean;
}

export interface BookTable {
  readonly name: string;
  readonly xml: XmlNode;
  readonly headers: readonly string[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface BookSheet {
  readonly name: string;
  readonly state: string;
  readonly path: string;
  readonly xml: XmlNode;
  readonly cells: readonly BookCell[];
  /** The same cells by row and column: `3,1`. */
  readonly places: ReadonlyMap<string, BookCell>;
  readonly tables: readonly BookTable[];
  readonly drawing: XmlNode | undefined;
  readonly rels: ReadonlyMap<string, XmlNode>;
}

/** A workbook as a checker sees it: parts, parsed, and sheets with their cells. */
export interface Book {
  readonly bytes: Uint8Array;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly xml: ReadonlyMap<string, XmlNode>;
  readonly workbook: XmlNode;
  readonly styles: XmlNode;
  readonly strings: readonly string[];
  readonly sheets: readonly BookSheet[];
}

/** Unzips and parses a workbook. Throws when a part is not XML. */
export function readBook(bytes: Uint8Array): Book {
  const files = unzipSync(bytes);
  const xml = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, data]) => [path, parseXml(strFromU8(data))]),
  );
  const workbook = xml.get('xl/workbook.xml')!;
  const strings = elements(xml.get('xl/sharedStrings.xml')!, 'si').map(allText);
  const rels = relationsOf(xml, 'xl/workbook.xml');
  const sheets = elements(workbook, 'sheet').map((sheet) =>
    readSheet(xml, sheet, {
      path: targetOf('xl/workbook.xml', rels.get(sheet.attributes['r:id']!)!),
      strings,
    }),
  );
  return { bytes, files, xml, workbook, styles: xml.get('xl/styles.xml')!, strings, sheets };
}

/** The relationships of a part, by id. */
export function relationsOf(xml: ReadonlyMap<string, XmlNode>, path: string): ReadonlyMap<string, XmlNode> {
  const file = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const node = xml.get(file);
  return new Map((node?.children ?? []).map((relation) => [relation.attributes['Id']!, relation]));
}

/** The path a relationship points at. */
export function targetOf(path: string, relation: XmlNode): string {
  const target = relation.attributes['Target']!;
  if (target.startsWith('/')) return target.slice(1);
  return new URL(target, `file:///${path}`).pathname.slice(1);
}

/** `C12` as column 3, row 12. */
function position(ref: string): { readonly column: number; readonly row: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(ref)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits) };
}

function readSheet(
  xml: ReadonlyMap<string, XmlNode>,
  entry: XmlNode,
  { path, strings }: { readonly path: string; readonly strings: readonly string[] },
): BookSheet {
  const rels = relationsOf(xml, path);
  const root = xml.get(path)!;
  const linked = (name: string): readonly XmlNode[] =>
    elements(root, name).flatMap((node) => {
      const relation = rels.get(node.attributes['r:id']!);
      return relation === undefined ? [] : (xml.get(targetOf(path, relation)) ?? []);
    });
  const cells = elements(root, 'c').map((cell) => readCell(cell, strings));
  return {
    name: entry.attributes['name']!,
    state: entry.attributes['state'] ?? 'visible',
    path,
    xml: root,
    cells,
    places: new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell])),
    tables: linked('tablePart').map(readTable),
    drawing: linked('drawing')[0],
    rels,
  };
}

function readCell(node: XmlNode, strings: readonly string[]): BookCell {
  const ref = node.attributes['r']!;
  const raw = node.children.find((child) => child.name === 'v')?.text;
  const isText = node.attributes['t'] === 's';
  return {
    ref,
    ...position(ref),
    raw,
    value: raw === undefined ? undefined : isText ? strings[Number(raw)] : Number(raw),
    style: Number(node.attributes['s'] ?? 0),
    formula: node.children.some((child) => child.name === 'f'),
  };
}

function readTable(xml: XmlNode): BookTable {
  const [from, to] = xml.attributes['ref']!.split(':').map(position);
  return {
    name: xml.attributes['displayName']!,
    xml,
    headers: elements(xml, 'tableColumn').map((column) => column.attributes['name']!),
    top: from!.row,
    bottom: to!.row,
    left: from!.column,
    right: to!.column,
  };
}
