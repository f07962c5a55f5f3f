import type { MappingFile } from '../../model/mapping.ts';
import type { Engine } from '../../store/engine.ts';
import type { RowRule } from './row-rules.ts';
import { places, rowsOf, type StagedTable } from './staged-table.ts';

/**
 * Where files together fill a table, the key of a row is in each of them. The files that fill every required
 * column are its basis (without it the row cannot be used); the others complete it.
 */
export async function partRules(engine: Engine, table: StagedTable): Promise<readonly RowRule[]> {
  const { entries, feeds, target } = table;
  if (entries.length === 1) return [];
  const counts = places(table).map((place) => `count(${place}) as ${place}`);
  const [found] = await engine.query(`select ${counts.join(', ')} from ${rowsOf(table)}`);
  const behind = entries.filter((_, i) => Number(found?.[`p${i}`]) > 0);
  const basis = behind.filter((entry) => isBasis(table, entry));
  const others = behind.filter((entry) => !isBasis(table, entry));
  if (others.length === 0) return [];
  const { key } = feeds[0]!.table;
  const sleutel = key.map((position) => target.fields[position]!.name).join(', ');
  const rule = (code: string, files: readonly MappingFile[]): RowRule => ({
    round: 'delen',
    code,
    position: key[0]!,
    details: { sleutel, bestand: files.map((file) => file.patroon).join(', ') },
    sql: `(${files.map((file) => `p${entries.indexOf(file)} is null`).join(' and ')})`,
  });
  return [
    ...(basis.length > 0 ? [rule('OR-204', basis)] : []),
    ...others.map((other) => rule('OR-205', [other])),
  ];
}

function isBasis({ feeds, target }: StagedTable, entry: MappingFile): boolean {
  return feeds
    .filter(({ file }) => file.entry === entry)
    .some(({ table }) =>
      target.fields.every((field, i) => !field.required || table.headers[i] !== undefined),
    );
}
