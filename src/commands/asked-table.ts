import { requestKey, type TableRequest } from '../compose/release.ts';
import type { AskedTable } from '../ledger/ledger.ts';
import { schoolYearOf } from '../model/day.ts';
import type { RawTable } from '../model/table.ts';

/** A request in the form of the ledger. */
export function askedTable({ measure, per, datum, jaar }: TableRequest): AskedTable {
  return { maat: measure, per, datum: datum ?? null, jaar: jaar ?? null };
}

/** A request as it stands in the ledger. */
export function tableRequest({ maat, per, datum, jaar }: AskedTable): TableRequest {
  return { measure: maat, per, datum: datum ?? undefined, jaar: jaar ?? undefined };
}

/** The rows of the school years that requests ask of this table; a table without years stays whole. */
export function askedRows(table: RawTable, requests: readonly TableRequest[]): RawTable {
  const { measure, params } = table;
  const key = requestKey({ measure: measure.id, per: params.per, datum: params.datum });
  const years = requests.filter((request) => requestKey(request) === key).map(({ jaar }) => jaar);
  const at = measure.dimensions.findIndex(({ list }) => list === 'schooljaar' || list === 'datum');
  if (at < 0 || years.includes(undefined)) return table;
  const isDay = measure.dimensions[at]!.list === 'datum';
  const yearOf = (category: string) => (isDay ? schoolYearOf(category) : Number(category));
  return { ...table, rows: table.rows.filter(({ keys }) => years.includes(yearOf(keys[at]!))) };
}
