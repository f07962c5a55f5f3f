import { addCharts, type ChartFrame } from './chart-frame.ts';
import { type PictureText, repairDrawing } from './drawing-part.ts';
import { pack, unpack } from './package-parts.ts';
import { repairSheet } from './sheet-part.ts';
import { type HeadingStyle, repairStyles } from './styles-part.ts';
import { repairTable, type TableText } from './table-part.ts';

/** What the library could not write, and the repair adds. */
export interface Additions {
  /** `<font>` of an unformatted cell; column widths are counted in its digits. */
  readonly defaultFont: string;
  readonly headings: readonly HeadingStyle[];
  readonly tables: ReadonlyMap<string, TableText>;
  /** Per sheet that has pictures, in sheet order: the texts of its pictures. */
  readonly pictures: readonly (readonly PictureText[])[];
  /** Charts that Excel draws, on the last sheet that has pictures. */
  readonly charts?: readonly ChartFrame[];
}

/** Turns what exceljs 4.4.0 wrote into a workbook that is valid, accessible and the same bytes every time. */
export function repairWorkbook(bytes: Uint8Array, additions: Additions): Uint8Array {
  const parts = unpack(bytes);
  const xml = new Map(parts.xml);
  for (const [path, text] of parts.xml) {
    const n = Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
    if (path === 'xl/styles.xml') {
      xml.set(path, repairStyles(text, additions.defaultFont, additions.headings));
    } else if (path.startsWith('xl/tables/')) xml.set(path, repairTable(text, additions.tables));
    else if (/^xl\/drawings\/drawing\d+\.xml$/.test(path)) {
      xml.set(path, repairDrawing(text, additions.pictures[n - 1] ?? []));
    } else if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) replaceSheet(xml, path, n);
  }
  if (additions.charts !== undefined && additions.charts.length > 0) {
    const drawing = `xl/drawings/drawing${additions.pictures.length}.xml`;
    addCharts(xml, drawing, additions.charts);
  }
  return pack({ xml, binary: parts.binary });
}

function replaceSheet(xml: Map<string, string>, path: string, n: number): void {
  const relsPath = path.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
  const { sheet, rels } = repairSheet({ sheet: xml.get(path)!, rels: xml.get(relsPath) }, n);
  xml.set(path, sheet);
  if (rels === undefined) xml.delete(relsPath);
  else xml.set(relsPath, rels);
}
