import type { Worksheet } from 'exceljs';
import {
  DROP_RECORD,
  EMPTY_CELL,
  FIRST_HEAD,
  FIX_SHEETS,
  type FixList,
  IN_THE_EXPORT,
} from '../../model/fix-list.ts';
import type { Lang } from '../../model/text.ts';
import { inertText } from './inert-text.ts';
import { DEFAULT_FONT } from './look.ts';
import { repairWorkbook } from './post/repair-workbook.ts';

const FIXED_DAY = new Date(0);
const AS_TEXT = '@';
const WIDTHS = [8, 24, 10, 14, 60, 60, 28];
const SHADED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } } as const;

const HEADS = {
  nl: [FIRST_HEAD.nl, 'kolom', 'code', 'ernst', 'wat is er mis', 'wat te doen', 'verbeterd'],
  en: [FIRST_HEAD.en, 'column', 'code', 'severity', 'what is wrong', 'what to do', 'corrected'],
} as const;

const WARNING = { nl: 'INTERN, niet verspreiden', en: 'INTERNAL, do not distribute' } as const;

const HOW = {
  nl: `Vul in de laatste kolom in wat er moet staan (${EMPTY_CELL.nl} voor een lege cel) en geef dit bestand aan: onderwijs-report ingest. Waar ${IN_THE_EXPORT.nl} staat, kan enkel de export zelf verbeterd worden. Moet de hele rij weg, schrijf dan ${DROP_RECORD.nl}, waar er ook al iets staat.`,
  en: `Fill in what must stand there in the last column (${EMPTY_CELL.en} for an empty cell) and give this file to: onderwijs-report ingest. Where it says ${IN_THE_EXPORT.en}, only the export itself can be mended. If the whole row must go, write ${DROP_RECORD.en}, also over what stands there.`,
} as const;

/** A fix-list as a workbook: a row per finding with a column to fill in, and a sheet that says where the delivery lies. */
export async function renderFixList(list: FixList, lang: Lang): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  Object.assign(workbook, { title: FIX_SHEETS.list, created: FIXED_DAY, modified: FIXED_DAY });
  addList(workbook.addWorksheet(FIX_SHEETS.list), list, lang);
  addOrigin(workbook.addWorksheet(FIX_SHEETS.origin), list, lang);
  const written = await workbook.xlsx.writeBuffer();
  return repairWorkbook(new Uint8Array(written), {
    defaultFont: DEFAULT_FONT,
    headings: [],
    tables: new Map(),
    pictures: [],
  });
}

function addList(sheet: Worksheet, { rows }: FixList, lang: Lang): void {
  sheet.addRow([WARNING[lang]]).font = { bold: true };
  sheet.addRow([HOW[lang]]);
  const head = sheet.addRow([...HEADS[lang]]);
  head.font = { bold: true };
  sheet.columns.forEach((column, i) => {
    column.width = WIDTHS[i]!;
    column.alignment = { wrapText: i >= 4 && i < 6, vertical: 'top' };
  });
  sheet.getRow(2).alignment = { wrapText: false };
  for (const { line, column, code, severity, rule, fix, corrected } of rows) {
    const row = sheet.addRow([
      line,
      column === null ? null : inertText(column),
      code,
      severity,
      rule,
      fix,
      corrected ?? IN_THE_EXPORT[lang],
    ]);
    const cell = row.getCell(HEADS[lang].length);
    cell.numFmt = AS_TEXT;
    if (corrected === undefined) cell.fill = SHADED;
  }
  Object.assign(sheet.pageSetup, {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  sheet.views = [{ state: 'frozen', ySplit: 3 }];
  sheet.autoFilter = {
    from: { row: 3, column: 1 },
    to: { row: 3 + rows.length, column: HEADS[lang].length },
  };
}

function addOrigin(sheet: Worksheet, { source, others, mapping, config }: FixList, lang: Lang): void {
  sheet.addRow([WARNING[lang]]).font = { bold: true };
  sheet.addRow(['export', source.path, source.sha256]);
  for (const { path, sha256 } of others) sheet.addRow(['levering', path, sha256]);
  if (mapping !== undefined) sheet.addRow(['mapping', mapping]);
  if (config !== undefined) sheet.addRow(['instellingen', config]);
  sheet.columns.forEach((column, i) => {
    column.width = [12, 80, 70][i] ?? 10;
  });
}
