import type { Engine } from '../../store/engine.ts';
import { isSound, type RowPart, reportRow } from '../row-fault.ts';
import type { Round, RowRule } from './row-rules.ts';
import { fileOf, lineOf, places, rowsOf, type StagedTable, WHOLE_KEY } from './staged-table.ts';

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
  // ids that are made of the key are long texts: they are only looked at where the key is not whole
  const found = await engine.query(
    `${brokenSql(table, rules, ({ keyless }) => keyless !== true, WHOLE_KEY)}
     union all ${brokenSql(table, rules, () => true, `not ${WHOLE_KEY}`)}`,
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

/** SQL for the rows with a mark that break one of the rules that are asked, and a bit for each. */
function brokenSql(
  table: StagedTable,
  rules: readonly RowRule[],
  isAsked: (rule: RowRule) => boolean,
  mark: string,
): string {
  const bits = rules.flatMap((rule, i) =>
    isAsked(rule) ? [`case when ${rule.sql} then ${2 ** i} else 0 end`] : [],
  );
  const sum = ['0', ...bits].join(' + ');
  return `select * from (select ${places(table).join(', ')}, cast(${sum} as bigint) as fouten
    from ${rowsOf(table)} where ${mark}) where fouten <> 0`;
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
