import { type Contract, contractList } from '../../model/contract.ts';
import type { IsoDate } from '../../model/day.ts';
import type { Details } from '../../model/finding-catalogue.ts';
import { isMadeOfAsked } from './key-parts.ts';
import { literal } from './plan-columns.ts';
import { column, keyOf, type StagedTable } from './staged-table.ts';

/** When a rule is looked at: a row that was rejected in one round is not held to the next. */
export type Round = 'delen' | 'verplicht' | 'verwijzing' | 'dagen' | 'aannemelijk';

/** A rule on the rows of a table. */
export interface RowRule {
  readonly round: Round;
  readonly code: string;
  /** Field that it is about. */
  readonly position: number;
  readonly details?: Details;
  /** SQL over a row that is true when the row breaks the rule. */
  readonly sql: string;
  /** Set when no row with a whole key can break it. */
  readonly keyless?: boolean;
}

/** What the rules compare with. */
export interface RuleContext {
  readonly contract: Contract;
  readonly peildatum: IsoDate | undefined;
}

/** Nobody under this age is expected; younger is a warning. */
const YOUNGEST = 12;

/** A required column without a value; an id that is made of a key is missing where that key is, which is said. */
export function requiredRules(table: StagedTable): readonly RowRule[] {
  const isMade = (position: number): boolean =>
    table.feeds.every((feed) => isMadeOfAsked(feed.file, feed.table, position));
  return table.target.fields.flatMap((field, position) =>
    field.required && !isMade(position)
      ? [
          {
            round: 'verplicht' as const,
            code: 'OR-101',
            position,
            details: { kolom: field.name },
            sql: `${column(position)} is null`,
            keyless: keyOf(table).includes(column(position)),
          },
        ]
      : [],
  );
}

/**
 * Rules on start, end and reason of trajecten and steunperiodes. Without a peildatum the rules that need one
 * are left out.
 */
export function dayRules({ target }: StagedTable, { peildatum }: RuleContext): readonly RowRule[] {
  const at = positions(target);
  const [start, end, reason] = [at('startdatum'), at('einddatum'), at('reden_einde')];
  if (start < 0 || end < 0) return [];
  const [from, to] = [column(start), column(end)];
  const why = reason < 0 ? 'null' : column(reason);
  const rule = (code: string, position: number, test: string): RowRule => ({
    round: 'dagen',
    code,
    position,
    sql: `(${from} is not null and ${test})`,
  });
  const day = peildatum === undefined ? undefined : literal(peildatum);
  return [
    rule('OR-302', end, `${to} < ${from} and ${why} is distinct from 'nooit_gestart'`),
    ...(day === undefined ? [] : [rule('OR-303', start, `${from} > ${day}`)]),
    ...(target.name === 'trajecten' ? [rule('OR-304', reason, `${why} is not null and ${to} is null`)] : []),
    ...(target.name === 'trajecten' && day !== undefined
      ? [rule('OR-305', reason, `${why} is null and ${to} <= ${day}`)]
      : []),
  ];
}

/** Warnings on values that can be stored but can hardly be true: birth year, field of study, credits. */
export function plausibleRules({ target }: StagedTable, context: RuleContext): readonly RowRule[] {
  const at = positions(target);
  const rule = (code: string, name: string, test: (value: string) => string): readonly RowRule[] =>
    at(name) < 0
      ? []
      : [{ round: 'aannemelijk', code, position: at(name), sql: `(${test(column(at(name)))})` }];
  const { peildatum, contract } = context;
  const taken = at('studiepunten_opgenomen');
  const latest = peildatum === undefined ? undefined : Number(peildatum.slice(0, 4)) - YOUNGEST;
  const fields = contractList(contract, 'isced_f_2013').rows.map((row) => literal(row['code']!));
  return [
    ...(latest === undefined ? [] : rule('OR-114', 'geboortejaar', (year) => `${year} > ${latest}`)),
    ...rule(
      'OR-113',
      'isced_f',
      // a list of its own is looked through faster than a long `in`, which becomes a join
      (code) => `not list_contains([${fields.join(', ')}], ${code}) and right(${code}, 1) not in ('0', '9')`,
    ),
    ...(taken < 0
      ? []
      : rule('OR-306', 'studiepunten_verworven', (earned) => `${earned} > ${column(taken)}`)),
  ];
}

function positions(target: StagedTable['target']): (name: string) => number {
  return (name) => target.fields.findIndex((field) => field.name === name);
}
