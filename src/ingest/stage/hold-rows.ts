import type { Engine } from '../../store/engine.ts';
import { isSound, type RowPart, reportRow } from '../row-fault.ts';
import type { Round, RowRule } from './row-rules.ts';
import { fileOf, lineOf, places, rowsOf, type StagedTable } from './staged-table.ts';

/** Rows of a table that break a rule, and which. */
export interface BrokenRows {
  readonly rules: readonly RowRule[];
  readonly rows: readonly { readonly parts: readonly RowPart[]; readonly broken: ReadonlySet<RowRule> }[];
}

/** Finds, in one pass over the rows of a table, those that break a rule; no rule looks at a default. */
export async function findBroken(
  engine: Engine,
  table: StagedTable,
  rules: readonly RowRule[],
): Promise<BrokenRows> {
  if (rules.length === 0) return { rules, rows: [] };
  const bits = rules.map(({ sql }, i) => `case when ${sql} then ${2 ** i} else 0 end`);
  const list = places(table).join(', ');
  const found = await engine.query(
    `select * from (select ${list}, cast(${bits.join(' + ')} as bigint) as fouten from ${rowsOf(table)})
     where fouten <> 0`,
  );
  const rows = found.map((row) => {
    const mask = Number(row['fouten']);
    const parts = places(table).flatMap((place) => (row[place] === null ? [] : [Number(row[place])]));
    return {
      parts: parts.sort((a, b) => a - b).map((place) => partOf(table, place)),
      broken: new Set(rules.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1)),
    };
  });
  return { rules, rows: rows.sort((a, b) => order(a.parts, b.parts)) };
}

/** Rounds in which a row is held to every rule, also when the first rejects it. */
const WHOLE: ReadonlySet<Round> = new Set<Round>(['verplicht', 'dagen']);

/** Books what the rows break, rule after rule; a row that has been rejected is passed over. */
export function bookBroken({ rules, rows }: BrokenRows, round: Round): void {
  const sound = WHOLE.has(round) ? rows.filter(({ parts }) => isSound(parts)) : rows;
  for (const rule of rules.filter((candidate) => candidate.round === round)) {
    for (const { parts, broken } of sound) {
      if (broken.has(rule) && (WHOLE.has(round) || isSound(parts))) reportRow(parts, rule);
    }
  }
}

function partOf({ feeds }: StagedTable, place: number): RowPart & { readonly place: number } {
  const { file, table } = feeds.find((feed) => feed.file.number === fileOf(place))!;
  return { table, account: file.account, line: lineOf(place), place };
}

function order(a: readonly RowPart[], b: readonly RowPart[]): number {
  return a[0]!.line - b[0]!.line;
}
