import { column, type Feed, keyOf, type StagedTable, sameKeys } from './staged-table.ts';

/** SQL for the value that the records with one key agree on; what a mapping says that first or last counts. */
export function combinedSql(table: StagedTable, position: number): string {
  const value = column(position);
  if (keyOf(table).includes(value)) return value;
  if (isSame(table, position)) return `any_value(${value})`;
  const rule = ruleOf(table, position);
  if (rule === 'laatste_niet_leeg') return `arg_max(${value}, plek)`;
  if (rule === 'eerste_niet_leeg') return `arg_min(${value}, plek)`;
  return `min(${value})`;
}

/**
 * SQL that is true when the records with one key may disagree: two values for one column, or, where each
 * record should be a row, more than one record.
 */
export function disputeSql(table: StagedTable): string {
  const differing = table.target.fields.flatMap((_, i) => {
    if (!differs(table, i)) return [];
    const rule = ruleOf(table, i);
    return rule === undefined || rule === 'verschilt' ? [`min(${column(i)}) <> max(${column(i)})`] : [];
  });
  const strict = table.entries.flatMap((entry, i) => {
    const grain = table.feeds.some(({ file, table: fed }) => file.entry === entry && fed.grain);
    return grain ? [`count(*) filter (deel = ${i}) > 1`] : [];
  });
  const tests = [...differing, ...strict].map((test) => `(${test})`);
  return tests.length === 0 ? 'false' : `coalesce(${tests.join(' or ')}, false)`;
}

/** Names of the columns in which records with one key can differ. */
export function differingColumns(table: StagedTable): readonly string[] {
  return table.target.fields.flatMap((_, i) => (differs(table, i) ? [column(i)] : []));
}

function differs(table: StagedTable, position: number): boolean {
  return !keyOf(table).includes(column(position)) && !isSame(table, position);
}

/** A column of a staged file; anything else in the place of a value is a constant. */
const STAGED = /^k\d+$/;

/** True when all records with one key have the same value: a constant, or an id that is made of the key. */
function isSame(staged: StagedTable, position: number): boolean {
  const { feeds, target } = staged;
  const { name } = target.fields[position]!;
  const constants = new Set(feeds.map(({ file, table }) => file.values.get(table)![position]!));
  if (constants.size > 1 || STAGED.test([...constants][0]!)) return false;
  return feeds.every(({ table }) => {
    const made = table.rules.kolommen[name];
    if (made?.afgeleid === undefined) return true;
    const isOwn = made.tabel === undefined || made.tabel === target.name;
    return made.afgeleid === 'sleutel' && isOwn && sameKeys(staged);
  });
}

/** The derivation of a column that decides itself which record counts; `verschilt` when its files do not agree. */
function ruleOf({ feeds, target }: StagedTable, position: number): string | undefined {
  const { name } = target.fields[position]!;
  const rules = new Set(feeds.map((feed) => ownRule(feed, name)));
  return rules.size === 1 ? [...rules][0] : 'verschilt';
}

function ownRule({ table }: Feed, name: string): string | undefined {
  const rule = (table.rules.kolommen[name] ?? table.rules.kenmerken?.[name])?.afgeleid;
  return rule === 'laatste_niet_leeg' || rule === 'eerste_niet_leeg' ? rule : undefined;
}
