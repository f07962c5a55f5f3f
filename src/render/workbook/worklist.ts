import type { Worksheet } from 'exceljs';
import { formatDate } from '../../locale/numbers.ts';
import { WORDS } from '../../locale/words.ts';
import type { Lang } from '../../model/text.ts';
import type { Worklist } from '../../model/worklist.ts';
import { inertText } from './inert-text.ts';
import { BODY, DEFAULT_FONT, rowHeight, STRONG } from './look.ts';
import { repairWorkbook } from './post/repair-workbook.ts';

const FIXED_DAY = new Date(0);
const AS_TEXT = '@';
const SHEET = { nl: 'Werklijst', en: 'Work list' } as const;
/** How much of a line text that wraps at spaces fills. */
const FILLED = 0.95;
const WIDTHS = [21, 10, 22, 18, 26, 18, 42, 42, 16, 13, 14, 26];

const HEADS = {
  nl: [
    ...['persoon (pseudoniem)', 'traject', 'niveau', 'opleiding', 'signaal', 'sinds', 'reden', 'voorstel'],
    ...['eigenaar', 'gepland op', 'uitgevoerd op', 'nota'],
  ],
  en: [
    ...['person (pseudonym)', 'traject', 'level', 'programme', 'signal', 'since', 'reason', 'suggestion'],
    ...['owner', 'planned on', 'done on', 'note'],
  ],
} as const;

const HOW = {
  nl: 'Open signalen op {dag}: sindsdien is voor de persoon geen actie uitgevoerd. Een signaal is een aanleiding om te bellen, geen oordeel en geen score.',
  en: 'Open signals on {dag}: no action was carried out for the person since. A signal is a reason to call, no judgement and no score.',
} as const;

const NO_ACTIONS = {
  nl: 'Er zijn geen acties aangeleverd: ook opgevolgde signalen staan in deze lijst.',
  en: 'No actions were delivered: signals that were followed up are in this list too.',
} as const;

/** The work list as a workbook: a row per open signal, with empty columns for who does what when. */
export async function renderWorklist(list: Worklist, lang: Lang): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  Object.assign(workbook, { title: SHEET[lang], created: FIXED_DAY, modified: FIXED_DAY });
  fillSheet(workbook.addWorksheet(SHEET[lang]), list, lang);
  const written = await workbook.xlsx.writeBuffer();
  return repairWorkbook(new Uint8Array(written), {
    defaultFont: DEFAULT_FONT,
    headings: [],
    tables: new Map(),
    pictures: [],
  });
}

/** Lines that a text takes in a column of so many characters. */
function linesOf(text: string, width: number): number {
  return Math.ceil(text.length / (width * FILLED));
}

function fillSheet(sheet: Worksheet, { day, invented, withActions, rows }: Worklist, lang: Lang): void {
  const mark = invented ? `${WORDS.intern[lang]} · ${WORDS.invented[lang]}` : WORDS.intern[lang];
  sheet.addRow([mark]).font = STRONG;
  sheet.addRow([HOW[lang].replace('{dag}', formatDate(day, lang))]);
  if (!withActions) sheet.addRow([NO_ACTIONS[lang]]);
  const head = sheet.addRow([...HEADS[lang]]);
  head.font = STRONG;
  for (const row of rows) {
    const { person, traject, level, programme, rule, since, reason, suggestion } = row;
    const texts = [person, traject, level, programme, rule, formatDate(since, lang), reason, suggestion];
    const cells = sheet.addRow(texts.map(inertText));
    cells.alignment = { wrapText: true, vertical: 'top' };
    cells.font = BODY;
    cells.height = rowHeight(Math.max(...texts.map((text, i) => linesOf(text, WIDTHS[i]!))));
    cells.getCell(1).numFmt = AS_TEXT;
  }
  sheet.columns.forEach((column, i) => {
    column.width = WIDTHS[i]!;
  });
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: head.number }];
  sheet.autoFilter = {
    from: { row: head.number, column: 1 },
    to: { row: head.number + rows.length, column: HEADS[lang].length },
  };
  sheet.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    paperSize: 9,
  };
  sheet.headerFooter = { oddHeader: `&C${mark}` };
}
