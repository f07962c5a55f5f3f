import { escapeXml } from '../../escape-xml.ts';

const EMU_PER_PIXEL = 9525;
const CHART_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Where a native chart stands in a drawing, and its texts. */
export interface ChartFrame {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Row of its upper edge, counted from 1, in column A. */
  readonly row: number;
  readonly width: number;
  readonly height: number;
  /** The chart itself, see `chartPart`. */
  readonly xml: string;
}

/** Adds native charts to a drawing that holds at least one picture: their parts, relationships and types. */
export function addCharts(xml: Map<string, string>, drawing: string, charts: readonly ChartFrame[]): void {
  const rels = drawing.replace('drawings/', 'drawings/_rels/').concat('.rels');
  charts.forEach((chart, i) => {
    const n = i + 1;
    const path = `xl/charts/chart${n}.xml`;
    xml.set(path, chart.xml);
    append(
      xml,
      rels,
      '</Relationships>',
      `<Relationship Id="rIdC${n}" Type="${CHART_TYPE}" Target="../charts/chart${n}.xml"/>`,
    );
    append(xml, drawing, '</xdr:wsDr>', frame(chart, n));
    append(
      xml,
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/${path}" ContentType="${CONTENT_TYPE}"/>`,
    );
  });
}

function append(xml: Map<string, string>, path: string, end: string, addition: string): void {
  const text = xml.get(path);
  if (text === undefined) throw new Error(`workbook: no part ${path} for a chart`);
  xml.set(
    path,
    text.replace(end, () => addition + end),
  );
}

function frame({ name, title, description, row, width, height }: ChartFrame, n: number): string {
  const texts = `name="${escapeXml(name)}" descr="${escapeXml(description)}" title="${escapeXml(title)}"`;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${1000 + n}" ${texts}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdC${n}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
