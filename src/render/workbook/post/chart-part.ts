import { escapeXml } from '../../escape-xml.ts';

/** Cells of a table and what they hold; null where a mark stands in place of a number. */
interface ChartCells<T> {
  /** `'Tabel_2a_stroombalans'!$B$9:$B$18`. */
  readonly ref: string;
  readonly values: readonly T[];
}

/** One row of columns, or one line. */
export interface ChartSeries {
  readonly name: ChartCells<string>;
  readonly values: ChartCells<number | null>;
  /** `#12436D`. */
  readonly colour: string;
  /** Colour of the numbers: on the columns when they are stacked, else beside them. */
  readonly ink: string;
}

/** A chart that Excel draws from cells, in one language. */
export interface ChartPart {
  readonly language: 'nl-BE' | 'en-GB';
  readonly title: string;
  readonly categories: ChartCells<string>;
  readonly columns: readonly ChartSeries[];
  readonly lines: readonly ChartSeries[];
  /** Columns are stacked to 100 %. */
  readonly stacked: boolean;
  /** Locale-neutral number format of the labels. */
  readonly format: string;
  readonly inks: {
    readonly strong: string;
    readonly normal: string;
    readonly grid: string;
    readonly axis: string;
  };
  readonly fontName: string;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** The two axes know each other by these numbers. */
const [CATEGORY_AXIS, VALUE_AXIS] = ['111111111', '222222222'];
/** In hundredths of a point. */
const TITLE_SIZE = 1400;
const LABEL_SIZE = 1000;

/** The XML of a chart: title, columns and lines bound to their cells, axes, legend; the cache repeats the cells. */
export function chartPart(chart: ChartPart): string {
  const columns = chart.columns.map((series, i) => columnSeries(chart, series, i)).join('');
  const lines = chart.lines
    .map((series, i) =>
      lineSeries(chart, series, { index: chart.columns.length + i, rank: chart.lines.length - 1 - i }),
    )
    .join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const grouping = chart.stacked ? 'percentStacked' : 'clustered';
  const overlap = chart.stacked ? '<c:overlap val="100"/>' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${chart.language}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${title(chart)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    columns === ''
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${columns}<c:gapWidth val="60"/>${overlap}${axes}</c:barChart>`,
    lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`,
    categoryAxis(chart),
    valueAxis(chart),
    `<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textStyle(chart, LABEL_SIZE, chart.inks.strong)}</c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fill('#FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`,
  ].join('');
}

function title({ title: text, language, fontName, inks }: ChartPart): string {
  const size = `sz="${TITLE_SIZE}" b="1"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${size}/></a:pPr>` +
    `<a:r><a:rPr lang="${language}" ${size}>${fill(inks.strong)}<a:latin typeface="${fontName}"/></a:rPr>` +
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function columnSeries(chart: ChartPart, series: ChartSeries, index: number): string {
  const look = `<c:spPr>${fill(series.colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  const place = chart.stacked ? 'ctr' : 'outEnd';
  return seriesPart(chart, series, { index, look, place, end: '' });
}

/** Lines differ in more than colour, the last one being whole: two of one meaning have one colour. */
const LINES = [
  { dash: 'solid', marker: 'diamond', place: 't' },
  { dash: 'sysDash', marker: 'circle', place: 'b' },
  { dash: 'sysDot', marker: 'square', place: 't' },
  { dash: 'lgDashDot', marker: 'triangle', place: 'b' },
] as const;

function lineSeries(
  chart: ChartPart,
  series: ChartSeries,
  { index, rank }: { readonly index: number; readonly rank: number },
): string {
  const { dash, marker, place } = LINES[rank % LINES.length]!;
  const line = `<a:ln w="31750" cap="rnd">${fill(series.colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
  const point = `<c:marker><c:symbol val="${marker}"/><c:size val="9"/><c:spPr>${fill('#FFFFFF')}<a:ln w="19050">${fill(series.colour)}</a:ln></c:spPr></c:marker>`;
  const look = `<c:spPr>${line}</c:spPr>${point}`;
  return seriesPart(chart, series, { index, look, place, end: '<c:smooth val="0"/>' });
}

function seriesPart(
  chart: ChartPart,
  { name, values, ink }: ChartSeries,
  at: { readonly index: number; readonly look: string; readonly place: string; readonly end: string },
): string {
  const labels =
    `<c:dLbls><c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textStyle(chart, LABEL_SIZE, ink)}<c:dLblPos val="${at.place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  return (
    `<c:ser><c:idx val="${at.index}"/><c:order val="${at.index}"/><c:tx>${textCells(name)}</c:tx>${at.look}${labels}` +
    `<c:cat>${textCells(chart.categories)}</c:cat><c:val>${numberCells(values, chart.format)}</c:val>${at.end}</c:ser>`
  );
}

function textCells({ ref, values }: ChartCells<string>): string {
  const points = values.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join('');
  return `<c:strRef><c:f>${escapeXml(ref)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache></c:strRef>`;
}

/** A cell with a mark has no point: nothing is drawn there. */
function numberCells({ ref, values }: ChartCells<number | null>, format: string): string {
  const points = values
    .map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

function categoryAxis(chart: ChartPart): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${fill(chart.inks.axis)}</a:ln></c:spPr>${textStyle(chart, LABEL_SIZE, chart.inks.strong)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

/** Starts at 0, and for stacked columns ends at 100 %, so that years can be compared. */
function valueAxis(chart: ChartPart): string {
  const bounds = `<c:scaling><c:orientation val="minMax"/>${chart.stacked ? '<c:max val="1"/>' : ''}<c:min val="0"/></c:scaling>`;
  const format = chart.stacked ? '0%' : chart.format;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${bounds}<c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${fill(chart.inks.grid)}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(chart, LABEL_SIZE, chart.inks.normal)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function textStyle({ language, fontName }: ChartPart, size: number, colour: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fill(colour)}<a:latin typeface="${fontName}"/></a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="${language}"/></a:p></c:txPr>`
  );
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.replace('#', '')}"/></a:solidFill>`;
}
