import type { ContractTable } from '../model/contract.ts';
import type { OnConflict } from '../model/mapping.ts';
import type { SqlValue } from '../store/engine.ts';
import type { Draft } from './draft.ts';
import { report } from './file-account.ts';
import { lookupKey } from './row-key.ts';

/** One row of a canonical table, made of what all records with its key say. */
export interface TableRow {
  readonly values: SqlValue[];
  /** The first record of each file that had a part in it, the first of all first. */
  readonly parts: readonly Draft[];
}

/** A canonical table on its way to the store. */
export interface TableRows {
  readonly target: ContractTable;
  readonly rows: readonly TableRow[];
}

interface GrowingRow {
  readonly values: SqlValue[];
  readonly parts: Draft[];
}

/**
 * Brings the drafts of one table together on its key. A record with the same key and other content is
 * refused, or decides, as its mapping says; a column that is empty on one side takes the other's value.
 */
export function combineRows(target: ContractTable, drafts: readonly Draft[]): TableRows {
  const rows = new Map<string, GrowingRow>();
  const keyless: GrowingRow[] = [];
  for (const draft of drafts) {
    if (draft.account.rejected.has(draft.line)) continue;
    const key = lookupKey(draft.values, draft.table.key);
    const row = key === undefined ? undefined : rows.get(key);
    if (row !== undefined) merge(row, draft);
    else if (key === undefined) keyless.push({ values: draft.values, parts: [draft] });
    else rows.set(key, { values: draft.values, parts: [draft] });
  }
  return { target, rows: [...rows.values(), ...keyless] };
}

function merge(row: GrowingRow, draft: Draft): void {
  const rule = draft.table.rules.bij_conflict ?? 'fout';
  const earlier = row.parts.find((part) => part.table.entry === draft.table.entry);
  const strict = draft.table.grain && earlier !== undefined;
  const conflicts = conflicting(row, draft, strict).filter((i) => policy(draft, i) === undefined);
  const columns = conflicts.map((i) => draft.table.headers[i] ?? draft.table.target.fields[i]!.name);
  const spot = { line: draft.line, column: columns[0] ?? null };
  if (columns.length > 0 && rule === 'fout') {
    report(draft.account, 'OR-202', spot, { sleutel: keyNames(draft) });
    return;
  }
  for (const column of columns) {
    const gekozen = rule === 'laatste_en_melden' ? 'laatste' : 'eerste';
    report(draft.account, 'OR-203', { line: draft.line, column }, { sleutel: keyNames(draft), gekozen });
  }
  for (const [i, value] of draft.values.entries()) {
    if (value !== null && (row.values[i] === null || lastWins(draft, i, rule))) row.values[i] = value;
  }
  if (earlier === undefined) row.parts.push(draft);
}

/** Positions where a record says something else; `strict`: an empty cell against a value counts too. */
function conflicting(row: GrowingRow, draft: Draft, strict: boolean): readonly number[] {
  return [...draft.values.keys()].filter((i) => {
    const before = row.values[i] ?? null;
    const now = draft.values[i] ?? null;
    if (before === now || draft.table.headers[i] === undefined) return false;
    return strict || (before !== null && now !== null);
  });
}

/** A column that says itself which of several records counts. */
function policy(draft: Draft, position: number): 'eerste' | 'laatste' | undefined {
  const name = draft.table.target.fields[position]!.name;
  const column = draft.table.rules.kolommen[name] ?? draft.table.rules.kenmerken?.[name];
  if (column?.afgeleid === 'laatste_niet_leeg') return 'laatste';
  return column?.afgeleid === 'eerste_niet_leeg' ? 'eerste' : undefined;
}

function lastWins(draft: Draft, position: number, rule: OnConflict): boolean {
  return (policy(draft, position) ?? (rule === 'laatste_en_melden' ? 'laatste' : 'eerste')) === 'laatste';
}

function keyNames({ table }: Draft): string {
  return table.key.map((position) => table.target.fields[position]!.name).join(', ');
}
