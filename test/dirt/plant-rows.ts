import { type CleanTable, LEAVES } from './clean-export.ts';
import type { Plant } from './dirty-case.ts';
import { CONFLICTS, DOUBTS, FAULTS } from './faults.ts';

/** What must become of a line, in the order of the file. */
export interface PlantedRow {
  readonly cells: readonly string[];
  /** The code that it must get; undefined for a row that nothing is wrong with. */
  readonly code: string | undefined;
  readonly fate: 'rij' | 'afgewezen' | 'dubbel' | 'overgeslagen' | 'twijfel';
  /** Column that the finding names. */
  readonly column: string | undefined;
  /** How it is written: as a row, without the other columns, a cell too long or short, or with a stray quote. */
  readonly form: 'rij' | 'los' | 'lang' | 'kort' | 'stuk';
}

const sound = (cells: readonly string[]): PlantedRow => ({
  cells,
  code: undefined,
  fate: 'rij',
  column: undefined,
  form: 'rij',
});

/** The rows of a clean table with plants in them; no row gets two. */
export function plantRows(table: CleanTable, plants: readonly Plant[]): readonly PlantedRow[] {
  const rows = table.rows.map(sound);
  const after: (readonly PlantedRow[])[] = rows.map(() => []);
  const taken = new Set<number>();
  for (const [i, plant] of plants.entries()) {
    const at = plant.at % rows.length;
    const noise = noiseRow(table, plant) ?? overlappingRow(table, plant, { at, id: `overlap-${i}` });
    if (noise !== undefined) after[at] = [...after[at]!, noise];
    else if (!taken.has(at)) {
      taken.add(at);
      const changed = changedRow(table, plant, at);
      if (changed !== undefined) rows[at] = changed;
      const second = secondRow(table, plant, at);
      if (second !== undefined) after[at] = [second, ...after[at]!];
    }
  }
  return rows.flatMap((row, i) => [row, ...after[i]!]);
}

function noiseRow({ name, header }: CleanTable, { kind }: Plant): PlantedRow | undefined {
  const skipped = (cells: readonly string[], code: string, form: PlantedRow['form'] = 'rij'): PlantedRow => ({
    cells,
    code,
    fate: 'overgeslagen',
    column: undefined,
    form,
  });
  const rest = header.slice(1);
  if (kind === 'leeg') return skipped([''], 'OR-012', 'los');
  if (kind === 'scheidingstekens')
    return skipped(
      header.map(() => ''),
      'OR-012',
    );
  if (kind === 'kopregel') return skipped(header, 'OR-207');
  if (kind === 'totaal') return skipped(['Totaal', ...rest.map((_, i) => String(i))], totalCode(name));
  if (kind !== 'voetregel') return undefined;
  return header.length < 3
    ? skipped([''], 'OR-012', 'los')
    : skipped(['Bron: export van de dienst'], 'OR-209', 'los');
}

function overlappingRow(
  { name, rows }: CleanTable,
  { kind }: Plant,
  { at, id }: { readonly at: number; readonly id: string },
): PlantedRow | undefined {
  return kind === 'overlappend' && name === 'trajecten' ? sound([id, ...rows[at]!.slice(1)]) : undefined;
}

/** The mapping of the flat export leaves totals out itself. */
function totalCode(table: string): string {
  return table === 'export_dossiers' ? 'OR-206' : 'OR-208';
}

function secondRow(table: CleanTable, { kind }: Plant, at: number): PlantedRow | undefined {
  const cells = table.rows[at]!;
  if (kind === 'dubbel') return { ...sound(cells), code: 'OR-201', fate: 'dubbel' };
  if (kind !== 'strijdig') return undefined;
  const [column, text] = CONFLICTS[table.name]!;
  if (column === table.header[0] || valuesOf(table, cells)['Academiejaar'] === '') return undefined;
  return spoiled(table, cells, { code: 'OR-202', column, cells: { [column]: text } });
}

function changedRow(table: CleanTable, plant: Plant, at: number): PlantedRow | undefined {
  const cells = table.rows[at]!;
  const { kind } = plant;
  const broken = (found: readonly string[], code: string, form: PlantedRow['form']): PlantedRow => ({
    ...sound(found),
    code,
    fate: 'afgewezen',
    form,
  });
  if (kind === 'veld te veel') return broken(cells, 'OR-008', 'lang');
  if (kind === 'veld te weinig' && LEAVES.has(table.name)) return broken(cells, 'OR-008', 'kort');
  if (kind === 'aanhalingsteken' && LEAVES.has(table.name)) return broken(cells, 'OR-007', 'stuk');
  if (kind !== 'fout' && kind !== 'twijfel') return undefined;
  const values = valuesOf(table, cells);
  const own = (kind === 'fout' ? FAULTS : DOUBTS).filter(
    (fault) => fault.table === table.name && fault.fits?.(values) !== false,
  );
  const fault = own[plant.which % own.length];
  if (fault === undefined) return undefined;
  const row = spoiled(table, cells, { ...fault, cells: fault.cells(values) });
  return kind === 'fout' ? row : { ...row, fate: 'twijfel' };
}

function valuesOf({ header }: CleanTable, cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((name, i) => [name, cells[i]!]));
}

interface Spoil {
  readonly code: string;
  readonly column: string;
  readonly cells: Readonly<Record<string, string>>;
}

function spoiled({ header }: CleanTable, cells: readonly string[], spoil: Spoil): PlantedRow {
  const { code, column } = spoil;
  const changed = header.map((name, i) => spoil.cells[name] ?? cells[i]!);
  return { cells: changed, code, column, fate: 'afgewezen', form: 'rij' };
}
