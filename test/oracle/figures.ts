import { derivedOf } from '../../src/model/derived.ts';
import type { Measure } from '../../src/model/measure.ts';
import { type RawTable, TOTAL } from '../../src/model/table.ts';
import type { SafeTable } from '../../src/protect/protect.ts';
import type { StandVanZaken } from '../../src/protect/safe-table.ts';

/** One row of a figure: its numbers by column (null = there is none), and how final it is. */
export interface FigureRow {
  readonly keys: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number | null>>;
  readonly stand: StandVanZaken;
}

/** The figures that the project gives, exact, in the form in which the expected files are looked up. */
export interface Figures {
  /** The rows of a table; `per` is the trait it is split by. */
  readonly rows: (table: string, per?: string) => readonly FigureRow[];
  /** The one row with these categories, or undefined. */
  readonly row: (
    table: string,
    keys: Readonly<Record<string, string>>,
    per?: string,
  ) => FigureRow | undefined;
  /** The counted records behind a measure. */
  readonly raw: (measure: string, per?: string) => RawTable | undefined;
}

/** What the oracle asks: every measure as a whole, and the traits that the expected files are split by. */
export const ASKED: readonly { readonly measure: string; readonly per: readonly string[] }[] = [
  { measure: 'stand', per: [TOTAL] },
  { measure: 'stroombalans', per: [TOTAL, 'geslacht'] },
  { measure: 'stroombalans_niveaugroep', per: [TOTAL] },
  { measure: 'diplomas', per: [TOTAL] },
  {
    measure: 'cohorten',
    per: [TOTAL, 'niveaugroep', 'leeftijd', 'geslacht', 'steunvorm', 'nieuwkomer', 'eerder_gekend'],
  },
  { measure: 'voortgang', per: [TOTAL] },
  { measure: 'diploma_nominaal', per: [TOTAL] },
  { measure: 'diploma_nominaal_samen', per: [TOTAL, 'niveaugroep'] },
  { measure: 'studierendement', per: [TOTAL, 'niveaugroep'] },
  { measure: 'jaarsucces', per: [TOTAL, 'niveaugroep'] },
  { measure: 'studiekeuze', per: [TOTAL] },
  { measure: 'wissels', per: [TOTAL] },
  { measure: 'overgangsmatrix', per: [TOTAL] },
  { measure: 'vragen', per: [TOTAL, 'thema'] },
  { measure: 'signalen_opvolging', per: [TOTAL] },
  { measure: 'signalen_landmark', per: [TOTAL] },
  { measure: 'signalen_toets', per: [TOTAL] },
  { measure: 'tijd_tot_gebeurtenis', per: [TOTAL, 'niveaugroep'] },
  { measure: 'blijven_studeren', per: [TOTAL, 'niveaugroep'] },
];

/** Makes protected tables (policy intern) searchable by table, trait and categories; dates asked apart are added. */
export function figuresOf(tables: readonly SafeTable[], counted: readonly RawTable[]): Figures {
  const byName = new Map<string, readonly FigureRow[]>();
  for (const table of tables) {
    const name = `${plainId(table)}|${table.params.per}`;
    byName.set(name, [...(byName.get(name) ?? []), ...figureRows(table)]);
  }
  const rows: Figures['rows'] = (table, per = TOTAL) => byName.get(`${table}|${per}`) ?? [];
  return {
    rows,
    raw: (measure, per = TOTAL) =>
      counted.find((table) => table.measure.id === measure && table.params.per === per),
    row: (table, keys, per) =>
      rows(table, per).find((row) => Object.entries(keys).every(([name, key]) => row.keys[name] === key)),
  };
}

/** `studiekeuze_verschuiving` and `voortgang_vergelijking` are tables of their own; a split table is known by its measure. */
function plainId({ id, measure }: { readonly id: string; readonly measure: Measure }): string {
  return derivedOf(id) === undefined ? measure.id : id;
}

function figureRows(table: SafeTable): readonly FigureRow[] {
  return table.rows.map((row) => ({
    keys: Object.fromEntries(table.dimensions.map(({ name }, i) => [name, row.keys[i]!])),
    values: Object.fromEntries(table.columns.map(({ name }, i) => [name, row.cells[i]!.value])),
    stand: row.stand,
  }));
}
