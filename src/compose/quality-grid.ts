import { WORDS } from '../locale/words.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { Grid, GridColumn } from '../model/document.ts';
import type { Text } from '../model/text.ts';
import type { ComposeContext } from './context.ts';
import { formatCell, textCell } from './format-cell.ts';
import { sourceLine } from './provenance.ts';
import { setAsideLine } from './set-aside.ts';

/** How many rows of a table, in one school year, say something in a column. */
export interface ColumnCoverage {
  readonly table: string;
  /** First year of the school year; null = the table has none. */
  readonly year: number | null;
  readonly column: string;
  readonly rows: number;
  readonly filled: number;
}

const NUMBER = '14';
const TITLE: Text = { nl: 'Datakwaliteit', en: 'Data quality' };
const SUBTITLE: Text = {
  nl: 'Kolommen die in een schooljaar niet voor elke rij ingevuld zijn; wat volledig ingevuld is, staat er niet bij.',
  en: 'Columns that are not filled in for every row of a school year; what is complete is not listed.',
};
const HEADS: readonly (readonly [string, Text, GridColumn['kind']])[] = [
  ['tabel', { nl: 'Tabel', en: 'Table' }, 'dimensie'],
  ['kolom', { nl: 'Kolom', en: 'Column' }, 'dimensie'],
  ['schooljaar', { nl: 'Schooljaar', en: 'School year' }, 'dimensie'],
  ['rijen', { nl: 'Rijen', en: 'Rows' }, 'aantal'],
  ['ingevuld', { nl: 'Ingevuld', en: 'Filled in' }, 'aantal'],
  ['aandeel', { nl: 'Aandeel ingevuld', en: 'Share filled in' }, 'aandeel'],
];
const COMPLETE: Text = { nl: 'Alle kolommen zijn ingevuld.', en: 'All columns are filled in.' };

/** The sheet with what is missing in the data, exact: for internal readers only. */
export function qualityGrid(coverage: readonly ColumnCoverage[], context: ComposeContext): Grid {
  const { lang, year: last } = context;
  const missing = coverage
    .filter(({ rows, filled, year }) => filled < rows && (year === null || year <= last))
    .sort((a, b) => order(a).localeCompare(order(b), 'en'));
  return {
    id: `${WORDS.table[lang]}_${NUMBER}_${lang === 'nl' ? 'datakwaliteit' : 'quality'}`,
    name: `tbl_${NUMBER}_datakwaliteit`,
    title: `${WORDS.table[lang]} ${NUMBER}: ${TITLE[lang]}`,
    subtitle: SUBTITLE[lang],
    columns: HEADS.map(([name, label, kind]) => ({ name, label: label[lang], kind })),
    rows: missing.map((line) => coverageRow(line, context)),
    legend: [],
    remarks: [...(missing.length === 0 ? [COMPLETE[lang]] : []), ...setAsideLine(context)],
    source: sourceLine(context),
  };
}

function order({ table, column, year }: ColumnCoverage): string {
  return `${table} ${column} ${year ?? ''}`;
}

function coverageRow({ table, column, year, rows, filled }: ColumnCoverage, { lang }: ComposeContext) {
  const count = (value: number) =>
    formatCell(
      { status: value === 0 ? 'nul' : 'ok', value },
      { name: '', label: { nl: '', en: '' }, role: 'aantal' },
      { lang, persons: undefined },
    );
  const share = formatCell(
    { status: 'ok', value: filled / rows },
    { name: '', label: { nl: '', en: '' }, role: 'aandeel' },
    { lang, persons: Math.max(rows, LARGE) },
  );
  return [
    textCell(table),
    textCell(column),
    textCell(year === null ? WORDS.total[lang] : schoolYearLabel(year)),
    count(rows),
    count(filled),
    share,
  ];
}

/** Rows are counted, not estimated: their share has a decimal however few they are. */
const LARGE = 200;
