import { WORDS } from '../locale/words.ts';
import type { Cell, Grid, GridColumn, Mark } from '../model/document.ts';
import type { Text } from '../model/text.ts';
import type { CellStatus } from '../protect/safe-table.ts';
import type { ComposeContext } from './context.ts';
import { markCell, textCell } from './format-cell.ts';
import { legendOf } from './grid.ts';
import { sourceLine } from './provenance.ts';
import type { Release } from './release.ts';
import { type TidyRow, tidyRows } from './tidy.ts';

const TITLE: Text = { nl: 'Alle cijfers onder elkaar', en: 'All figures in one list' };
const SUBTITLE: Text = {
  nl: 'Eén cijfer per rij: waarvan de grafieken getekend zijn en waarmee anderen kunnen rekenen.',
  en: 'One figure per row: what the charts are drawn from and what others can compute with.',
};

const MARK_OF: Readonly<Partial<Record<CellStatus, Mark>>> = {
  verborgen: 'c',
  onzeker: 'u',
  niet_van_toepassing: 'z',
  niet_beschikbaar: 'x',
};

type Key = keyof TidyRow;
const TEXT_KEYS: readonly Key[] = ['maat', 'indicator', 'kenmerk', 'groep', 'schooljaar', 'k'];
const NUMBER_KEYS: readonly Key[] = ['teller', 'noemer', 'waarde', 'laag', 'hoog'];
const END_KEYS: readonly Key[] = ['status', 'stand_van_zaken'];

/** The sheet with every published figure of the release up to the year of the report. */
export function tidyGrid(release: Release, context: ComposeContext & { readonly number: string }): Grid {
  const { lang, number, year } = context;
  const figures = release.tables
    .flatMap(tidyRows)
    .filter(({ schooljaar }) => schooljaar === '' || Number(schooljaar.slice(0, 4)) <= year);
  const rows = figures.map((figure) => [
    ...TEXT_KEYS.map((key) => textCell(String(figure[key]) || '-')),
    ...NUMBER_KEYS.map((key) => numberCell(figure, key)),
    ...END_KEYS.map((key) => textCell(String(figure[key]))),
  ]);
  return {
    id: `${WORDS.table[lang]}_${number}_${lang === 'nl' ? 'gegevens' : 'data'}`,
    name: `tbl_${number}_gegevens`,
    title: `${WORDS.table[lang]} ${number}: ${TITLE[lang]}`,
    subtitle: SUBTITLE[lang],
    columns: [
      ...TEXT_KEYS.map((name): GridColumn => ({ name, label: name, kind: 'dimensie' })),
      ...NUMBER_KEYS.map((name): GridColumn => ({ name, label: name, kind: 'schatting' })),
      ...END_KEYS.map((name): GridColumn => ({ name, label: name, kind: 'noot' })),
    ],
    rows,
    legend: legendOf(rows, context),
    remarks: [],
    source: sourceLine(context),
  };
}

function numberCell(figure: TidyRow, key: Key): Cell {
  const value = figure[key];
  if (typeof value === 'number') return { text: String(value), value, style: 'getal' };
  return markCell(key === 'waarde' || key === 'teller' ? (MARK_OF[figure.status] ?? 'z') : 'z');
}
