import type { IsoDate } from '../model/day.ts';
import type { Dimension, Measure } from '../model/measure.ts';
import type { SeriesBreak } from '../model/series-break.ts';
import { type Params, type RawTable, TOTAL } from '../model/table.ts';
import { type Audit, auditOf } from './audit.ts';
import { buildSystem } from './build-system.ts';
import { comparisonTable } from './comparison-table.ts';
import { countTable } from './count-table.ts';
import type { CountedTable } from './counted-table.ts';
import { estimateStatuses } from './estimate-statuses.ts';
import { externDesign } from './extern-design.ts';
import { type GuardedTable, guardTable, roundTable } from './guarded-table.ts';
import { type HideOptions, type Hiding, hide } from './hide.ts';
import { lifetimeTable } from './lifetime-table.ts';
import { type DeriveOptions, plainTable } from './plain-table.ts';
import { type Policy, ROUND_BASE } from './policy.ts';
import { rateRatioTable } from './rate-ratio-table.ts';
import { ratioTable } from './ratio-table.ts';
import { roundCells } from './round.ts';
import type { CellStatus, SafeColumn, SafeRow, SafeTableParts } from './safe-table.ts';
import { shiftTable } from './shift-table.ts';
import { trendTable } from './trend-table.ts';

/** What protection has to know beside the tables. */
export interface ProtectContext extends Partial<HideOptions> {
  readonly peildatum: IsoDate;
  /** Under the method `afronden`: how often these tables were rounded before, and refused; 0 when absent. */
  readonly draw?: number;
  /** Where the series of figures break; none when absent. */
  readonly breaks?: readonly SeriesBreak[];
}

/** A table that may leave the service. The class stays in this file, so nothing else can make one. */
class ProtectedTable implements SafeTableParts {
  readonly #protected = true;
  readonly id: string;
  readonly measure: Measure;
  readonly params: Params;
  readonly policy: Policy;
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly SafeColumn[];
  readonly rows: readonly SafeRow[];

  constructor(parts: SafeTableParts) {
    this.id = parts.id;
    this.measure = parts.measure;
    this.params = parts.params;
    this.policy = parts.policy;
    this.dimensions = parts.dimensions;
    this.columns = parts.columns;
    this.rows = parts.rows;
    Object.freeze(this);
  }

  static isOne(value: object): boolean {
    return #protected in value && value.#protected;
  }
}

/** The only kind of table that can be composed into a document. */
export type SafeTable = ProtectedTable;

/** True for a table made by `protect`, also when the type checker was talked round. */
export function isSafeTable(value: unknown): value is SafeTable {
  return typeof value === 'object' && value !== null && ProtectedTable.isOne(value);
}

/**
 * Protects all tables of a release together: sums and margins are added, small and derivable counts are
 * hidden over the whole set, and rates, intervals and tests are worked out from what is left. Under the
 * method `geen` every count stays; any other needs `context.salt`. A measure with a declared shift or
 * comparison gives one more table. Throws UserError(privacy) when a small group cannot be protected.
 */
export async function protect(
  tables: readonly RawTable[],
  policy: Policy,
  context: ProtectContext,
): Promise<{ readonly tables: readonly SafeTable[]; readonly audit: Audit }> {
  const exact = tables.map(countTable);
  const counted = policy.audience === 'intern' ? exact : exact.map(externDesign);
  const { guarded, hiding } = await guardTables(counted, policy, context);
  const options = { policy, peildatum: context.peildatum, breaks: context.breaks ?? [] };
  const sums = estimateStatuses(guarded, policy);
  const parts = guarded.flatMap((table, t) => derive(table, { ...options, sums: sums[t]! }));
  return { tables: parts.map((table) => new ProtectedTable(table)), audit: auditOf(parts, policy, hiding) };
}

/** Every count hidden, rounded or left as it is, by the method of the policy. */
async function guardTables(counted: readonly CountedTable[], policy: Policy, context: ProtectContext) {
  const system = buildSystem(counted);
  const at = (table: number) => (row: number, count: number) => system.cellAt(table, row, count);
  if (policy.method === 'afronden') {
    const { draw = 0 } = context;
    const rounded = await roundCells(system, { base: ROUND_BASE, draw, ...secretOf(context) });
    const valueAt = (cell: number | undefined) => (cell === undefined ? undefined : rounded[cell]);
    const guarded = counted.map((table, t) => roundTable(table, (r, c) => valueAt(at(t)(r, c))));
    return { guarded, hiding: NOTHING_HIDDEN };
  }
  const hiding = policy.method === 'geen' ? NOTHING_HIDDEN : await hide(system, policy, secretOf(context));
  const isHidden = (cell: number | undefined) => cell !== undefined && hiding.hidden.has(cell);
  return { guarded: counted.map((table, t) => guardTable(table, (r, c) => isHidden(at(t)(r, c)))), hiding };
}

const NOTHING_HIDDEN: Hiding = { hidden: new Set(), targets: 0, minimalSpan: undefined, gap: 0 };

function secretOf({ salt, ...options }: ProtectContext): HideOptions {
  if (salt === undefined) throw new RangeError('hiding needs the secret of the data folder');
  return { ...options, salt };
}

function derive(
  table: GuardedTable,
  options: DeriveOptions & { readonly sums: readonly CellStatus[] },
): readonly SafeTableParts[] {
  const { measure, params } = table.source;
  const { statistic, shift, comparison, development } = measure;
  if (statistic?.kind === 'verhouding_van_sommen') return [ratioTable(table, statistic, options)];
  if (statistic?.kind === 'tijd_tot_gebeurtenis') return [lifetimeTable(table, statistic, options)];
  const plain = plainTable(table, options);
  return [
    plain,
    ...(shift === undefined ? [] : shiftTable(table, shift, options)),
    ...(comparison === undefined ? [] : comparisonTable(plain, comparison, options.breaks)),
    ...(development === undefined || params.per !== TOTAL
      ? []
      : [...rateRatioTable(table, development, options), ...trendTable(table, development, options)]),
  ];
}

/** The same protected table with only the rows that `keep` wants; showing less never needs protecting again. */
export function restrict(table: SafeTable, keep: (row: SafeRow) => boolean): SafeTable {
  return new ProtectedTable({ ...table, rows: table.rows.filter(keep) });
}

/**
 * A table that was protected before, read back from where it was kept. Throws for one that shows a count
 * of 1 to k-1: that was never protected.
 */
export function reprint(parts: SafeTableParts): SafeTable {
  const { policy, columns, rows, id } = parts;
  const isSmall = (value: number | null) => value !== null && value > 0 && value < policy.k;
  const counts = columns.flatMap(({ role }, i) => (role === 'aantal' ? [i] : []));
  if (rows.some(({ cells }) => counts.some((i) => isSmall(cells[i]!.value))))
    throw new Error(`table ${id} shows a small count, so it was never protected`);
  return new ProtectedTable(parts);
}
