import { UserError } from '../model/user-error.ts';
import { type Form, type LinearModel, loadSolver, type SolverRow } from '../solver/highs.ts';
import { type CompactSystem, compactSystem } from './compact-system.ts';
import type { LinearSystem } from './linear-system.ts';
import { saltShares } from './salt-shares.ts';

/** How far the secret moves the choice between rounding up and down. */
const JITTER = 0.3;

/** Draws until chance weighs as much as nearness; fewer draws stay nearer to the counts. */
const DRAWS_TO_CHANCE = 5;

/** The most nodes of the search in whole numbers. */
const NODES = 20_000;

export interface RoundOptions {
  readonly base: number;
  readonly salt: Uint8Array;
  /** How often these tables were rounded before, each time into something that gave a count away. */
  readonly draw?: number;
}

/**
 * Per cell the multiple of `base` that is published (undefined for a cell that no table shows): each less
 * than `base` from the count, a multiple as it is, all sums and identities kept, equal cells equal
 * (zero-restricted controlled rounding). Which way a count goes is the least change, moved by the salt; the
 * more earlier draws were refused, the more the salt decides.
 * Throws UserError(privacy) when no such rounding exists.
 */
export async function roundCells(
  system: LinearSystem,
  { base, salt, draw = 0 }: RoundOptions,
): Promise<readonly (number | undefined)[]> {
  const compact = compactSystem(system);
  const shares = await saltShares(
    compact.cells.map(({ members }) => nameOf(system.cells[members[0]!]!.key, draw)),
    salt,
  );
  const solver = await loadSolver();
  const chance = base * Math.min(1, draw / DRAWS_TO_CHANCE);
  const { status, values } = solver.solve(roundingModel(compact, { base, shares, chance }), { nodes: NODES });
  if (status !== 'optimal' && status !== 'limit') throw notRoundable();
  if (values.length === 0) throw notRoundable();
  return system.cells.map(({ kind }, cell) =>
    kind === 'getoond' ? base * Math.round(values[compact.cellOf[cell]!]!) : undefined,
  );
}

/** The first draw has the names that every release had. */
function nameOf(key: string, draw: number): string {
  return draw === 0 ? key : `${key}|trekking ${draw}`;
}

/** In multiples of the base: a shown count takes the one below or above, what is not shown any from 0 on. */
function roundingModel(
  { cells, equations }: CompactSystem,
  {
    base,
    shares,
    chance,
  }: { readonly base: number; readonly shares: readonly number[]; readonly chance: number },
): LinearModel {
  const shown = (cell: number) => cells[cell]!.kind === 'open';
  const objective = cells.flatMap(({ value }, column) => {
    const rest = value % base;
    if (!shown(column) || rest === 0) return [];
    const share = shares[column]!;
    const coefficient = (base - 2 * rest) * (1 + JITTER * share) + chance * (2 * share - 1);
    return [{ column, coefficient }];
  });
  return {
    lower: cells.map(({ value }, cell) => (shown(cell) ? Math.floor(value / base) : 0)),
    upper: cells.map(({ value }, cell) => (shown(cell) ? Math.ceil(value / base) : Number.POSITIVE_INFINITY)),
    rows: equations.flatMap((form) => rowOf(form, cells)),
    objective,
    sense: 'min',
    integer: true,
  };
}

/** A sum that holds but for a number known to everyone cannot hold in multiples: it is left out. */
function rowOf(form: Form, cells: CompactSystem['cells']): readonly SolverRow[] {
  return form.some(({ column }) => cells[column]!.kind === 'fixed') ? [] : [{ form, lower: 0, upper: 0 }];
}

function notRoundable(): UserError {
  return new UserError(
    'privacy',
    {
      nl: 'deze tabellen zijn niet zo af te ronden dat alles blijft optellen',
      en: 'these tables cannot be rounded so that everything still adds up',
    },
    {
      hint: {
        nl: 'zet in onderwijs-report.yaml: bescherming: {methode: onderdrukken}',
        en: 'put in onderwijs-report.yaml: bescherming: {methode: onderdrukken}',
      },
    },
  );
}
