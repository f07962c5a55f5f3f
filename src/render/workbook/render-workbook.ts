import type { Workbook } from 'exceljs';
import { dayNumber } from '../../model/day.ts';
import type { DocumentParts } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { warnings } from '../warnings.ts';
import { addChartsSheet, NATIVE_HEIGHT } from './charts-sheet.ts';
import { checkDocument } from './check-document.ts';
import { addContentsSheet, CONTENTS_TABLE } from './contents-sheet.ts';
import { addCoverSheet } from './cover-sheet.ts';
import { addGridSheet } from './grid-sheet.ts';
import { DEFAULT_FONT, HEADING_1, HEADING_2, PICTURE_WIDTH } from './look.ts';
import { nativeChartXml } from './native-chart.ts';
import { addNotesSheet } from './notes-sheet.ts';
import { addOriginSheet, ORIGIN_TABLE } from './origin-sheet.ts';
import type { Pictures } from './picture.ts';
import type { ChartFrame } from './post/chart-frame.ts';
import type { PictureText } from './post/drawing-part.ts';
import { type Additions, repairWorkbook } from './post/repair-workbook.ts';
import { word } from './words.ts';
import { workbookPlots } from './workbook-plots.ts';

const LANGUAGE = { nl: 'nl-BE', en: 'en-GB' } as const;
/** It is unpacked and packed again: pressing it here would be lost work. `zip` is not in exceljs's types. */
const UNPRESSED = { zip: { compression: 'STORE' } } as object;
const MS_PER_DAY = 86_400_000;

/**
 * The document as an Excel workbook: cover, contents, notes, a sheet per table, charts, source record.
 * `pictures` holds a PNG for every plot of `workbookPlots`. Same document and pictures, same bytes. Throws on a document
 * that cannot be a sound workbook (two equal headers, a number that is not finite, a missing picture).
 */
export async function renderWorkbook(
  { content: document }: Sealed<DocumentParts>,
  pictures: Pictures,
): Promise<Uint8Array> {
  checkDocument(document);
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  setProperties(workbook, document);
  const coverPlot = document.plots.find((plot) => plot.kind === 'waterfall');
  const plots = workbookPlots(document).filter((plot) => plot !== coverPlot);
  addCoverSheet(workbook, document, coverPlot && { plot: coverPlot, pictures });
  addContentsSheet(workbook, document, plots.length > 0);
  addNotesSheet(workbook, document);
  const placed = document.grids.map((grid) => ({ grid, top: addGridSheet(workbook, document, grid) }));
  const native = placed.flatMap(({ grid, top }) =>
    (grid.nativeCharts ?? []).map((chart) => ({ grid, top, chart })),
  );
  const rows =
    plots.length === 0
      ? []
      : addChartsSheet(workbook, document, { plots, pictures, native: native.map(({ chart }) => chart) });
  addOriginSheet(workbook, document);
  const charts = rows.map((row, i): ChartFrame => {
    const { grid, top, chart } = native[i]!;
    return {
      name: `${word('chart', document.lang)} ${plots.length + i + 1}`,
      title: chart.title,
      description: chart.description,
      row,
      width: PICTURE_WIDTH,
      height: NATIVE_HEIGHT,
      xml: nativeChartXml(document, grid, { chart, top }),
    };
  });
  const written = await workbook.xlsx.writeBuffer(UNPRESSED);
  return repairWorkbook(new Uint8Array(written), { ...additions(document, { coverPlot, plots }), charts });
}

/** The clock has no part in it: a workbook is as old as its figures. */
function setProperties(workbook: Workbook, document: DocumentParts): void {
  const date = new Date(dayNumber(document.provenance.peildatum) * MS_PER_DAY);
  Object.assign(workbook, {
    title: document.title,
    subject: document.subtitle,
    description: warnings(document).join(' '),
    keywords: document.keywords.join(', '),
    creator: document.organisation,
    lastModifiedBy: document.organisation,
    company: document.organisation,
    language: LANGUAGE[document.lang],
    created: date,
    modified: date,
  });
  workbook.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
}

function additions(
  document: DocumentParts,
  { coverPlot, plots }: { readonly coverPlot: Plot | undefined; readonly plots: readonly Plot[] },
): Omit<Additions, 'charts'> {
  const { lang } = document;
  const text = (plot: Plot, name: string): PictureText => ({
    name,
    title: plot.title,
    description: plot.description,
  });
  const sheets = [
    coverPlot === undefined ? [] : [text(coverPlot, word('chart', lang))],
    plots.map((plot, i) => text(plot, `${word('chart', lang)} ${i + 1}`)),
  ];
  return {
    defaultFont: DEFAULT_FONT,
    headings: [
      { name: 'Heading 1', builtin: 16, size: HEADING_1.size! },
      { name: 'Heading 2', builtin: 17, size: HEADING_2.size! },
    ],
    tables: new Map([
      [CONTENTS_TABLE, { title: word('contents', lang), summary: word('contentsAlt', lang) }],
      [ORIGIN_TABLE, { title: word('origin', lang), summary: word('originAlt', lang) }],
      ...document.grids.map((grid) => [grid.name, { title: grid.title, summary: grid.subtitle }] as const),
    ]),
    pictures: sheets.filter((texts) => texts.length > 0),
  };
}
